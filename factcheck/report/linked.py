"""JSON-LD: JSON whose words are defined on the web, safe to stand in a page."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from factcheck.report.jsonl import line

__all__ = ["embedded", "urn"]

MARKUP: Mapping[int, str] = MappingProxyType({ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"})
"""What could end a script or begin a comment in HTML, as JSON can write it too; it stands only within strings."""


def embedded(found: Any) -> str:
    r"""An object on one line, which ends no `<script>` that it stands in.

    >>> embedded({"value": "</script>"})
    '{"value": "\\u003c/script\\u003e"}'
    """
    return line(found).translate(MARKUP)


def urn(*names: str) -> str:
    """A name for what these names tell apart: the same for the same names, wherever and whenever it is made.

    >>> urn("a.txt", "5f1c0a9b3e7d2c41")
    'urn:uuid:b245ffc6-73bc-59a0-9e5c-283b95b5a13b'
    """
    return uuid5(NAMESPACE_URL, "\x1f".join(names)).urn
