"""Whole runs counted: whatever their order, nothing is lost, and only so much is kept."""

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import review
from factcheck.certainty import TIERS
from factcheck.errors import InputError
from factcheck.report import FORMATS, Page, archive
from factcheck.report.archive import DESKS, FIRST, OTHERS, SUPPRESSED, TEXTS, UNREAD, Archive, Place, desk, month
from factcheck.report.checked import Checked
from factcheck.report.lines import Line, parsed
from tests.report.hostile import documents


def line(path: str, *findings: Any, error: str | None = None, **fields: Any) -> Line:
    found = {"schema": "1", "path": path, "error": error, "findings": list(findings), **fields}
    return parsed(json.dumps(found))


def alarm(certainty: str = "0.900", rating: str = "wrong", **fields: Any) -> dict[str, Any]:
    (found,) = review("Sales rose 24 per cent to 99, from 82.").to_dict()["findings"]
    return {**found, "certainty": certainty, "rating": rating, **fields}


PATHS = [
    ("a.txt", "", ""),
    ("-", "", ""),
    ("sport/a.txt", "sport", ""),
    ("/srv/archive/sport/2024/05/a.txt", "sport", "2024-05"),
    ("archive/2024/05/03/sport/a.txt", "sport", "2024-05"),
    ("archive/2024-05/a.txt", "archive", "2024-05"),
    ("news/local/2024/5/3/a.txt", "local", "2024-05"),
    ("C:\\archive\\sport\\2024\\12\\a.txt", "sport", "2024-12"),
    ("./sport/../business/a.txt", "business", ""),
    ("sport/20240503-final.txt", "sport", "2024-05"),
    ("sport/2024_05_03.txt", "sport", "2024-05"),
    ("sport/202405.txt", "sport", "2024-05"),
    ("sport/2019-20-season.txt", "sport", ""),
    ("sport/2024-13.txt", "sport", ""),
    ("sport/12024-05.txt", "sport", ""),
    ("sport/report-1850-05.txt", "sport", ""),
    ("sport/id20240503991.txt", "sport", ""),
    ("2024/05/a.txt", "", "2024-05"),
    ("Süd/2024.05.03.txt", "Süd", "2024-05"),
]


@pytest.mark.parametrize(("path", "of", "in_"), PATHS, ids=[row[0] for row in PATHS])
def test_desk_and_month_are_found_in_the_path(path: str, of: str, in_: str) -> None:
    assert (desk(line(path)), month(line(path))) == (of, in_)


PLACES = [
    ("/desk", "sport"),
    ("/about/0/desk", "news"),
    ("/number", "7"),
    ("/about", ""),
    ("/none", ""),
    ("/yes", ""),
    ("1", "archive"),
    ("2", "2024"),
    ("3", ""),
    ("-1", "2024"),
    ("-2", "archive"),
    ("-3", ""),
]


@pytest.mark.parametrize(("said", "found"), PLACES)
def test_a_place_is_a_pointer_or_a_folder(said: str, found: str) -> None:
    given = line("archive/2024/a.txt", desk=" sport ", about=[{"desk": "news"}], number=7, yes=True)
    assert desk(given, Place.of(said)) == found


@pytest.mark.parametrize(
    ("told", "found"), [("2024-05-03T12:00:00Z", "2024-05"), ("Fri, 3 May 2024", ""), ("20240503", "2024-05")]
)
def test_a_month_is_that_of_a_date(told: str, found: str) -> None:
    assert month(line("2019-01/a.txt", at=told), Place.of("/at")) == found


@pytest.mark.parametrize("said", ["", "0", "desk", "1.5", "--1", "99999", "\u0661"])
def test_what_is_no_place_is_refused(said: str) -> None:
    with pytest.raises(InputError, match="give a JSON pointer"):
        Place.of(said)


def archived(lines: list[Line]) -> Archive:
    found = Archive()
    for each in lines:
        found.add(each)
    return found


@given(documents(), st.randoms(use_true_random=False))
def test_nothing_is_lost_whatever_the_order(written: list[Checked], random: Any) -> None:
    lines = [parsed(each) for each in "".join(FORMATS["jsonl"].write(written, Page())).splitlines()]
    found = archived(lines)
    for tier in TIERS:
        count = sum(each.tier == tier and each.suppression is None for one in written for each in one.findings)
        for counted in (found.by_month, found.by_kind):
            assert sum(n for (_, _, column), n in counted.items() if column == tier) == count
    total = Counter[str]()
    for (_, _, column), n in found.by_month.items():
        total[column] += n
    assert total[TEXTS] == sum(each.error is None for each in written) == found.tally.read
    assert total[UNREAD] == sum(each.error is not None for each in written) == len(found.unread)
    assert total[SUPPRESSED] == found.tally.suppressed
    random.shuffle(lines)
    again = archived(lines)
    assert (again.by_month, again.by_kind, again.tally) == (found.by_month, found.by_kind, found.tally)


certainties = st.integers(0, 1000).map(lambda n: f"{n // 1000}.{n % 1000:03}")


@given(st.lists(st.tuples(certainties, st.sampled_from(["wrong", "misrounded"])), max_size=12))
def test_the_alarms_to_read_first_are_the_wrong_then_the_surest_as_they_came(
    sure: list[tuple[str, str]],
) -> None:
    lines = [line(f"{number}.txt", alarm(*each, message=f"{number}.")) for number, each in enumerate(sure)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archive, "FIRST", 5)
        found = archived(lines).first
    order = sorted(range(len(sure)), key=lambda n: (sure[n][1] != "wrong", -float(sure[n][0]), n))
    assert [(each.path, times) for each, times in found] == [(f"{number}.txt", 1) for number in order[:5]]


@given(st.lists(st.tuples(st.sampled_from("abcdefg"), certainties), max_size=20))
def test_an_alarm_that_is_found_again_is_listed_once(told: list[tuple[str, str]]) -> None:
    """Each alarm as sure as it is everywhere; so none comes back that was left out."""
    sure = dict(told)
    lines = [line(f"{number}.txt", alarm(sure[said], message=said)) for number, (said, _) in enumerate(told)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archive, "FIRST", 5)
        found = archived(lines).first
    times, came = Counter(said for said, _ in told), list(dict.fromkeys(said for said, _ in told))
    order = sorted(came, key=lambda said: (-float(sure[said]), came.index(said)))
    assert [(each.said, n) for each, n in found] == [(said, times[said]) for said in order[:5]]


def test_what_a_person_stands_by_is_not_to_be_read() -> None:
    said = {"reason": "before rounding", "source": "sidecar"}
    found = archived([line("a.txt", alarm(suppressed=said)), line("b.txt", alarm())])
    assert [each.path for each, _ in found.first] == ["b.txt"]


def test_only_so_much_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ROWS", 300)
    found = archived(
        [
            line(
                f"{'d' * 5000}{number}/{1900 + number % 100}-05/a.txt",
                alarm(quote="q" * 5000, message=f"{number} {'m' * 5000}"),
            )
            for number in range(5 * DESKS)
        ]
        + [line(f"{number}.txt", error="is binary" * 1000) for number in range(1000)]
    )
    assert len({name for name, _, _ in found.by_month}) <= DESKS + 1
    assert len(found.by_month) <= 3 * (300 + DESKS + 1)
    assert len(found.first) == FIRST
    assert len(found.unread) == archive.TOLD
    assert max(len(text) for each, _ in found.first for text in (each.path, each.quote, each.said)) <= archive.LONGEST
    assert found.tally.read == 5 * DESKS
    assert sum(n for (_, _, column), n in found.by_month.items() if column == "alarm") == 5 * DESKS


def test_names_that_come_late_are_counted_together() -> None:
    found = archived([line(f"d{number}/a.txt") for number in range(DESKS + 5)])
    assert found.by_month[OTHERS, "", TEXTS] == 5
