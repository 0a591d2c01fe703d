"""Makes docs/img/check.svg, the picture of README: the command line's own output on an example article.

    python docs/picture.py

Run it again whenever the output changes.
"""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = "examples/articles/1-police-figures.txt"
TARGET = ROOT / "docs" / "img" / "check.svg"
WIDTH = 100


def output() -> str:
    """What `factcheck check` prints on the article, colours included."""
    command = [sys.executable, "-c", "from factcheck.cli import main; main()", "check", ARTICLE]
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 1 or done.stderr:
        raise SystemExit(f"factcheck ended with {done.returncode}, not with 1 as for a faulty article: {done.stderr}")
    return done.stdout


def main() -> None:
    """Draw the terminal."""
    console = Console(record=True, width=WIDTH, file=StringIO())
    console.print(Text(f"$ factcheck check {ARTICLE}\n"))
    console.print(Text.from_ansi(output()))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    # A fixed id: the same output gives the same file.
    console.save_svg(str(TARGET), title="factcheck", unique_id="factcheck-check")
    print(f"wrote {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
