"""A request -> an order: its text, read within the limit, and what form it has."""

import re
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import TypeVar

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request

from factcheck.errors import InputError
from factcheck.prose import FORMS, TEXT, Form
from factcheck.prose.decoding import decoded
from factcheck.report.harmless import harmless
from factcheck.serve.order import Order

__all__ = ["form_of", "order_of", "received"]

T = TypeVar("T")

SUPPRESS = "suppress"
UTF8 = frozenset({"utf-8", "utf8"})
PLAIN = frozenset({"", "identity"})
"""How a body is packed that is not packed."""

CHARSET = re.compile(r";\s*charset\s*=\s*\"?([^\s;\"]*)", re.IGNORECASE)
LONGEST = 60
"""How much of a header is told."""

DIGITS = 15
"""More digits than any size has."""

PATIENCE = 20_000_000
"""Bytes that are thrown away before a connection is closed on who sends them."""


async def order_of(request: Request, answer: str, most: int) -> Order:
    """What a request asks for.

    Raises:
        HTTPException: the text cannot be read, or is too long; it says what would be right.
    """
    form, data = await received(request, most, lambda headers: form_of(headers.get("content-type", "")))
    try:
        text = decoded(data)
    except InputError as error:
        raise HTTPException(400, str(error)) from None
    return Order(answer, form.name, tuple(request.query_params.getlist(SUPPRESS)), text)


async def received(request: Request, most: int, look: Callable[[Headers], T]) -> tuple[T, bytes]:
    """What a look at the headers finds, and the body.

    Raises:
        HTTPException: by that look, or the body is compressed or too long.
    """
    async with aclosing(request.stream()) as stream:
        try:
            found = look(request.headers)
            _not_packed(request.headers.get("content-encoding", ""))
            return found, await _data(stream, request.headers.get("content-length", ""), most)
        except HTTPException:
            if "expect" not in request.headers:
                await _discard(stream)
            raise


def form_of(content_type: str) -> Form:
    """The form that a content type names; plain text where there is none.

    Raises:
        HTTPException: it is another one, or not in UTF-8.

    >>> form_of("text/markdown; charset=UTF-8").name, form_of("").name
    ('markdown', 'text')
    """
    media_type = content_type.partition(";")[0].strip().lower()
    known = {form.media_type: form for form in FORMS.values()}
    form = known.get(media_type) if media_type else FORMS[TEXT]
    if form is None:
        raise HTTPException(415, f"is {_short(media_type)}, and only {', '.join(known)} are read")
    for charset in CHARSET.findall(content_type):
        if charset.lower() not in UTF8:
            raise HTTPException(415, f"is in {_short(charset)}, and only UTF-8 is read")
    return form


def _not_packed(packing: str) -> None:
    if packing.strip().lower() not in PLAIN:
        raise HTTPException(415, f"is compressed ({_short(packing)}): send the text as it is")


async def _data(stream: AsyncGenerator[bytes, None], told: str, most: int) -> bytes:
    """The body, if it is as short as it is `told` to be; it is counted as it comes."""
    if told.isdecimal() and (len(told) > DIGITS or int(told) > most):
        raise _too_long(most)
    data = bytearray()
    async for chunk in stream:
        data += chunk
        if len(data) > most:
            raise _too_long(most)
    return bytes(data)


async def _discard(stream: AsyncGenerator[bytes, None]) -> None:
    """Let the rest of a body arrive, within reason: who is still sending may not hear the answer.

    Who says that an answer is expected before the body is sent does hear it.
    """
    left = PATIENCE
    async for chunk in stream:
        left -= len(chunk)
        if left < 0:
            return


def _too_long(most: int) -> HTTPException:
    return HTTPException(413, f"is longer than {most:,} bytes: send a shorter text, or start with a larger --max-size")


def _short(header: str) -> str:
    """The beginning of what someone else has written, harmless."""
    return harmless(header[:LONGEST])
