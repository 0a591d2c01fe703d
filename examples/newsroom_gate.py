"""Hold back articles whose figures disagree: reviews every .txt file of a folder, as a desk's tools might.

    python examples/newsroom_gate.py examples/articles

Prints a line for each alarm, and ends with 1 if there is any. (The command line does the same with
`factcheck check --fail-on misrounded`; this shows how to build your own.)
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck import DEFAULT_POLICY, Finding, review

HOUSE_RULES = DEFAULT_POLICY.with_limits("about", fine="[-5, 5]", wide="[-10, 10]")
"""A newsroom that takes "about" more strictly than we do."""


def alarms(folder: Path) -> Iterator[tuple[str, Finding]]:
    """Each finding whose figures disagree, with the name of its file."""
    for path in sorted(folder.glob("*.txt")):
        for finding in review(path.read_text(encoding="utf-8"), policy=HOUSE_RULES).alarms:
            yield path.name, finding


def main(folder: str) -> int:
    """The exit code: 1 if there is an alarm."""
    found = list(alarms(Path(folder)))
    for name, finding in found:
        print(f"{name}: {finding.quote!r}: {finding.verdict.message}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
