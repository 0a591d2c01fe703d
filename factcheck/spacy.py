"""A component of spaCy, `nlp.add_pipe("factcheck")`: what was found stands in `doc._.factcheck`, as plain rows.

Plain data, because a document is written to bytes, sent to other processes, and kept: what is more than that would be
lost there, and the whole batch with it.
"""

from collections.abc import Sequence

from attrs import frozen
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.profiles import ProfileName
from factcheck.report.records import Row, rows

__all__ = ["Component", "component"]

NAME = "factcheck"
"""What the component, the extension and the group of spans are called."""


@frozen
class Component:
    """What spaCy calls with each document; `policy` says what hedges allow and when to speak."""

    policy: Policy = DEFAULT_POLICY

    def __call__(self, doc: Doc) -> Doc:
        """Check a document: a row for each claim in `doc._.factcheck`, and a span in `doc.spans["factcheck"]`.

        A span is labelled with the tier of its claim. Where the reader fails there is one row, with an `error`.
        """
        found = rows(doc.text, policy=self.policy)
        doc._.factcheck = found
        spans = (_span(doc, row) for row in found if row["error"] is None)
        doc.spans[NAME] = SpanGroup(doc, name=NAME, spans=[span for span in spans if span is not None])
        return doc


def _span(doc: Doc, row: Row) -> Span | None:
    return doc.char_span(row["start"], row["end"], label=row["tier"], alignment_mode="expand")


@Language.factory(NAME, default_config={"profile": "draft", "off": []}, assigns=[f"doc._.{NAME}", "doc.spans"])
def component(nlp: Language, name: str, profile: ProfileName, off: Sequence[str]) -> Component:  # noqa: ARG001  # spaCy gives both
    """The component, by its configuration: a `profile`, and kinds of claim that are switched `off`."""
    if not Doc.has_extension(NAME):
        Doc.set_extension(NAME, default=None)
    return Component(DEFAULT_POLICY.with_profile(profile).without(*off))
