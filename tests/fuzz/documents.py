"""Random documents of mixed Unicode, the same ones each time: `python -m tests.fuzz.documents 100000` reads so many.

It prints what was raised, by kind and place, and the memory that the process holds after each tenth: it is as much at
the end as it is after the first.
"""

import random
import resource
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from time import perf_counter

from factcheck.errors import InputError
from factcheck.prose import FORMS, Form
from factcheck.report import FORMATS, Checked, Page
from tests.fuzz.targets import place_of
from tests.laws.news import ARTICLES

__all__ = ["documents", "read"]

NEWS = tuple(article.split(" ") for article in ARTICLES.values())
MARKS = tuple("% £ $ € ₹ ½ ⅓ – — − … “ ” ‘ ’ ( ) [ ] * _ ` | # > < & \\ / ~ . , ; : ! ? ' \" - + = 0 1 2 5 9".split())
MARKUP = (
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<table><td>",
    "<li>",
    "&pound;",
    "&#",
    "<!--",
    "-->",
    "**",
    "](",
    "\n- ",
    "\n> ",
)
BLANKS = (" ", "\n", "\n\n", "\t", "\r\n", "\u00a0", "\u2009", "\u2028", "\u200b", "\ufeff", "\u00ad", "")
SCRIPTS = (
    (0x20, 0x7F), (0x80, 0x250), (0x300, 0x370), (0x370, 0x600), (0x600, 0x700), (0x900, 0x980), (0xE00, 0xE80),
    (0x1E00, 0x2000), (0x2000, 0x2070), (0x2070, 0x20D0), (0x2100, 0x2190), (0x2460, 0x2500), (0x3000, 0x3100),
    (0x4E00, 0x9FFF), (0xAC00, 0xD7A4), (0xD800, 0xE000), (0xFB00, 0xFB50), (0xFE00, 0x10000), (0x1D7CE, 0x1D800),
    (0x1F300, 0x1F700), (0x10000, 0x110000), (0, 0x20), (0x7F, 0xA0),
)  # fmt: skip
"""Where characters are taken from: scripts, their digits and marks, halves of characters, controls."""


PAGE_SIZE = resource.getpagesize()


def documents(seed: int = 0) -> Iterator[tuple[Form, str]]:
    """Documents without an end, each with its form: news whose words are mixed with all that a text can hold."""
    chance = random.Random(seed)
    forms = (FORMS["text"], FORMS["text"], *FORMS.values())
    while True:
        odd = chance.choice((0.0, 0.05, 0.3, 1.0))
        yield chance.choice(forms), "".join(_piece(chance, odd) for _ in range(chance.randrange(1, 16)))


def _piece(chance: random.Random, odd: float) -> str:
    if chance.random() >= odd:
        article = chance.choice(NEWS)
        first = chance.randrange(len(article))
        return " ".join(article[first : first + chance.randrange(1, 12)]) + " "
    kind = chance.randrange(6)
    if kind == 0:
        return chance.choice(MARKS) * chance.choice((1, 1, 2, 5))
    if kind == 1:
        return chance.choice(MARKUP)
    if kind == 2:
        return chance.choice(BLANKS) * chance.choice((1, 1, 3))
    if kind == 3:
        return str(chance.randrange(10 ** chance.randrange(1, 12))) + chance.choice(("", ".5", ",000", "%", "bn", " "))
    first, last = chance.choice(SCRIPTS)
    return "".join(chr(chance.randrange(first, last)) for _ in range(chance.randrange(1, 8)))


def read(form: Form, text: str) -> None:
    """Read and check a document, and write what was found as JSON."""
    with suppress(InputError):
        for _ in FORMATS["jsonl"].write((Checked.of("-", form.prose(text)),), Page()):
            pass


def main(count: int) -> int:
    """Read so many, and tell what became of them."""
    raised: Counter[str] = Counter()
    started, tenth = perf_counter(), max(count // 10, 1)
    for number, (form, text) in enumerate(islice(documents(), count), 1):
        try:
            read(form, text)
        except Exception as error:  # noqa: BLE001 - whatever is raised is told
            raised[place_of(error)] += 1
            if raised[place_of(error)] == 1:
                print(f"document {number} ({form.name}): {place_of(error)}: {text!r}", flush=True)
        if number % tenth == 0:
            print(f"{number:>9,} documents {perf_counter() - started:8.0f} s {resident():8.1f} MB", flush=True)
    print(f"{raised.total()} exceptions of {len(raised)} kinds")
    return 1 if raised else 0


def resident() -> float:
    """The megabytes of memory that this process holds now; Linux tells them."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * PAGE_SIZE / 1_000_000


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
