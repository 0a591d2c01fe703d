"""Makes docs/img/check.svg, the picture of README: the command line's own output on an example article.

    python -m docs.picture

It makes silenced.svg too: the same on a draft of a desk that has a configuration, with comments in the draft.

Run it again whenever the output changes; a test says so. The other pictures have scripts of their own, which need more:
pictures.py, editor_picture.py, writer_picture.py, documents_picture.py and commit_picture.py.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "img"
ARTICLE = "examples/articles/1-police-figures.txt"
TARGET = IMAGES / "check.svg"
WIDTH = 100
PROGRAM = (sys.executable, "-m", "factcheck")
SMALLER = ("pngquant", "--strip", "--speed", "1", "256", "-")
LARGEST = 200_000
"""Bytes of a picture: it is kept in the repository."""


SILENCED = IMAGES / "silenced.svg"
DESK = {
    "factcheck.toml": 'fail-on = "misrounded"\noff = ["share"]\n',
    "draft.md": """# Burglaries up

<!-- factcheck ignore-next-line percent_change: the minister's own words, as she gave them -->
Burglaries rose 23 per cent to 318, from 246 a year earlier, according to the minister.

Of the 311 residents who answered, 248, or 83 per cent, felt safe.

<!-- factcheck ignore-next-line percentage_change: to be asked -->
Thefts rose 31 per cent to 413, from 322.
""",
}
"""The files of a desk: what it has agreed, and a draft with comments."""


def output() -> str:
    """What `factcheck check` prints on the article, colours included."""
    return _printed(ARTICLE, ROOT)


def silenced() -> str:
    """What it prints on the draft of the desk, beneath the files."""
    with TemporaryDirectory() as folder:
        for name, text in DESK.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        return _printed("draft.md", Path(folder))


def _printed(article: str, place: Path) -> str:
    program = [*PROGRAM, "check", article]
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    environment["PYTHONPATH"] = str(ROOT)
    done = subprocess.run(program, cwd=place, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 1 or done.stderr:
        raise SystemExit(f"factcheck ended with {done.returncode}, not with 1 as for a faulty article: {done.stderr}")
    return done.stdout


def draw(target: Path, shown: Text, title: str = "factcheck", width: int = WIDTH) -> None:
    """Draw a terminal into a file. Its id is fixed: the same output gives the same file."""
    console = Console(record=True, width=width, file=StringIO())
    console.print(shown)
    console.save_svg(str(target), title=title, unique_id=f"factcheck-{target.stem}")
    print(f"wrote {target.relative_to(ROOT)}")


@contextmanager
def served() -> Iterator[str]:
    """The address of a `factcheck serve` of our own."""
    command = [*PROGRAM, "serve", "--port", "0", "--no-open"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        address = re.search(r"http://\S+", server.stdout.readline() if server.stdout else "")
        if address is None:
            raise SystemExit("factcheck serve does not start")
        try:
            yield address[0]
        finally:
            server.terminate()


def write(target: Path, taken: bytes) -> None:
    """Write a picture to its file, with fewer colours."""
    small = subprocess.run(SMALLER, input=taken, check=True, capture_output=True).stdout
    if len(small) > LARGEST:
        raise SystemExit(f"{target.name} has {len(small):,} bytes, more than the {LARGEST:,} that a picture may have")
    target.write_bytes(small)
    print(f"wrote {target.relative_to(ROOT)}, {len(small):,} bytes")


def main() -> None:
    """Draw the terminals."""
    draw(TARGET, Text(f"$ factcheck check {ARTICLE}\n\n") + Text.from_ansi(output()))
    files = "\n".join(f"$ cat {name}\n{text}" for name, text in DESK.items())
    draw(SILENCED, Text(f"{files}\n$ factcheck check draft.md\n\n") + Text.from_ansi(silenced()))


if __name__ == "__main__":
    main()
