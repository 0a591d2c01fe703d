"""The laws of what is read as learned, whatever was learned: what a figure amounts to says nothing, only words do."""

import ast
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factcheck import Quantity, Range, Reading
from factcheck.kinds import Trend
from factcheck.kinds.direction import Direction
from factcheck.reader.analysis import Analysis, analyse
from factcheck.reader.candidates import FRAMES
from factcheck.reader.decode import Least
from factcheck.reader.features import FEATURES, OPERANDS_MOST, Numbers, Surroundings, described, operands
from factcheck.reader.forest import LEAF, Forest, Stage, grown
from factcheck.reader.learned import LEARNED, Learned
from factcheck.strategies import sentences
from tests.laws.test_reading import texts

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "factcheck" / "reader"
TEXTS = [row["text"] for row in tomllib.loads((HERE / "sentences.toml").read_text(encoding="utf-8"))["sentence"]]
TEXTS += [
    "Burglaries fell by 8 per cent to 1,142 in the year to March.\n\nThere were 1,243 a year ago, 39 of them at sea.",
    "The yard sold 48 boats for £964,000, or £20,083 a boat on average. Costs rose 3.5 points to 38.5 per cent.",
    "Of the 79 farms 46 are let. The others, 33, are sold: 4 times as many as in 2019, when there were 8.",
    "It has 63 pupils: 35 girls and 28 boys. That is 9 more than the 54 it had, and 7 fewer than it will have.",
    "Sales were £39m, against £36m. Profit rose by £3m, or 45 per cent, and the margin went up from 8% to 9%.",
]

RECKONS = frozenset({"box", "diagnoses", "hedges", "interval", "rate", "rounding", "verdict"})
"""Whatever could tell whether figures fit."""

LIKELY = Forest([], [], [Stage([(LEAF, 2000, None, None)], 0)], {})
ANYTHING = dict.fromkeys(("stated", "direction", "total", "joint"), LIKELY)
"""Forests to which every candidate is as likely: whatever can be read is read."""

MOST = 300
"""How many candidates a statement has at most: pairs of six operands in two frames, or runs of parts of a total."""

BYTE = range(-128, 128)

told = sentences().map(lambda each: each.text)
news = st.one_of(st.sampled_from(TEXTS), told, st.lists(told, min_size=2, max_size=4).map(" ".join))
by = st.sampled_from(["anything", "grown"])
"""The forests that weigh, by name: those of the package are too large to be printed."""

NOUNS = "miles litres pints kg tonnes hours acres boats volts pounds barrels metres".split()
UNITS = (
    "£{} ${} {}% {} {}|boats {}|hours {}|kg {}|miles {}|litres {}|pupils {}|acres {}|pints {}|barrels {}|volts".split()
)
WORDS = "rose fell by to from up down of or average each per total and than , . the in 2019 \n\n".split(" ")
crowds = st.lists(
    st.one_of(st.builds(str.format, st.sampled_from(UNITS), st.integers(0, 999)), st.sampled_from(WORDS)),
    min_size=60,
    max_size=150,
).map(lambda words: " ".join(words).replace("|", " "))
"""Texts with more figures, of more units, than any that is written to be read."""


def weighed(analysis: Analysis) -> list[tuple[Any, ...]]:
    """Every candidate of a text: its statement, its figures by number, and its features."""
    around = Surroundings(analysis)
    return [
        (statement.form, candidate.frame.code, candidate.first.number, candidate.second.number, numbers)
        for statement in around.statements
        for candidate, numbers in described(around, statement, _likes_all)
    ]


def _likes_all(_: Numbers) -> int:
    return 0


def _likes_none(_: Numbers) -> None:
    return None


EVERY: Least = dict.fromkeys((frame.code for frames in FRAMES.values() for frame in frames), (0.5, 0.5))
"""Everything that is more likely than not."""


def read_so(text: str, how: str, settled: Collection[int] = (), least: Least = EVERY) -> list[Reading]:
    """What is read of a text by these forests, of every frame."""
    weighed = Learned(Surroundings(analyse(text)), ANYTHING if how == "anything" else grown())
    return list(weighed.readings(settled, least))


def paired(text: str, how: str) -> list[tuple[Any, ...]]:
    """What is read of a text: the kind, the quote's place, and where every figure of the claim stands."""
    return [
        (reading.claim.code, reading.start, [figure.start for figure in figures(reading.claim)])
        for reading in read_so(text, how)
    ]


def figures(claim: Any) -> Iterator[Quantity | Direction]:
    """The figures of a claim, and its direction, in the order of its roles."""
    for name in claim.roles:
        role = getattr(claim, name)
        for figure in role if isinstance(role, tuple) else role.ends if isinstance(role, Range) else (role,):
            if isinstance(figure, Quantity | Direction):
                yield figure


def places_of_digits(text: str, analysis: Analysis) -> list[int]:
    """Where the digits 3 to 9 of the figures of a text stand; 0, 1 and 2 can lead, stand alone or begin a year."""
    return [
        figure.start + found.start()
        for mention in analysis.mentions
        for figure in (mention.quantity.ends if isinstance(mention.quantity, Range) else (mention.quantity,))
        if figure.start is not None
        for found in re.finditer("[3-9]", text[figure.start : figure.end])
    ]


@settings(max_examples=150)
@given(news, by, st.data())
def test_no_digit_decides_which_figures_belong_together(text: str, how: str, data: st.DataObject) -> None:
    """Every digit of every figure can be another one: no feature of any candidate changes, and no reading."""
    analysis = analyse(text)
    changed = list(text)
    for at in places_of_digits(text, analysis):
        changed[at] = data.draw(st.sampled_from("3456789"))
    other = "".join(changed)
    assert weighed(analyse(other)) == weighed(analysis)
    assert paired(other, how) == paired(text, how)


@given(st.lists(news, min_size=1, max_size=3), st.integers(0, 3))
def test_a_paragraph_without_figures_changes_no_feature(paragraphs: list[str], at: int) -> None:
    """What has no figures parts nothing: sentences and paragraphs are counted without it."""
    more = [*paragraphs[:at], "The hall was built by the river, and it is open to all.", *paragraphs[at:]]
    one, other = (analyse("\n\n".join(each)) for each in (paragraphs, more))
    assert weighed(other) == weighed(one)


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@example("up 0% from 0 to 0, 5 each of 0, a total of 0 and 0", "anything")
@example("£1." + "0" * 300 + " rose 12% from £1.7m to £1.9m", "anything")
@given(text=st.one_of(texts(), news), how=by)
def test_any_text_is_read_and_what_is_read_stands_where_it_says(text: str, how: str) -> None:
    for reading in read_so(text, how):
        assert text[reading.start : reading.end] == reading.quote
        assert reading.sentence[0] <= reading.start < reading.end <= reading.sentence[1]
        assert LEARNED in reading.evidence
        for figure in figures(reading.claim):
            assert text[figure.start : figure.end] == figure.printed


@given(news, st.integers(0, 40))
def test_the_operands_that_weigh_the_most_are_paired(text: str, feature: int) -> None:
    around = Surroundings(analyse(text))
    for statement in around.statements:
        found = operands(around, statement)
        paired = {m.number for c, _ in described(around, statement, itemgetter(feature)) for m in (c.first, c.second)}
        if statement.form != "total" and paired:
            totals = sorted((numbers[feature] for _, numbers in found), reverse=True)[:OPERANDS_MOST]
            assert all(numbers[feature] >= totals[-1] for mention, numbers in found if mention.number in paired)
            assert len(paired) <= OPERANDS_MOST
    assert not [each for statement in around.statements for each in described(around, statement, _likes_none)]


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@example("It rose " + ", ".join(f"{number}%" for number in range(3, 300)) + ". Sales rose 5% to 10 from 9.")
@example(f"Sales rose 12% to £1.{'3' * 300}m from £1.{'4' * 300}m.")
@example("up 5 6 " * 150 + "Sales rose 12% to £9 from £8.")
@given(st.one_of(texts(), news, crowds))
def test_features_are_small_whole_numbers_and_as_many_for_every_candidate(text: str) -> None:
    for *_, numbers in weighed(analyse(text)):
        assert len(numbers) == FEATURES
        assert all(isinstance(number, int) and number in BYTE for number in numbers)


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@example(" ".join(f"There were {n} {unit}," for n in range(3, 9) for unit in NOUNS) + " up 5% on an average of 6 each.")
@given(crowds)
def test_a_statement_has_no_more_candidates_in_a_text_that_is_full_of_figures(text: str) -> None:
    around = Surroundings(analyse(text))
    assert all(sum(1 for _ in described(around, statement, _likes_all)) <= MOST for statement in around.statements)


@given(news, by, st.data())
def test_a_figure_states_one_claim_and_one_that_is_settled_none(text: str, how: str, data: st.DataObject) -> None:
    stated = _figures(read_so(text, how))
    assert len(set(stated)) == len(stated)
    mentions = analyse(text).mentions
    places = data.draw(st.sets(st.sampled_from([mention.start for mention in mentions]))) if mentions else set()
    settled = {mention.number for mention in mentions if mention.start in places}
    assert places.isdisjoint(_figures(read_so(text, how, settled)))


def _figures(readings: Iterable[Reading]) -> list[int | None]:
    """Where the figures stand that state a claim each."""
    return [_stated(reading.claim) for reading in readings if not isinstance(reading.claim, Trend)]


def _stated(claim: Any) -> int | None:
    """Where a claim states what it claims: the place of its last figure, the upper end of a range, or its direction."""
    stated = getattr(claim, claim.stated)
    ends: Any = stated.ends if isinstance(stated, Range) else (stated,)
    start: int | None = ends[0].start
    return start


@given(news, by)
def test_what_is_asked_to_be_likelier_is_read_less(text: str, how: str) -> None:
    few, many = (_figures(read_so(text, how, least=dict.fromkeys(EVERY, (least, least)))) for least in (0.9, 0.2))
    assert set(few) <= set(many)


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("*.py")), ids=lambda path: path.name)
def test_a_reader_cannot_reckon(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not {module.split(".")[1] for module in modules if module.startswith("factcheck.")} & RECKONS
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import) and "factcheck" in node.names[0].name]
    assert "factcheck" not in modules
