"""Words and names made to break out of what they stand in."""

import re
from functools import partial

from hypothesis import strategies as st

from factcheck.prose import FORMS
from factcheck.report.checked import Checked
from factcheck.suppressions import Suppression

__all__ = ["FRAGMENTS", "documents", "names", "texts", "words"]

CONTROLS = ("\n", "\r", "\r\n", "\n\n", "\x85", "\u2028", "\u2029", "\v", "\f", "\x1c", "\t", "\x00", "\x1b[31m")
SIGNS = ("\u202e", "\u200b", "\ufeff", "\ud800", "\udc80", "\udfff", "\U0001f600", "é", '"', "'", "\\", "\\u003c", "#")
COMMANDS = (
    "::error::up",
    "\n::warning file=a,line=1::up",
    "%0A::error::",
    "%0D",
    "%",
    "%25",
    ",",
    ":",
    "=",
    "##[error]",
)
MARKUP = ("</script>", "<script>", "<!--", "-->", "]]>", "&lt;", "&", "<b>", "</b>", "`", "**", "|", "/", "..")
OBJECTS = ('"}', "]}]}", "[]", "{0}", "{{", "}", "[up](http://a.example)", "](1)")
FRAGMENTS = (*CONTROLS, *SIGNS, *COMMANDS, *MARKUP, *OBJECTS)
"""What means something to one of the outputs."""

CLAIMS = (
    "Sales rose 24 per cent to 99, from 82.",
    "Sales rose\n24 per cent to 99, from 82.",
    "Costs fell by almost 22 per cent, from 320 to 250.",
    "“Thefts rose 67.5 per cent to 62, from 37,” he said.",
    "There were 5 thefts, 6 fires and 7 floods, a total of 19.",
    "Income fell by 73,000 (13.9%) to 477,000.",
    "Of the 60 {}, 20, or a third, left.",
    "The number of {} rose 24 per cent to 99 {}, from 82 {}.",
)
"""Sentences with a claim, some with room for a noun."""

PAIR = re.compile("[\ud800-\udbff](?=[\udc00-\udfff])")
"""Two half characters in a row: JSON takes them for a whole one. No file and no name has them."""

_joined = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=4).map("".join).map(partial(PAIR.sub, ""))
words = _joined | _joined | st.text(max_size=8)
"""Words of any kind."""


@st.composite
def _claims(draw: st.DrawFn) -> str:
    sentence = draw(st.sampled_from(CLAIMS))
    return sentence.format(*(draw(words) for _ in range(sentence.count("{}"))))


texts = st.lists(words | _claims(), max_size=5).map(" ".join)
"""Articles with claims among them."""

names = words | words | st.sampled_from(("-", "a.txt", "/srv/a b.txt", "./-", "C:\\a.txt"))
"""Paths, and reasons of those who suppress."""


@st.composite
def documents(draw: st.DrawFn) -> list[Checked]:
    """Some documents: read or not, in any form, with some findings suppressed."""
    found = []
    for path in draw(st.lists(names, max_size=3)):
        if draw(st.integers(0, 3)) == 0:
            found.append(Checked(path, error=draw(words)))
            continue
        form = FORMS[draw(st.sampled_from(sorted(FORMS)))]
        checked = Checked.of(path, form.prose(draw(texts)))
        said = [Suppression(f.fingerprint, draw(words), "sidecar") for f in checked.findings if draw(st.booleans())]
        found.append(Checked.of(path, checked.prose, tuple(said)))
    return found
