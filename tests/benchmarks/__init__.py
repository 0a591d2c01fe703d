"""Benchmarks: measured side by side in one run, printed as ratios, never asserted.

`python -m tests.benchmarks` prints all tables; `python -m tests.benchmarks checks` those of one module.
"""
