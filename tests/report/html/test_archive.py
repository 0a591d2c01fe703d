"""The page on whole runs: whole, without a script, and proof against whatever stands in a line."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report import FORMATS, Page
from factcheck.report.archive import FIRST, Archive
from factcheck.report.checked import Checked
from factcheck.report.html.archive import page
from factcheck.report.html.page import asset
from factcheck.report.lines import parsed
from tests.report.hostile import documents, names, words
from tests.report.html.test_page import HOSTILE, STRUCTURE, attributes, nodes
from tests.report.test_archive import alarm, line

TAGS = (STRUCTURE - {"script", "button", "kbd", "fieldset", "legend", "input", "label", "svg"}) | set(
    "h2 table thead tbody tr th td ul".split()
)
hostile = st.lists(st.sampled_from(HOSTILE) | words, max_size=4).map("".join)


def archived(*lines: Any) -> Archive:
    found = Archive()
    for each in lines:
        found.add(each)
    return found


def expect_harmless(written: str) -> None:
    """No element, no attribute that runs, no address at all: whatever the lines say."""
    written.encode()
    for node in nodes(written):
        assert node.name in TAGS
        given = attributes(node)
        assert not any(name.startswith("on") or name in ("src", "style", "srcdoc") for name in given)
        assert given.get("href", "#first") in {"#first", "#tables", "#desks", "#unread"}


@given(documents(), st.lists(names, max_size=2), st.lists(words, max_size=2))
def test_any_document_and_any_name_is_shown_as_text(
    written: list[Checked], runs: list[str], troubles: list[str]
) -> None:
    lines = "".join(FORMATS["jsonl"].write(written, Page())).splitlines()
    expect_harmless(page(archived(*map(parsed, lines)), runs, troubles))


@given(st.lists(st.tuples(hostile, hostile, hostile), min_size=1, max_size=3))
def test_whatever_stands_in_a_line_is_shown_as_text(told: list[tuple[str, str, str]]) -> None:
    lines = [
        line(
            f"{path}/{quote}/a.txt",
            alarm(
                quote=quote,
                message=message,
                working=quote,
                fingerprint=f"{n}{path}",
                diagnoses=[{"code": quote, "message": message}],
                suggestion={"start": 0, "end": 100, "text": message},
            ),
        )
        for n, (path, quote, message) in enumerate(told)
    ]
    written = page(archived(*lines, *(line(message, error=quote) for _, quote, message in told)), ["run.jsonl"])
    expect_harmless(written)
    assert sum(attributes(node).get("class") == "card alarm" for node in nodes(written)) == len(told)


def test_it_allows_its_own_style_alone() -> None:
    written = page(Archive(), [])
    style = asset("report.css") + asset("archive.css")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in written
    assert style in written
    assert "<script" not in written


def cells(written: str) -> list[list[str]]:
    """The rows of all tables, as text."""
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", written)
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in rows]


def test_it_counts_by_desk_month_and_kind() -> None:
    said = {"reason": "", "source": "sidecar"}
    found = archived(
        line("sport/2024-05.txt", alarm(), alarm(tier="query")),
        line("sport/2024-06.txt"),
        line("news/2024-05.txt", alarm(tier="fine", kind="share"), alarm(suppressed=said)),
        line("a.txt", error="is binary, not text"),
    )
    rows = cells(page(found, ["run.jsonl"]))
    heads = "texts,✗ alarms,? queries,✓ fine,○ open,suppressed,not read,alarms in 1,000 texts".split(",", 7)
    assert rows[:5] == [
        ["desk", *heads],
        ["sport", "2", "1", "1", "0", "0", "0", "0", "500.0"],
        ["no desk", "0", "0", "0", "0", "0", "0", "1", ""],
        ["news", "1", "0", "0", "1", "0", "1", "0", "0.0"],
        ["all", "3", "1", "1", "1", "0", "1", "1", "333.3"],
    ]
    assert ["kind", *heads[1:6]] in rows
    assert ["percent change", "1", "1", "0", "0", "1"] in rows
    assert ["2024-05", "2", "1", "1", "1", "0", "1", "0", "500.0"] in rows
    assert ["no month", "0", "0", "0", "0", "0", "0", "1", ""] in rows
    assert ["2024-05", "1", "1", "1", "0", "0", "1,000.0"] in rows, "each desk has its months"


def test_it_lists_the_alarms_to_read_first() -> None:
    many = [line(f"{number}.txt", alarm(f"0.{number:03}", fingerprint=str(number))) for number in range(FIRST + 20)]
    written = page(archived(*many), ["run.jsonl"])
    assert f"{FIRST} of {FIRST + 20} alarms: what is wrong before" in written
    places = re.findall(r'<span class="place">(.*?)</span>', written)
    assert places == [f"{number}.txt" for number in range(FIRST + 19, 19, -1)]
    assert "82 to 99 is a rise of 20.73%, not 24%." in written
    assert "percent change, wrong" in written
    assert "12% sure" in written


def test_an_alarm_in_several_texts_is_listed_once() -> None:
    written = page(archived(line("a.txt", alarm()), line("b.txt", alarm()), line("c.txt", alarm())), ["run.jsonl"])
    assert re.findall(r'<span class="place">(.*?)</span>', written) == ["a.txt, and 2 more like it"]
    assert "3 alarms: what is wrong before" in written


def test_what_could_not_be_read_is_named_as_far_as_there_is_room() -> None:
    many = [line(f"{number}.txt", error="is binary, not text") for number in range(25)]
    written = page(archived(*many), ["a", "-"], ["b.jsonl: line 3 is not JSON"])
    assert "b.jsonl: line 3 is not JSON" in written
    assert "0.txt is binary, not text" in written
    assert "and 5 more" in written


def test_every_link_leads_somewhere() -> None:
    found = archived(line("a/a.txt", alarm()), line("b/a.txt", error="is binary, not text"))
    given = [attributes(node) for node in nodes(page(found, ["run.jsonl"]))]
    links = [each["href"].removeprefix("#") for each in given if "href" in each]
    ids = [each["id"] for each in given if "id" in each]
    assert len(links) == 4
    assert set(links) <= set(ids)
    assert len(ids) == len(set(ids))


def test_the_same_runs_give_the_same_bytes() -> None:
    lines = [json.dumps({"schema": "1", "path": f"{d}/a.txt", "error": None, "findings": [alarm()]}) for d in "abc"]
    assert page(archived(*map(parsed, lines)), ["r"]) == page(archived(*map(parsed, lines)), ["r"])
