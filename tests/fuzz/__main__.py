"""Fuzz a target for some time: `python -m tests.fuzz TARGET --seconds 60`, or `all` of them, one after the other.

It starts from the corpus beside it and from what earlier runs found worth keeping, in `build/fuzz/TARGET`. There each
find is a file `find-...`, and the run goes on; once it is mended, its file moves into the corpus, where a test reads
it. atheris brings the coverage (the extra `fuzz`). The exit code is 1 if something was found.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.fuzz.targets import CORPUS, TARGETS

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "fuzz"
LONGEST = 2_000
"""Bytes of an input: every rule of the reader fits, and more are only slower."""

SLOWEST = 60
"""Seconds for an input, which are thousands of times what one takes."""

DONE = re.compile(r"^Done (\d+) runs in (\d+) second", re.MULTILINE)
FIND = re.compile(r"^FIND .*$", re.MULTILINE)


class Told(NamedTuple):
    """What became of fuzzing a target."""

    target: str
    executions: int
    seconds: int
    finds: tuple[str, ...]

    def __str__(self) -> str:
        line = f"{self.target:14}{self.executions:>12,} executions {self.seconds:>6} s {len(self.finds):>4} finds"
        return "\n".join([line, *(f"  {find}" for find in self.finds)])


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz, and print a line for each target and each find."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("target", choices=(*TARGETS, "all"))
    parser.add_argument("--seconds", type=int, default=60, help="for each target (default: 60)")
    parser.add_argument("--build", type=Path, default=BUILD, help="where finds go (default: build/fuzz)")
    given = parser.parse_args(arguments)
    found = 0
    for name in TARGETS if given.target == "all" else (given.target,):
        told = fuzzed(name, given.build, max_total_time=given.seconds)
        print(told, flush=True)
        found += len(told.finds)
    return 1 if found else 0


def fuzzed(name: str, build: Path, **options: int) -> Told:
    """Fuzz one target, with options of libFuzzer, in a process of its own: libFuzzer ends the one that it runs in."""
    folder = build / name
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    given: dict[str, object] = {"max_len": LONGEST, "timeout": SLOWEST, **options}
    given |= {"artifact_prefix": f"{folder}/find-", "dict": CORPUS / "words.dict"}
    command = [sys.executable, "-m", "tests.fuzz.loop", name, str(folder)]
    command += [f"-{option}={value}" for option, value in given.items()]
    command += [str(folder / "corpus"), str(CORPUS / name)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace")
    log = done.stdout + done.stderr
    (folder / "log.txt").write_text(log, "utf-8")
    finds = tuple(FIND.findall(log))
    ended = DONE.search(log)
    if ended is None:
        return Told(name, 0, 0, (*finds, f"it ended with code {done.returncode}: see {folder / 'log.txt'}"))
    return Told(name, int(ended[1]), int(ended[2]), finds)


if __name__ == "__main__":
    sys.exit(main())
