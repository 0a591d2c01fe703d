"""A request in LanguageTool's protocol -> its fields -> what is asked for.

Clients call a form by wrong names. LibreOffice 7.4 encodes nothing in its own; in Emacs 28 a text is encoded twice, in
others its per cent signs are left alone. So the bytes alone are looked at.
"""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, unquote

from attrs import frozen
from starlette.exceptions import HTTPException
from starlette.requests import Request

from factcheck.errors import InputError
from factcheck.prose import TEXT
from factcheck.prose.annotated import Part
from factcheck.prose.decoding import decoded
from factcheck.serve.body import received
from factcheck.serve.order import PARTS, Order

__all__ = ["Asked", "Rules", "asked_of", "fields_of", "parts_of"]

ANSWER = "matches"
FIRST, LAST = b"text=", b"&language="
"""What stands before and after a text that is not encoded."""

SPACE = re.compile(rb"[\0- ]")
"""What no form has in it that is encoded."""

TWICE = re.compile(r"(?:[\w.~-]|%(?!20)[0-9A-F]{2})*+%20(?:[\w.~-]|%[0-9A-F]{2})*+", re.ASCII)
"""A text that is still encoded: it has no space, but spaces in code."""

SUCH = '{"annotation": [{"text": "5%"}, {"markup": "<br>"}]}'

AUTO = "auto"
ENGLISH = re.compile(r"en(?:[-_].*)?|auto", re.IGNORECASE)


@frozen
class Rules:
    """Which rules and categories a client wants, by their ids. `only`: no others than those that it names."""

    enabled: frozenset[str] = frozenset()
    disabled: frozenset[str] = frozenset()
    only: bool = False

    @classmethod
    def of(cls, fields: Mapping[str, str]) -> "Rules":
        """Read the fields that say so.

        >>> Rules.of({"disabledRules": "A, B", "enabledOnly": "false"}).disabled == {"A", "B"}
        True
        """
        return cls(
            _named(fields, "enabledRules", "enabledCategories"),
            _named(fields, "disabledRules", "disabledCategories"),
            fields.get("enabledOnly", "").lower() in {"true", "yes"},
        )

    def want(self, match: Mapping[str, Any]) -> bool:
        """Whether a match is wanted: what is said of its rule counts before what is said of its category."""
        rule, category = match["rule"]["id"], match["rule"]["category"]["id"]
        for each in (rule, category):
            if each in self.disabled or each in self.enabled:
                return each not in self.disabled
        return not self.only


def _named(fields: Mapping[str, str], *names: str) -> frozenset[str]:
    return frozenset(" ".join(fields.get(name, "") for name in names).replace(",", " ").split())


@frozen
class Asked:
    """What a client asks for: the fields of its form, and what they mean to us."""

    fields: Mapping[str, str]
    order: Order
    rules: Rules

    @property
    def language(self) -> str:
        """The language as the client names it."""
        return self.fields.get("language") or AUTO

    @property
    def ours(self) -> bool:
        """Whether it is for us: we read English only."""
        return ENGLISH.fullmatch(self.language) is not None


async def asked_of(request: Request, most: int) -> Asked:
    """What a request asks for, be it in its address or in its body.

    Raises:
        HTTPException: there is no text in it that can be read, or it is too long.
    """
    data: bytes = request.scope["query_string"]
    if request.method == "POST":
        _, data = await received(request, most, lambda _headers: None)
    fields = fields_of(data)
    return Asked(fields, _order(fields), Rules.of(fields))


def fields_of(data: bytes) -> Mapping[str, str]:
    """The fields of a form.

    Where it is not encoded, all between its beginning and the last name of a language is the text. A text that is
    encoded twice is decoded twice.

    Raises:
        HTTPException: it is not UTF-8.

    >>> fields_of(b"text=Up%205%25&language=en-GB")["text"], fields_of(b"text=R&D is up 5%&language=en-GB")["text"]
    ('Up 5%', 'R&D is up 5%')
    """
    text, mark, rest = data.removeprefix(FIRST).rpartition(LAST)
    try:
        if data.startswith(FIRST) and mark and SPACE.search(data):
            return {"text": decoded(text), **_pairs(LAST + rest)}
        return _pairs(data)
    except InputError as error:
        raise HTTPException(400, str(error)) from None


def _pairs(data: bytes) -> Mapping[str, str]:
    """The fields of a form that is encoded."""
    try:
        fields = dict(parse_qsl(decoded(data), keep_blank_values=True, errors="strict"))
        if TWICE.fullmatch(fields.get("text", "")):
            fields["text"] = unquote(fields["text"], errors="strict")
    except UnicodeDecodeError:
        raise InputError("is not UTF-8: encode the form as UTF-8") from None
    return fields


def _order(fields: Mapping[str, str]) -> Order:
    if ("text" in fields) == ("data" in fields):
        raise HTTPException(400, "has no text to check: send a form with either `text` or `data`")
    if "text" in fields:
        return Order(ANSWER, TEXT, (), fields["text"])
    return Order(ANSWER, PARTS, (), json.dumps(parts_of(fields["data"])))


def parts_of(data: str) -> list[Part]:
    """The parts of an annotated text: what is text says itself, and what is markup says what it is to be read as.

    Raises:
        HTTPException: it is none.

    >>> parts_of('{"annotation": [{"markup": "<br>", "interpretAs": " "}, {"text": "5%"}]}')
    [Part(source='<br>', says=' '), Part(source='5%', says='5%')]
    """
    try:
        found = json.loads(data)
        if "annotation" not in found:
            return [_part(found)]
        return [_part(each) for each in found["annotation"]]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise HTTPException(400, f"`data` is not an annotated text: send JSON such as {SUCH}") from None


def _part(given: Mapping[str, Any]) -> Part:
    if "markup" in given:
        return Part(_string(given["markup"]), _string(given.get("interpretAs") or ""))
    return Part(_string(given["text"]), _string(given["text"]))


def _string(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError
    return given
