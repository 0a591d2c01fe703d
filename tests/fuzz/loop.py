"""What the process of one target does: `python -m tests.fuzz.loop TARGET FOLDER OPTION ...`, started by `tests.fuzz`.

The options are libFuzzer's. A find does not end it: the bytes are written to the folder, one file for each place at
which something was raised, a line tells it, and it goes on.
"""

import sys
import time
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["factcheck"]):
    from tests.fuzz.targets import TARGETS, place_of


def main(name: str, folder: Path, options: Sequence[str]) -> None:
    """Fuzz until libFuzzer ends the process."""
    target, started = TARGETS[name], time.monotonic()
    seen: set[str] = set()

    def once(data: bytes) -> None:
        try:
            target(data)
        except Exception as error:  # noqa: BLE001 - whatever is raised is a find
            place = place_of(error)
            if place not in seen:
                seen.add(place)
                path = folder / f"find-{sha256(place.encode()).hexdigest()[:12]}"
                path.write_bytes(data)
                print(f"FIND after {time.monotonic() - started:.0f} s: {place} ({path.name})", flush=True)

    atheris.Setup([sys.argv[0], *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
