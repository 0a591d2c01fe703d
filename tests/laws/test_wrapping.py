"""Text that is wrapped, as mail and wire copy are, is read as if it were not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import review
from factcheck.prose import FORMS
from factcheck.reading.wrapping import stretches
from tests.laws.sources import own

COLUMNS = range(60, 81)


def fold(text: str, columns: int) -> str:
    """What `fold -s -w COLUMNS` gives: a line ends after the last space that has room."""
    return "\n".join(part for line in text.split("\n") for part in _folded(line, columns))


def _folded(line: str, columns: int) -> Iterator[str]:
    while len(line) > columns:
        at = line.rfind(" ", 0, columns) + 1 or columns
        yield line[:at]
        line = line[at:]
    yield line


def found(text: str) -> list[tuple[str, str, str]]:
    return [(" ".join(f.quote.split()), f.kind, f.rating) for f in review(text).findings]


def paragraphs(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in stretches(text)]


@pytest.mark.parametrize("name", own())
def test_a_folded_article_has_the_findings_of_the_article(name: str) -> None:
    """Where it is folded once only, nothing may show that it is."""
    text = own()[name]
    expected = found(text)
    for columns in COLUMNS:
        folded = fold(text, columns)
        assert folded.count("\n") - text.count("\n") < 2 or found(folded) == expected, columns


def test_so_has_a_folded_article_of_the_seeds(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        expected = found(text)
        for columns in COLUMNS:
            assert found(fold(text, columns)) == expected, (path.name, columns)


@pytest.mark.parametrize("name", own())
def test_in_a_mail_that_quotes_it_too(name: str) -> None:
    text = re.sub(r"^", "> ", fold(own()[name], 72), flags=re.MULTILINE)
    assert found(FORMS["text"].prose(text).text) == found(own()[name])


@pytest.mark.parametrize("name", own())
def test_where_every_paragraph_is_a_line_every_line_stays_a_paragraph(name: str) -> None:
    lines = [line.strip() for line in own()[name].splitlines() if line.strip()]
    assert paragraphs("\n".join(lines)) == [" ".join(line.split()) for line in lines]


HEADED = """Thefts rise in Hale for the third time
The number of thefts that the police recorded in Hale rose to 99 in the
12 months to March, from 82 a year before, the force said on Tuesday in
Merrow.
Burglary fell
There were 40 burglaries, which is ten fewer than in the year before and
the lowest number since 2011."""

VERSE = """The rain came down upon the town and all the lamps were lit
and no one went abroad that night
but one old man who had a mind to count the windows, every one,
from Hale to Merrow in the dark."""

TABLE = """The force has published the number of offences in each of its
three divisions. They are, with those of the year before:
Northern division           1,204      1,145 offences
Southern division           1,890      1,912 offences
Eastern division              640        576 offences"""

FIELDS = """From: The news desk of the Hale and Merrow Gazette, Market Street
Subject: the number of offences that were recorded in Hale and Merrow
Date: Tuesday"""

LIST = """The plan of the council for the next year, as it was published on
Tuesday, has three points that were agreed by all of its members
1. Close the two smallest of the five libraries and sell the
   buildings
2. Raise the charge for parking in the centre of the town by a
   fifth - or 20 pence - from April
3. Cut the number of councillors from 48 to 40 at the election"""

SIGNED = """The figures that you asked for are attached. There were 99 thefts in
the year, from 82.

Best wishes
Amina Clarke
Press office, Norshire Police
"""

REPORTS = """Thefts in Hale rose by 17 to 99 in the year to March 2019.
Thefts in Merrow fell by 12 to 44 in the year to March 2019.
Robberies in Hale rose by 3 to 21 in the year to March 2019."""


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (HEADED, ["Thefts rise in", "The number of", "Burglary fell", "There were 40"]),
        (VERSE, ["The rain came", "and no one", "but one old", "from Hale to"]),
        (TABLE, ["The force has", "Northern division 1,204", "Southern division 1,890", "Eastern division 640"]),
        (FIELDS, ["From: The news", "Subject: the number", "Date: Tuesday"]),
        (LIST, ["The plan of", "1. Close the", "2. Raise the", "3. Cut the"]),
        (SIGNED, ["The figures that", "Best wishes", "Amina Clarke", "Press office, Norshire"]),
        (REPORTS, ["Thefts in Hale", "Thefts in Merrow", "Robberies in Hale"]),
    ],
    ids=["headings", "verse", "a table", "fields of a mail", "a list", "a signature", "a statement a line"],
)
def test_what_stands_on_a_line_of_its_own_stays_apart(text: str, begins: list[str]) -> None:
    assert [" ".join(found.split()[:3]) for found in paragraphs(text)] == [" ".join(b.split()[:3]) for b in begins]


def test_a_dash_or_a_number_at_the_beginning_of_a_wrapped_line_is_no_mark() -> None:
    text = (
        "The number of thefts that were recorded in the town fell to 318 from\n"
        "346. It is the first fall since 2011, and of the thefts nearly a half\n"
        "- or 150 - were from vehicles."
    )
    assert len(paragraphs(text)) == 1
