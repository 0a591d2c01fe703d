"""What the weights of the package are made with: `python -m factcheck.learn.tiers`. No part of run time."""
