"""JSON of a content management system: the strings in it that are the article."""

import json
import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from factcheck.collection import without_collection
from factcheck.errors import InputError
from factcheck.prose import FORMS, Form, Prose
from factcheck.prose.builder import Builder
from factcheck.prose.inside import escaped, through, told

__all__ = ["Fields", "is_json", "strings", "value_at"]

TOKEN = re.compile(r'[ \t\r\n]*("(?:[^"\\]++|\\.)*+"|[{}\[\],:]|[^\s{}\[\],:"]+)')
LOOKS_LIKE_HTML = re.compile(r"\s*<(?:!--|[A-Za-z][^<>]*>)")
INDEX = re.compile(r"0|[1-9][0-9]*")
MARKUP = '"\\'
MOST = 5
"""So many strings are named where none was asked for."""

LONGEST = 60


@frozen
class Fields:
    r"""How the strings at some places of a JSON document are read, each place a JSON pointer (RFC 6901).

    `form` is what they are written in; where it is None, what begins with a tag is HTML and all else is plain text.

    >>> source = r'{"body": "<p>Sales rose <b>24%</b> to \u00a399m"}'
    >>> Fields(("/body",)).prose(source).text
    'Sales rose 24% to £99m'
    """

    pointers: tuple[str, ...]
    form: Form | None = None

    @without_collection()
    def prose(self, source: str) -> Prose:
        """The prose of the strings, one after the other in the order in which they were asked for.

        Raises:
            InputError: it is not JSON, or holds no such string.
        """
        data = _parsed(source)
        builder, markup = Builder(), MARKUP
        for pointer in dict.fromkeys(self.pointers):
            if not isinstance(value_at(data, pointer), str):
                raise InputError(f"has no text at {pointer or 'its top'}{_hint(data)}")
            start, end = _place(source, _parts(pointer))
            outer = escaped(source, start + 1, end - 1)
            inner = self._form(outer.text).prose(outer.text)
            markup += inner.markup
            pieces, comments = list(through(inner.pieces, outer)), told(inner.comments, outer)
            builder.add(Builder([inner.text], pieces, comments, len(inner.text)))
        return builder.prose(source, markup)

    def _form(self, text: str) -> Form:
        return self.form or FORMS["html" if LOOKS_LIKE_HTML.match(text) else "text"]


def is_json(source: str) -> bool:
    """Whether a text is an object or a list of JSON.

    >>> is_json('{"body": "Up 5%."}'), is_json("[Up 5%.]"), is_json("5")
    (True, False, False)
    """
    if not source.lstrip(" \t\r\n").startswith(("{", "[")):
        return False
    try:
        _parsed(source)
    except InputError:
        return False
    return True


def strings(source: str) -> str:
    """Where the long strings of a JSON document stand, to be told to who has not said which is the article."""
    return _hint(_parsed(source))


def _parsed(source: str) -> Any:
    try:
        return json.loads(source, parse_int=_number, parse_float=_number)
    except json.JSONDecodeError as error:
        raise InputError(f"is not JSON: {error.msg.lower()} (line {error.lineno})") from None
    except RecursionError:
        raise InputError("is JSON that is nested too deep") from None


def _number(_digits: str) -> int:
    """What a number is to us: no text, however many digits it has."""
    return 0


def _parts(pointer: str) -> list[str]:
    if pointer and not pointer.startswith("/"):
        raise InputError(f"cannot be asked for {pointer!r}: a place in JSON begins with a slash, as /{pointer}")
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def value_at(data: Any, pointer: str) -> Any:
    """What stands at a place of some JSON, which a pointer names; None if nothing does.

    Raises:
        InputError: it is not a pointer.

    >>> value_at({"about": [{"desk": "sport"}]}, "/about/0/desk")
    'sport'
    """
    for part in _parts(pointer):
        if isinstance(data, dict):
            data = data.get(part)
        elif isinstance(data, list) and INDEX.fullmatch(part) and len(part) < 10 and int(part) < len(data):
            data = data[int(part)]
        else:
            return None
    return data


def _place(source: str, parts: list[str]) -> tuple[int, int]:
    """Where the value at a place begins and ends; there is one."""
    start, end = _token(source, 0)
    for part in parts:
        found = (start, end)
        for name, at in _members(source, start):
            if name == part:  # of two that are called so, JSON takes the last
                found = at
        start, end = found
    return start, end


def _members(source: str, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """The members of an object or a list, each with where the first token of its value stands."""
    is_object = source[at] == "{"
    number, at = 0, at + 1
    while True:
        start, end = _token(source, at)
        if source[start] in "]}":
            return
        if source[start] == ",":
            at = end
            continue
        name = str(number)
        if is_object:
            name = json.loads(source[start:end])
            start, end = _token(source, _token(source, end)[1])
        yield name, (start, end)
        number, at = number + 1, _after(source, start)


def _after(source: str, at: int) -> int:
    """Where a value ends."""
    deep = 0
    while True:
        start, at = _token(source, at)
        deep += (source[start] in "{[") - (source[start] in "}]")
        if not deep:
            return at


def _token(source: str, at: int) -> tuple[int, int]:
    found = TOKEN.match(source, at)
    assert found is not None  # it is JSON
    return found.span(1)


def _hint(data: Any) -> str:
    """What could be asked for instead."""
    found = sorted(_strings(data), key=lambda each: -each[1])[:MOST]
    if not found:
        return ""
    return f"; it has {', '.join(pointer for pointer, _ in found)}"


def _strings(data: Any) -> Iterator[tuple[str, int]]:
    """The pointers of the strings of a document that are short enough to be told, and how long the strings are."""
    stack = [("", data)]
    while stack:
        pointer, value = stack.pop()
        if isinstance(value, str) and len(pointer) < LONGEST:
            yield pointer, len(value)
        elif isinstance(value, dict | list):
            members = value.items() if isinstance(value, dict) else enumerate(value)
            for name, each in members:
                part = str(name).replace("~", "~0").replace("/", "~1")
                stack.append((f"{pointer}/{part}", each))
