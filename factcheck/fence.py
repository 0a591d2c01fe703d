"""One fence around every document: whatever goes wrong inside is the error of that document, and of no other."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from traceback import extract_tb, print_exception

from factcheck.errors import InputError

__all__ = ["DEBUG", "failure", "fault", "fence"]

DEBUG = "FACTCHECK_DEBUG"
"""The variable of the environment that asks for tracebacks, whatever its value; empty is as good as not set."""


@contextmanager
def fence(environment: Mapping[str, str] = os.environ) -> Iterator[None]:
    """Around the reading of one document. An error that is not about the document itself is a fault of ours.

    Raises:
        InputError: the document cannot be read; it says why, and holds no word of the text.

    >>> with fence():
    ...     int("no number")
    Traceback (most recent call last):
    ...
    factcheck.errors.InputError: factcheck itself has failed (ValueError in <module>, line 2): please report it
    """
    try:
        yield
    except InputError:
        raise
    except RecursionError as error:
        fault(error, environment)
        raise InputError("is nested too deeply to be read") from error
    except MemoryError as error:
        raise InputError("takes more memory than this machine has") from error
    except Exception as error:
        raise InputError(fault(error, environment)) from error


def fault(error: Exception, environment: Mapping[str, str] = os.environ) -> str:
    """What is said of an error of ours: what failed and where, without a word of the text that was read.

    Its traceback goes to standard error where the environment asks for it.
    """
    if environment.get(DEBUG) and sys.stderr is not None:
        print_exception(error)
    last = extract_tb(error.__traceback__)[-1]
    return failure(f"{type(error).__name__} in {last.name}, line {last.lineno}")


def failure(told: str) -> str:
    """What is said where we have failed, whatever the document is."""
    return f"factcheck itself has failed ({told}): please report it"
