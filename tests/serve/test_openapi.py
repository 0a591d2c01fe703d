"""The description of the interface is its contract: what is answered, and what the command line writes, keeps to it."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from openapi_spec_validator import validate
from starlette.testclient import TestClient

from factcheck import Finding, Reading, check
from factcheck.certainty import TIERS
from factcheck.claim import Claim
from factcheck.cli import main
from factcheck.kinds import KINDS
from factcheck.prose import FORMS, Prose
from factcheck.rate import LABELS, RATINGS
from factcheck.report import Checked
from factcheck.serve.app import POSTS
from factcheck.serve.assets import named
from factcheck.strategies import claims, sentences
from factcheck.suppressions import Suppression

API: dict[str, Any] = json.loads(named("openapi.json").content)
SCHEMAS: dict[str, Any] = API["components"]["schemas"]
ROLES = {role for kind in KINDS for role in kind.roles}
WORDS = "rose fell by from to per_cent a_total_of doubled of_the nearly or than between and points one_in 82 99 21 0 -5"
WORDS += " 1,154 £1.13bn $10-1/2 2019/20 17-18 ; . “ ” up down since average"
TEXTS = st.lists(st.sampled_from(WORDS.split())).map(lambda words: " ".join(words).replace("_", " "))


def validator(name: str) -> jsonschema.Draft202012Validator:
    """What holds an object against one of the schemas."""
    return jsonschema.Draft202012Validator({**API, "$ref": f"#/components/schemas/{name}"})


DOCUMENT, FINDING = validator("Document"), validator("Finding")


def document(checked: Checked) -> dict[str, Any]:
    assert checked.report is not None
    return json.loads(json.dumps(checked.report.to_dict()))  # type: ignore[no-any-return]


def test_the_description_is_openapi(client: TestClient) -> None:
    validate(client.get("/openapi.json").json())
    assert client.get("/openapi.json").json() == API


def test_it_describes_what_is_for_tools() -> None:
    assert set(API["paths"]) == {path for path, _ in POSTS if path.startswith("/api/")}
    body = API["paths"]["/api/check"]["post"]["requestBody"]["content"]
    assert set(body) == {form.media_type for form in FORMS.values()}


def test_its_lists_are_those_of_the_core() -> None:
    properties = SCHEMAS["Finding"]["properties"]
    assert properties["kind"]["enum"] == [kind.code for kind in KINDS]
    assert properties["rating"]["enum"] == list(RATINGS)
    assert properties["tier"]["enum"] == list(TIERS)
    assert set(properties["label"]["enum"]) == set(LABELS.values())
    assert properties["roles"]["propertyNames"]["enum"] == sorted(ROLES)


def test_every_part_of_it_is_described() -> None:
    """But for the parts that say all by their names."""
    for name, schema in SCHEMAS.items():
        assert schema.get("description"), name


@given(claims())
def test_a_claim_of_any_kind_keeps_to_it(claim: Claim) -> None:
    found = Finding(Reading(claim, 0, 0, "", (0, 0)), check(claim), "0" * 16, Prose.plain(""))
    FINDING.validate(json.loads(json.dumps(found.to_dict())))


@given(st.lists(sentences().map(lambda told: told.text) | TEXTS), st.sampled_from(list(FORMS)), st.booleans())
def test_any_text_keeps_to_it(texts: list[str], form: str, suppressed: bool) -> None:
    checked = Checked.of("-", FORMS[form].prose("\n\n".join(texts)))
    if suppressed:
        said = tuple(Suppression(finding.fingerprint, "why") for finding in checked.findings)
        checked = Checked.of("-", checked.prose, said)
    DOCUMENT.validate(document(checked))


def test_the_command_line_keeps_to_it(root: Path) -> None:
    result = CliRunner().invoke(
        main, ["check", "--format", "jsonl", str(root / "examples" / "articles"), "no such file"]
    )
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(lines) == 6
    for line in lines:
        DOCUMENT.validate(line)


def test_every_answer_keeps_to_it(client: TestClient, root: Path) -> None:
    """Each status that is answered is described."""
    text = next((root / "examples" / "articles").glob("*.txt")).read_bytes()
    asked: list[tuple[bytes, dict[str, str], int]] = [
        (text, {}, 200),
        (b"\xff", {}, 400),
        (text, {"origin": "http://evil.example"}, 403),
        (b"x" * 200_000, {}, 413),
        (text, {"content-type": "a/b"}, 415),
        (text, {"host": "evil.example"}, 421),
    ]
    described = API["paths"]["/api/check"]["post"]["responses"]
    for content, headers, status in asked:
        answer = client.post("/api/check", content=content, headers=headers)
        assert answer.status_code == status
        assert str(status) in described
        DOCUMENT.validate(answer.json())
    assert set(described) == {str(status) for *_, status in asked} | {"408", "500", "503"}


def broken() -> list[dict[str, Any]]:
    """A good document with one thing wrong in each."""
    text = "Sales rose 24 per cent to 99, from 82."
    good = document(Checked.of("-", Prose.plain(text)))
    finding = good["findings"][0]
    changes: list[dict[str, Any]] = [{name: ...} for name in finding]
    changes += [{"kind": "other"}, {"start": -1}, {"roles": {"other": None}}, {"fingerprint": "x"}, {"working": 5}]
    changes += [{"computed": {**finding["computed"], "value": 20.73}}, {"new": None}, {"diagnoses": None}]
    changes += [{"roles": {"before": {**finding["roles"]["before"], "value": 82}}}, {"alternatives": {"before": "x"}}]
    return [
        {**good, "findings": [{key: value for key, value in {**finding, **change}.items() if value is not ...}]}
        for change in changes
    ]


@pytest.mark.parametrize("wrong", [{}, {"schema": "2", "path": "-", "error": None, "findings": []}, *broken()])
def test_what_is_no_document_does_not_keep_to_it(wrong: dict[str, Any]) -> None:
    assert not DOCUMENT.is_valid(wrong)
