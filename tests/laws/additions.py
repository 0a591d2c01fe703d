"""What stands beside the news in an article and says nothing about it: bylines, boilerplate, idle paragraphs."""

import re
from collections.abc import Iterator, Mapping

from tests.laws.patches import Edit, Patch

__all__ = ["ADDITIONS", "NEUTRAL", "gaps", "shouted"]

ABOVE = {
    "byline": "By Jane Marlow",
    "reporter and desk": "By Arun Pellow, Local Democracy Reporter",
    "date and time": "Published: 14:32, 12 March 2021 | Updated: 16:05, 12 March 2021",
    "reading time": "3 min read",
    "section": "News | Business",
    "exclusive": "EXCLUSIVE",
    "comments": "12 comments",
    "caption": "Police at the scene (picture: Mark Ridley)",
}
"""What can stand above an article, by name."""

BELOW = {
    "copyright": "© 2021 Marlow & Sons Media Ltd. All rights reserved.",
    "agency": "(Reporting by Jane Marlow; editing by Arun Pellow)",
    "telephone": "If you have been affected, call the helpline on 0808 496 0155 or 116 555, 24 hours a day.",
    "newsletter": "Sign up for our newsletter and get the top 5 stories in your inbox at 7am every day.",
    "correction": "This article was amended on 3 May 2021. An earlier version gave the wrong first name.",
    "sources": "Source: Office of Public Records, table 4.2, released 9 May 2021.",
    "read more": "READ MORE: 10 places to visit this summer",
    "follow": "Follow us on Twitter @marlownews and like our page.",
    "contact": "Notes to editors: contact the press office, 12 Mill Lane, Marlow, SL7 1AA, tel. 01628 960 114.",
    "advert": "Subscribe now from £1 a month.",
    "end": "- ENDS -",
}
"""What can stand below an article, by name."""

NEUTRAL = {
    "a hall": "The hall was built by the river, and it is open to all.",
    "a picture": "Picture by the staff photographer.",
    "an age": "Dana Merrow, 43, who runs the bakery on Cross Street, has lived in the town since 1998.",
    "a speaker": "“We want to thank everyone who came,” said the vicar, the Rev Tom Hale.",
    "a history": "The bridge was opened in 1874 by the Duke of Merrow and is 212 metres long.",
    "a meeting": "The next meeting is at 7.30pm on 14 May at the Corn Hall.",
    "a score": "Marlow Town beat Hale Rovers 3-1 on Saturday.",
    "an advertisement": "Advertisement",
    "a rule": "* * *",
}
"""Paragraphs about nothing that an article tells, by name."""

POINTING = re.compile(
    r"\W*(?:that|this|these|those|it|its|they|their|there|both|such|here|he|she|of (?:these|those|them|the)"
    r"|the (?:figures?|number|total|amount|rate|rise|fall|increase|drop))\b",
    re.IGNORECASE,
)
"""How a paragraph begins that may need the one before it."""

LISTED = re.compile(r"(?::\n\s*..|\n(?:[-•]|\d\.) ?)$")
"""The end of what stands before a list, with the first two characters of what follows; or of a list's own item."""


def gaps(text: str) -> Iterator[int]:
    """The places between the paragraphs of a text, but for lists, over which the next one does not point back."""
    for gap in re.finditer(r"\n\s*\n", text):
        if text[gap.end() :].strip() and not (POINTING.match(text, gap.end()) or LISTED.search(text, 0, gap.end() + 2)):
            yield gap.end()


def shouted(text: str) -> list[Patch]:
    """The headline of a text in capitals."""
    head = _headline(text)
    return [Patch(0, len(head), head.upper())] if head != head.upper() else []


def _headline(text: str) -> str:
    """The first paragraph of a text, if it is short, ends without a mark, and others follow; else nothing."""
    head, _, rest = text.partition("\n\n")
    return head if rest and len(head) <= 120 and head[-1:] not in '.!?:”"' else ""


def _dateline(text: str) -> list[Patch]:
    """A dateline before the first sentence."""
    head = _headline(text)
    at = len(head) + 2 if head else 0
    return [Patch(at, at, "LONDON, March 12 (Newsline) - ")]


def _above(line: str) -> Edit:
    return lambda _: [Patch(0, 0, f"{line}\n\n")]


def _below(line: str) -> Edit:
    def edit(text: str) -> list[Patch]:
        end = len(text.rstrip())
        return [Patch(end, end, f"\n\n{line}")]

    return edit


ADDITIONS: Mapping[str, Edit] = {
    "a shouted headline": shouted,
    "a dateline": _dateline,
    **{f"above: {name}": _above(line) for name, line in ABOVE.items()},
    **{f"below: {name}": _below(line) for name, line in BELOW.items()},
}
"""The edits by name that add what is no news; and the headline in capitals."""
