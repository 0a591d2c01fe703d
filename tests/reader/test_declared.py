"""Claims of declared wordings: each row of the table is run, and what is no claim, and the law of the digits."""

import random
import re
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

import pytest

from factcheck.claim import Claim
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity
from factcheck.reader.analysis import analyse
from factcheck.reader.declared import Wording, declared, known_definitions, wordings
from factcheck.reader.defined import Definition
from factcheck.words import Row, table

NAMES = [f"{wording.kind}: {wording.name}" for wording in wordings()]
DEFINITIONS = known_definitions()
PAIRS: list[Row] = list(cast(Sequence[Row], table("frames")["pair"]))
EXAMPLES = [
    *(wording.example for wording in wordings()),
    *(definition.example for definition in DEFINITIONS),
    *(row["example"] for row in PAIRS),
]


CHANGES = {
    "change": "absolute_change",
    "points": "point_change",
    "percent": "percent_change",
    "factor": "multiple",
    "direction": "trend",
}
"""The kind of a change by what it states."""

SENTENCES = [
    (text, claims)
    for block in Path(__file__).with_name("declared.txt").read_text(encoding="utf-8").split("\n\n")
    for text, *claims in [block.strip().split("\n")]
]
"""Sentences, each with the claims that it states: one line a claim, its kind and its figures by role."""


def told(text: str) -> list[tuple[str, dict[str, Any]]]:
    """The claims of a text: kind and values by role."""
    return [(reading.claim.code, values(reading.claim)) for _, reading in declared(analyse(text))]


def values(claim: Claim) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in claim.roles:
        role = getattr(claim, name)
        role = role.way if isinstance(role, Direction) else role
        found[name] = [part.value for part in role] if isinstance(role, tuple) else getattr(role, "value", role)
    return found


def paired(text: str) -> list[tuple[str, list[int | None]]]:
    """The claims of a text: kind and where the figures of each stand."""
    return [
        (reading.claim.code, [q.start for q in (*operands(reading.claim), reading.claim.figure) if is_told(q)])
        for _, reading in declared(analyse(text))
    ]


def operands(claim: Claim) -> list[Any]:
    return list(claim.operands().values())


def is_told(figure: object) -> bool:
    return isinstance(figure, Quantity) and figure.start is not None


@pytest.mark.parametrize("wording", wordings(), ids=NAMES)
def test_a_wording_claims_what_its_example_says(wording: Wording) -> None:
    wanted = {
        name: [Fraction(each) for each in value]
        if isinstance(value, tuple)
        else value
        if name == "direction"
        else Fraction(value)
        for name, value in wording.claim.items()
    }
    kind = next((CHANGES[role] for role in wanted if role in CHANGES and wording.kind == "change"), wording.kind)
    assert (kind, wanted) in told(wording.example)
    assert len(told(wording.example)) == 1


@pytest.mark.parametrize("row", PAIRS, ids=[row["name"] for row in PAIRS])
def test_a_pair_has_its_percentage_elsewhere(row: Row) -> None:
    wanted = {name: Fraction(value) for name, value in row["claim"].items()}
    assert told(row["example"]) == [("share", wanted)]


def lines(text: str) -> list[str]:
    """The claims of a text as the file of sentences has them."""
    return [
        f"{kind} " + " ".join(f"{name}={plain(value)}" for name, value in roles.items()) for kind, roles in told(text)
    ]


def plain(value: Any) -> str:
    return "+".join(map(str, value)) if isinstance(value, list) else str(value)


@pytest.mark.parametrize(("text", "claims"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_states_its_claims(text: str, claims: list[str]) -> None:
    assert lines(text) == [claim.strip() for claim in claims]


@pytest.mark.parametrize("text", [text for wording in wordings() for text in wording.never])
def test_what_only_looks_like_a_wording_claims_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # the whole of a holding is not printed
        "She holds 600,000 shares, or 5.2 per cent.",
        "She holds 600,000 shares, or 5.2 per cent of the firm.",
        # what does not measure the same
        "They sold 43 of the boats for £516, or 9.3 per cent less.",
        "He spent £43 of the 516 tonnes, or 9.3 per cent.",
        "The 43 dogs of the 516 cats, or 9.3 per cent, ate.",
        "She has 30 goals and £14 in 20 games, an average of 2.",
        "The club has £45: 30 in Ayr and 15 in Bute.",
        # ranges
        "It shut between 40 and 43 of its 516 shops, or 9.3 per cent.",
        "It shut 43 of its 500 to 516 shops, or 9.3 per cent.",
        # a change beside them
        "Of the 2,015 adults, 1,148 came, a rise of 57 per cent.",
        "It shut 43 of its 516 shops, 9.3 per cent more than a year ago.",
        "Sales fell 9.3 per cent, or 43 of 516.",
        # other times
        "It shut 43 of its shops in 2021 of the 516 in 1999, or 9.3 per cent.",
        # kinds of things
        "It will redeem all of its four-dollar first, 4.50-dollar second and five-dollar third series.",
        # not the same things, or those that did not
        "A third of the farms are for sale. The council sold 26 of its 79 shops.",
        "A third of the farms are for sale. Only 26 of its 79 farms are kept.",
        "The council sold 26 of its 79 shops. That is 33 per cent more than in May.",
        # no whole that the words name, of this time
        "There were 58 deaths and 70 births. Drink led to 16, or 28 per cent.",
        "There had been 58 deaths in May. Drink led to 16 of them, or 28 per cent.",
        "Last year there were 58. Drink led to 16 of them, or 28 per cent.",
        "Police counted 58 deaths. Of those who drank, 16 (28 per cent) drove.",
        # another span of time
        "Exports were £18m in May. It forecast that coffee would be a third of all exports, or £150m.",
        # not all parts
        "All but seven of the 90 are firms. The remaining seven are banks.",
        "There were 30 in Ayr and 15 in Bute, and York had a total of 45.",
        "There were 984 fires and 7 deaths over the 12 months, an average of 82.",
    ],
)
def test_what_no_words_bind_together_is_not_claimed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It shut 43 of its 516 shops, or 9.3%, in May.", "or 9.3%"),
        ("He paid a fine of £300 and costs of £85, a total of £385.", "a total of £385"),
        ("She has 22 goals in 20 games, an average of 1.1.", "an average of 1.1"),
        ("They shared £2,000 between 4 clubs, or £500 each.", "£500 each"),
    ],
)
def test_the_quote_has_the_words_that_make_it_a_claim(text: str, quote: str) -> None:
    assert [reading.quote for _, reading in declared(analyse(text))] == [quote]


def test_a_whole_has_as_many_shares_as_are_told() -> None:
    found = told("Of the 500 pupils, 120 (24 per cent) walked and 80 (16 per cent) cycled.")
    assert [(roles["part"], roles["whole"], roles["percent"]) for _, roles in found] == [(120, 500, 24), (80, 500, 16)]


@pytest.mark.parametrize("count", range(2, 13))
def test_a_total_has_any_number_of_parts(count: int) -> None:
    *parts, last = (f"{10 + i} in {chr(65 + i)}by" for i in range(count))
    ((kind, roles),) = told(f"A total of 999 boats were seen: {', '.join(parts)} and {last}.")
    assert (kind, roles["parts"]) == ("total", [10 + i for i in range(count)])


@pytest.mark.parametrize("definition", DEFINITIONS, ids=[definition.name for definition in DEFINITIONS])
def test_a_definition_claims_something_of_its_example(definition: Definition) -> None:
    found = [found.wording for found, _ in declared(analyse(definition.example))]
    assert {wording.name for wording in found if wording.kind != "change"} == {definition.name}


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_digit_decides_which_figures_belong_together(example: str) -> None:
    dice = random.Random(example)  # no 0 and 1: a leading zero, and "1 boat" for "2 boats", are other words
    before = paired(example)
    for _ in range(10):
        text = re.sub(r"\d", lambda _: str(dice.randint(2, 9)), example)
        assert paired(text) == before
