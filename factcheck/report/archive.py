"""The documents of whole runs, counted by desk, month, kind and tier, with the alarms to read first.

Only counts are kept, and of the alarms the first: millions of documents need no more memory than thousands.
"""

import re
from collections import Counter
from heapq import heappop, heappush
from typing import Any

from attrs import Factory, define, field, frozen

from factcheck.errors import InputError
from factcheck.prose.fields import value_at
from factcheck.report.lines import Found, Line
from factcheck.report.summary import Tally

__all__ = ["FIRST", "OTHERS", "SUPPRESSED", "TEXTS", "UNREAD", "Alarm", "Archive", "Place"]

TEXTS, UNREAD, SUPPRESSED = "texts", "unread", "suppressed"
"""What is counted of documents and findings, beside the tiers."""

FIRST = 100
"""So many alarms are kept to be read first."""

TOLD = 20
"""So many of the documents that could not be read are named."""

DESKS, ROWS = 100, 20_000
"""So many desks have a name of their own, and so many months of desks; what comes later is counted under `OTHERS`."""

OTHERS = "all others"
LONGEST = 400
"""Characters that are kept of what an alarm says; of a name a fifth."""

PARTS = re.compile(r"[/\\]+")
LETTER = re.compile(r"[^\W\d_]")
MONTH = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:"
    r"(?P<mark>[-_./\\])(?P<month>0[1-9]|1[0-2]|[1-9](?!\d))(?:(?P=mark)\d{1,2})?"
    r"|(?P<two>0[1-9]|1[0-2])(?:\d\d)?"
    r")(?!\d)"
)
"""A year and a month, perhaps with a day: 2024-05, 2024/5/3, 20240503."""


@frozen
class Place:
    """Where in a document's line something stands: at a JSON pointer, or in a folder of its path.

    Folders count from 1, the first, or from -1, the last, without the name of the file.

    >>> Place.of("/desk"), Place.of("-1")
    (Place(pointer='/desk', folder=0), Place(pointer=None, folder=-1))
    """

    pointer: str | None = None
    folder: int = 0

    @classmethod
    def of(cls, said: str) -> "Place":
        """A place as people write it.

        Raises:
            InputError: it is neither a pointer nor the number of a folder.
        """
        if said.startswith("/"):
            return cls(pointer=said)
        if not re.fullmatch(r"-?[1-9][0-9]{0,3}", said):
            raise InputError(
                f"{said!r} is not a place: give a JSON pointer, such as /desk, or a folder's number, such as 1 or -1"
            )
        return cls(folder=int(said))

    def text(self, line: Line) -> str:
        """What stands there; nothing if it is neither a text nor a number."""
        if self.pointer is not None:
            value: Any = value_at(line.fields, self.pointer)
            return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
        found = _folders(line.path)
        at = self.folder - 1 if self.folder > 0 else len(found) + self.folder
        return found[at] if 0 <= at < len(found) else ""


def _folders(path: str) -> list[str]:
    """The folders of a path, without those that only say where one is."""
    return [part for part in PARTS.split(path)[:-1] if part not in ("", ".", "..")]


def desk(line: Line, place: Place | None = None) -> str:
    """The desk of a document: what stands at the place, or else the last of its folders whose name has a letter.

    >>> from factcheck.report.lines import parsed
    >>> line = parsed('{"schema": "1", "path": "archive/sport/2024/05/a.txt", "error": null, "findings": []}')
    >>> desk(line), desk(line, Place.of("1")), desk(line, Place.of("/desk")), month(line)
    ('sport', 'archive', '', '2024-05')
    """
    if place is not None:
        return _name(place.text(line))
    return _name(next((name for name in reversed(_folders(line.path)) if LETTER.search(name)), ""))


def month(line: Line, place: Place | None = None) -> str:
    """The month of a document: that of the first date in what stands at the place, or else in its path; or nothing."""
    found = MONTH.search(line.path if place is None else place.text(line))
    return "" if found is None else f"{found['year']}-{int(found['month'] or found['two']):02}"


def _name(text: str) -> str:
    return _shortened(" ".join(text.split()), LONGEST // 5)


def _shortened(text: str, longest: int = LONGEST) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


@frozen
class Alarm:
    """An alarm and where it stands, as much of it as is shown."""

    path: str
    desk: str
    month: str
    kind: str
    rating: str
    certainty: float
    start: int
    quote: str
    quoted: bool
    said: str
    working: str | None
    diagnoses: tuple[str, ...]
    correction: str | None
    fingerprint: str

    @property
    def same(self) -> tuple[str, str]:
        """What the same alarm in another document has in common with it: a story is printed in several places."""
        return self.fingerprint, self.said

    @classmethod
    def of(cls, line: Line, found: Found, desk: str, month: str) -> "Alarm":
        """What is kept of a finding."""
        return cls(
            path=_shortened(line.path),
            desk=desk,
            month=month,
            kind=found.kind,
            rating=found.rating,
            certainty=found.certainty or 0.0,
            start=found.start,
            quote=_shortened(found.quote),
            quoted=found.quoted,
            said=_shortened(found.said),
            working=None if found.working is None else _shortened(found.working),
            diagnoses=tuple(_shortened(said) for said in found.diagnoses[:2]),
            correction=None if found.correction is None else _shortened(found.correction),
            fingerprint=_shortened(found.fingerprint, 40),
        )


@define
class Archive:
    """What was counted so far, a document at a time. `desk` and `month` are where those of a document stand.

    `by_month` counts documents and findings by desk, month and tier, `by_kind` findings by desk, kind and tier; texts,
    unread ones and findings that a person stands by are counted like a tier. `unread` are the first documents that
    could not be read, each with the reason.

    >>> from factcheck.report.lines import parsed
    >>> archive = Archive()
    >>> archive.add(parsed('{"schema": "1", "path": "sport/2024-05-03.txt", "error": null, "findings": []}'))
    >>> dict(archive.by_month)
    {('sport', '2024-05', 'texts'): 1}
    """

    desk: Place | None = None
    month: Place | None = None
    tally: Tally = Factory(Tally)
    by_month: Counter[tuple[str, str, str]] = Factory(Counter)
    by_kind: Counter[tuple[str, str, str]] = Factory(Counter)
    unread: list[tuple[str, str]] = Factory(list)
    _desks: set[str] = field(factory=set, init=False)
    _rows: set[tuple[str, str]] = field(factory=set, init=False)
    _alarms: list[tuple[bool, float, int, Alarm]] = field(factory=list, init=False)
    _times: Counter[tuple[str, str]] = field(factory=Counter, init=False)
    _seen: int = field(default=0, init=False)

    @property
    def first(self) -> list[tuple[Alarm, int]]:
        """The alarms to read first, each once and with the number of times that it was found.

        Those rated wrong come before those misrounded, the surest first, as they came.
        """
        return [(alarm, self._times[alarm.same]) for *_, alarm in sorted(self._alarms, reverse=True)]

    def add(self, line: Line) -> None:
        """Count a document and its findings."""
        self.tally.add(line)
        desk_, month_ = self._row(desk(line, self.desk), month(line, self.month))
        self.by_month[desk_, month_, TEXTS if line.error is None else UNREAD] += 1
        if line.error is not None and len(self.unread) < TOLD:
            self.unread.append((_shortened(line.path), _shortened(line.error)))
        for found in line.findings:
            tier = found.tier if found.suppression is None else SUPPRESSED
            self.by_month[desk_, month_, tier] += 1
            self.by_kind[desk_, found.kind, tier] += 1
        for found in line.alarms:
            self._read_first(Alarm.of(line, found, desk_, month_))

    def _row(self, desk_: str, month_: str) -> tuple[str, str]:
        """Under which desk and month a document is counted: there are only so many."""
        if desk_ not in self._desks and len(self._desks) >= DESKS:
            desk_ = OTHERS
        self._desks.add(desk_)
        if (desk_, month_) not in self._rows and len(self._rows) >= ROWS:
            month_ = OTHERS
        self._rows.add((desk_, month_))
        return desk_, month_

    def _read_first(self, alarm: Alarm) -> None:
        """Keep an alarm, if it is one of the first; one that is kept already is only counted."""
        self._seen += 1
        self._times[alarm.same] += 1
        if self._times[alarm.same] > 1:
            return
        heappush(self._alarms, (alarm.rating == "wrong", alarm.certainty, -self._seen, alarm))
        if len(self._alarms) > FIRST:
            *_, last = heappop(self._alarms)
            del self._times[last.same]
