"""The documentation site: Sphinx, written in Markdown, with pages generated from docstrings.

`python -m sphinx -b html -W --keep-going docs build/docs` builds it; any warning fails the build.
"""

import sys
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from docs.pages import fill, write  # noqa: E402  # only found once the root is on the path

project = "factcheck"
author = "the factcheck authors"
project_copyright = author
version = release = version_of("factcheck-claims")

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
nitpicky = True

html_theme = "furo"
html_title = "factcheck"
html_show_sphinx = False


def generate(app: Any) -> None:
    """Write the pages of kinds, diagnoses and notes before Sphinx looks for pages."""
    write(HERE / "generated")


def tables(app: Any, name: str, source: list[str]) -> None:
    """Fill in the tables of a page as it is read."""
    source[0] = fill(source[0])


def setup(app: Any) -> None:
    """Called by Sphinx."""
    app.connect("builder-inited", generate)
    app.connect("source-read", tables)
