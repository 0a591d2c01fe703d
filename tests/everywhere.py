"""What every surface that writes says of the example articles: `python -m tests.everywhere`, run wherever it may be.

A line for each format with the digest of its bytes, and one for the figures that a claim implies.
"""

import locale
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from factcheck import PercentChange, check, parse
from factcheck.prose import form_of
from factcheck.report import FORMATS, Checked, Page

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (
    "examples/articles/*",
    "tests/fuzz/corpus/review/*",
    "tests/fuzz/corpus/html/*",
    "tests/fuzz/corpus/markdown/*",
)
"""Where the articles are; a folder of the corpus is named by the form of its texts."""

ENDINGS = {"html": ".html", "markdown": ".md"}


def main() -> None:
    """Write them all."""
    with suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, "")
    paths = sorted(path for pattern in FOLDERS for path in ROOT.glob(pattern) if path.is_file())
    checked = [_checked(path) for path in paths]
    for name, form in FORMATS.items():
        written = "".join(form.write(checked, Page()))
        print(name, len(written), sha256(written.encode("utf-8", "surrogatepass")).hexdigest())
    verdict = check(PercentChange(before=parse("£1.2m"), after=parse("£1.9m"), percent="58"))
    print("verdict", sha256(repr(verdict.to_dict()).encode()).hexdigest())


def _checked(path: Path) -> Checked:
    name = f"{path.relative_to(ROOT).as_posix()}{ENDINGS.get(path.parent.name, '')}"
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    return Checked.of(name, form_of(name).prose(text))


if __name__ == "__main__":
    main()
