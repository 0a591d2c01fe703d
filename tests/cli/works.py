"""What processes are given to do in tests: they import it by its name."""

import os
import signal
import time
from pathlib import Path

from factcheck.errors import InputError


def doubled(number: int) -> int:
    """A number twice; odd ones fail, and of those the multiples of three by a fault of ours."""
    if number % 2:
        raise ZeroDivisionError if number % 3 == 0 else InputError(f"{number} is odd")
    return 2 * number


def killed(name: str) -> str:
    """A name, unless it is that of a process which is killed at it."""
    if name == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    return name


def killed_once(mark: Path) -> str:
    """What is done by the second process, since the first is killed."""
    if mark.exists():
        return "done"
    mark.touch()
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def waiting(name: str) -> int:
    """The number of the process; at "wait" it comes to no end."""
    while name == "wait":
        time.sleep(1)
    return os.getpid()


def unpicklable(name: str) -> object:
    """What cannot be sent back, where it is asked for."""
    return (lambda: name) if name == "lambda" else name


def talking(name: str) -> str:
    """A name, which is printed besides."""
    print(name)
    return name
