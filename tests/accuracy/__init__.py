"""How much of what can be checked is read, and how much of what is read is right: `python -m tests.accuracy`."""
