"""Laws of whole articles: what is taken from other sentences is found by the words, and by nothing else."""

from fractions import Fraction
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from factcheck import Finding, Quantity, review
from tests.articles import ALARMS, figures_of, line

# One row, one article: {p} a place, {n} a noun, {a} {b} {c} counts, {s} the stated percentage.
FORMS = (
    "{N} in {p} rose by {s} per cent last year.\n\nPolice in {p} counted {b} {n} in 2019, up from {a} in 2018.",
    "Police in {p} counted {b} {n}, up from {a} in the previous year.\n\nThat’s a rise of {s}%.",
    "In {p} there were {b} {n} in 2019, compared with {a} in 2018. That is a rise of {s} per cent.",
    "There were {b} {n} in {p} in 2018/19. This number has risen from {a} in 2015/16.\n\n{N} in {p} grew by {s}%.",
    "{N} in {p} rose {s}% to {b} in 2019.\n\nThere were {a} {n} in {p} in 2018.",
    "{N} in {p} rose {s} per cent since 2017.\n\nThere were {a} {n} in 2017, {c} {n} in 2018 and {b} {n} in 2019.",
    "{N} in {p} have risen over the past three years.\n\nIt saw {a} {n} in 2017, {c} in 2018 and {b} {n} in 2019.",
    "Crews in {p} saw almost {c} {n} in 2019.\n\nThey counted {b} {n} in 2019, the most since {n} passed the {a} mark.",
    "{N} in {p} up {s}%\n\nIn {p} {n} rose by {s} per cent, to {b} from {a}.",
    "{N} in {p} rose by {s} per cent, the council was told.",
    "{N} in {p} rose by {s} per cent.\n\nThere {n} by day rose from {a} to {b}, and {n} by night rose from {c} to {b}.",
)
LEFT_OPEN = FORMS[-3:]
"""These have a claim without levels, or with two pairs of them."""

PLACES = ("Leeds", "York", "Hull", "Truro", "Poole", "Crewe")
NOUNS = ("thefts", "fires", "complaints", "arrests", "burglaries")
NEUTRAL = (
    "The hall was built by the river, and it is open to all.",
    "Readers can write to the editor at any time.",
    "“We want to thank everyone who came,” said the vicar.",
    "The work was done by hand, as it has always been.",
)


class Article(NamedTuple):
    """An article, and where its stated percentages stand."""

    text: str
    form: str
    values: dict[str, str]

    def stating(self, figure: str) -> str:
        """The same article with another stated percentage."""
        return self.form.format(**{**self.values, "s": figure})


counts = (st.integers(2, 99) | st.integers(2, 99_999)).map(lambda n: f"{n:,}")
percents = st.integers(1, 999).map(lambda n: f"{n // 10}.{n % 10}" if n % 10 else f"{n // 10}")


@st.composite
def articles(draw: st.DrawFn, place: str | None = None, noun: str | None = None) -> Article:
    """A short article about one place and one measure, true or not."""
    noun = noun or draw(st.sampled_from(NOUNS))
    values = {"p": place or draw(st.sampled_from(PLACES)), "n": noun, "N": noun.capitalize(), "s": draw(percents)}
    values |= {name: draw(counts) for name in "abc"}
    form = draw(st.sampled_from(FORMS))
    return Article(form.format(**values), form, values)


def told(finding: Finding) -> str:
    """A finding without its place: what an edit elsewhere must not change.

    A claim that lacks a level names the figures of its neighbours, and those are other ones after an edit beside it.
    """
    said = f"{finding.quote!r}: {line(finding.claim, finding.rating)}"
    if finding.claim.missing() and finding.verdict.reason is not None:
        return f"{said} lacks a level"
    candidates = ", ".join(map(str, finding.reading.candidates))
    return f"{said} [{candidates}] {finding.verdict.reason}"


def operands(text: str) -> list[tuple[str, list[Fraction]]]:
    """The figures in the roles of each claim but the stated one, in the order of the text."""
    return [(f.kind, [q.value for q in f.claim.operands().values() if isinstance(q, Quantity)]) for f in findings(text)]


def findings(text: str) -> tuple[Finding, ...]:
    return review(text).findings


@given(articles())
def test_every_form_tells_a_claim_and_takes_its_levels_from_another_sentence(article: Article) -> None:
    """So that the laws below are about something."""
    found = findings(article.text)
    assert found
    assert any(finding.claim.missing() for finding in found) == (article.form in LEFT_OPEN)


@given(articles(), percents)
def test_another_stated_figure_changes_no_operand_of_any_sentence(article: Article, figure: str) -> None:
    assert operands(article.stating(figure)) == operands(article.text)


@given(articles())
def test_quotes_and_roles_stand_where_they_say_and_findings_in_the_order_of_the_text(article: Article) -> None:
    found = findings(article.text)
    assert [f.start for f in found] == sorted(f.start for f in found)
    for finding in found:
        first, last = finding.reading.sentence
        assert first <= finding.start < finding.end <= last
        assert article.text[finding.start : finding.end] == finding.quote
        for figure in figures_of(finding.claim):
            if isinstance(figure, Quantity):
                assert article.text[figure.start : figure.end] == figure.printed


@given(articles(), st.sampled_from(NEUTRAL), st.integers(0, 3))
def test_a_paragraph_about_nothing_changes_no_finding(article: Article, neutral: str, at: int) -> None:
    """Wherever it stands, unless what follows points back over it, or gives the base of what stands before it."""
    parts = article.text.split("\n\n")
    at = min(at, len(parts))
    if at < len(parts) and parts[at].startswith(("That", "This", "It", "They", "There")):
        at = len(parts)
    text = "\n\n".join((*parts[:at], neutral, *parts[at:]))
    assert [told(f) for f in findings(text)] == [told(f) for f in findings(article.text)]


@given(st.data())
def test_two_articles_joined_give_no_new_alarm(data: st.DataObject) -> None:
    """Each place has its own figures: those of one article are never held against the claims of the other."""
    noun = data.draw(st.sampled_from(NOUNS))
    one, other = (data.draw(articles(place, noun)) for place in data.draw(st.permutations(PLACES))[:2])
    apart = [told(f) for text in (one.text, other.text) for f in findings(text) if f.rating in ALARMS]
    joined = [told(f) for f in findings(f"{one.text}\n\n{other.text}") if f.rating in ALARMS]
    assert not [alarm for alarm in joined if alarm not in apart]
