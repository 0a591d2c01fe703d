"""Coverage-guided fuzzing: `python -m tests.fuzz TARGET --seconds 60` looks for bytes on which a promise breaks.

A target is a function of bytes that raises where it does: `targets` lists them. `corpus/TARGET` holds what they start
from, texts of our own and every find that was mended; a test reads all of it, with atheris or without.
"""
