"""What `factcheck.read` reads in plain sentences, by whichever reader."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Reading, read
from factcheck.claim import Implied

SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))["sentence"]


def printed(reading: Reading) -> dict[str, str]:
    """The kind of a claim and its figures as printed; what is implied is not printed."""
    claim = reading.claim
    roles: dict[str, Any] = {name: getattr(claim, name) for name in claim.roles}
    shown = {name: str(figure.printed) for name, figure in roles.items() if not isinstance(figure, Implied)}
    return {"kind": claim.code, **shown}


@pytest.mark.parametrize("row", SENTENCES, ids=[row["text"] for row in SENTENCES])
def test_a_sentence_states_these_claims(row: dict[str, Any]) -> None:
    assert [*map(printed, read(row["text"]))] == row["claims"]
