"""The component of spaCy: plain rows in a document, which go wherever a document goes."""

import tomllib
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import factcheck.spacy
from factcheck import Suppression, rows
from factcheck.findings import reviewed
from factcheck.report.records import Row
from factcheck.spacy import component
from tests.report.hostile import texts

WRONG = "Sales rose 24 per cent to 99, from 82."
RIGHT = "Fires fell 20 per cent to 20, from 25."


def pipeline(**config: object) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("factcheck", config=config)
    return nlp


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline()


def found(doc: Doc) -> list[Row]:
    rows_: list[Row] = doc._.factcheck
    return rows_


def labelled(doc: Doc) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc.spans["factcheck"]]


def test_a_document_has_its_rows_and_its_spans(nlp: Language) -> None:
    doc = nlp(f"{WRONG} {RIGHT}")
    assert found(doc) == rows(doc.text)
    assert labelled(doc) == [("rose 24 per cent", "alarm"), ("fell 20 per cent", "fine")]


@given(texts)
def test_whatever_a_text_holds_it_goes_to_bytes_and_back(nlp: Language, text: str) -> None:
    text = text.encode("utf-8", "replace").decode()  # spaCy takes no half characters
    doc = nlp(text)
    assert found(doc) == rows(text)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert (found(again), labelled(again)) == (found(doc), labelled(doc))


def test_a_bin_keeps_it(nlp: Language) -> None:
    kept = DocBin(store_user_data=True, docs=[nlp(WRONG), nlp("")]).to_bytes()
    wrong, empty = DocBin(store_user_data=True).from_bytes(kept).get_docs(nlp.vocab)
    assert (list(found(wrong)), list(found(empty))) == (rows(WRONG), [])


@pytest.mark.filterwarnings("ignore:This process.*is multi-threaded:DeprecationWarning")  # Python 3.12 says so of forks
def test_several_processes_lose_nothing(nlp: Language) -> None:
    given = [WRONG, "", RIGHT] * 5
    docs = list(nlp.pipe(given, n_process=2, batch_size=2))
    assert [found(doc) for doc in docs] == [rows(text) for text in given]


def test_a_text_at_which_the_reader_fails_loses_no_batch(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(prose: object, **given: object) -> object:
        if "secret" in str(prose):
            raise RuntimeError("secret")
        return reviewed(prose, **given)  # type: ignore[arg-type]  # they are those that it takes

    monkeypatch.setattr("factcheck.report.checked.reviewed", failing)
    lost, read = nlp.pipe(["A secret.", WRONG])
    assert "factcheck itself has failed" in found(lost)[0]["error"]
    assert labelled(lost) == []
    assert found(read)[0]["tier"] == "alarm"


def test_it_is_configured_in_the_pipeline() -> None:
    (row,) = found(pipeline(off=["percent_change"])(WRONG))
    said = Suppression("", "percent_change is switched off", "configuration")
    assert row["suppressed"] == str(said)
    with pytest.raises(ValueError, match="is not a kind of claim"):
        pipeline(off=["percnt_change"])
    with pytest.raises(ValueError, match="factcheck -> profile"):
        pipeline(profile="strict")


def test_a_pipeline_is_kept_with_it(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert found(spacy.load(tmp_path)(WRONG)) == rows(WRONG)


def test_spacy_finds_it_by_its_entry_point(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, name = project["entry-points"]["spacy_factories"]["factcheck"].split(":")
    assert module == factcheck.spacy.__name__
    assert getattr(factcheck.spacy, name) is component
