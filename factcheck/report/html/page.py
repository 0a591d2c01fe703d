"""Documents to a page: the article as it reads with its figures marked, and a card for each finding."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.reading.segments import paragraphs
from factcheck.report.checked import Checked, Page
from factcheck.report.coverage import Coverage, coverage
from factcheck.report.explain import paragraphs as words
from factcheck.report.harmless import harmless, visible
from factcheck.report.html.card import cards, groups
from factcheck.report.html.segments import Segment, by_stretch, segments, shown_marks
from factcheck.report.links import page_of
from factcheck.report.summary import Tally
from factcheck.report.tiers import SIGNS

__all__ = ["asset", "fragment", "hashed", "html", "render"]

HERE = "<!-- documents -->"
"""Where the documents stand in the page around them."""


def html(documents: Iterable[Checked], _page: Page) -> Iterator[str]:
    """The report on all documents as one page that needs nothing else; on top, what was found in all of them.

    >>> written = "".join(html([Checked("a.txt", error="is binary, not text")], Page()))
    >>> "a.txt" in written, "is binary, not text" in written
    (True, True)
    """
    style, script = asset("report.css"), asset("cards.js") + asset("report.js")
    around = render(
        "report.html", style=style, script=script, policy=f"style-src {hashed(style)}; script-src {hashed(script)}"
    )
    head, tail = around.split(HERE)
    yield head
    tally, rows, written = Tally(), [], []
    for number, checked in enumerate(documents):
        about = _about(checked, f"d{number}")
        tally.add(checked)
        rows.append((about["prefix"], checked.path, checked.error or about["summary"]))
        shown = _paragraphs(checked, about["coverage"])
        written.append(render("document.html", checked=checked, paragraphs=shown, **about))
    if len(rows) > 1:
        yield render("overview.html", summary=tally.told(), rows=rows)
    yield from written
    yield tail


def fragment(checked: Checked) -> str:
    """What the page of `factcheck serve` shows of a draft: its text as it was typed with marks on it, and the cards.

    A draft with markup is shown as it reads, too.

    >>> from factcheck.prose import Prose
    >>> "<mark" in fragment(Checked.of("-", Prose.plain("Sales rose 24% to 99, from 82.")))
    True
    """
    prose, about = checked.prose, _about(checked, "d")
    shown = shown_marks(checked.findings, prose, about["coverage"].others)
    marked = segments(prose.source, 0, len(prose.source), shown)
    read = _paragraphs(checked, about["coverage"]) if prose.markup else ()
    return render("draft.html", segments=marked, paragraphs=read, **about)


def asset(name: str) -> Markup:
    """A file that is written into every page as it is: the style and the script.

    >>> asset("report.css").startswith("/*")
    True
    """
    return Markup(files("factcheck.report.html").joinpath("templates", name).read_text(encoding="utf-8"))


def _paragraphs(checked: Checked, covered: Coverage) -> Iterator[tuple[bool, Iterator[Segment]]]:
    """The paragraphs of the prose cut at their marks, and whether each is the item of a list."""
    text = checked.prose.text
    found = paragraphs(text)
    shown = shown_marks(checked.findings, others=covered.others)
    stretches = by_stretch(((p.start, p.end) for p in found), shown)
    for paragraph, (start, end, marks) in zip(found, stretches, strict=True):
        yield paragraph.mark is not None, segments(text, start, end, marks)


def _about(checked: Checked, prefix: str) -> dict[str, Any]:
    """The cards of a document, what they are called in the page, and the document in a sentence."""
    tally = Tally()
    tally.add(checked)
    return {
        "prefix": prefix,
        "groups": list(groups(cards(checked))),
        "tiers": Counter(finding.tier for finding in checked.findings),
        "summary": tally.told().partition(", ")[2],
        "coverage": coverage(checked),
    }


def render(name: str, **values: Any) -> str:
    """A template with its values, each of them escaped."""
    return _templates().get_template(name).render(values)


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("factcheck.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.globals |= {"signs": SIGNS, "page_of": page_of, "harmless": harmless, "words": cache(words)}
    return environment


def _shown(value: Any) -> Any:
    """Whatever a template is given, without what steers or hides; what is ours already stays as it is."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def hashed(text: str) -> str:
    """The name by which a content security policy knows a style or a script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
