"""What an assistant can ask for: each tool with what it takes, as a JSON schema, and what answers it.

Figures are text, in questions and answers, so that 67.50 keeps its zero; a number of JSON is taken by its digits.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NamedTuple, get_args

from attrs import frozen

from factcheck.claim import Claim
from factcheck.contract import exact
from factcheck.errors import FactcheckError, InputError
from factcheck.fence import fence
from factcheck.hedges import Policy
from factcheck.kinds import KINDS
from factcheck.near import near
from factcheck.prose import TEXT, FormName, prose_of
from factcheck.report import FORMATS
from factcheck.report.checked import Checked, Page
from factcheck.report.explain import example, sentence
from factcheck.report.remarks import explaining
from factcheck.verdict import Verdict, check, solve
from factcheck.wording.numbers import number

__all__ = ["TOOLS", "Answer", "Tool"]

Object = dict[str, Any]
Arguments = Mapping[str, Any]

LONGEST = 2_000_000
"""Characters of a text that are read at once, as much as the server takes."""

WIDTH = 100
BY_CODE: Mapping[str, type[Claim]] = MappingProxyType({kind.code: kind for kind in KINDS})


class Answer(NamedTuple):
    """What a tool answers: words for whoever reads them, and the same as an object; words alone where it cannot."""

    words: str
    found: Object | None = None


@frozen
class Tool:
    """A tool: what it does, what it takes, and what is needed of that."""

    name: str
    title: str
    description: str
    properties: Mapping[str, Object]
    required: tuple[str, ...]
    work: Callable[[Arguments, Policy], Answer]

    def told(self) -> Object:
        """The tool as the protocol has it: it reads only, and nothing beyond what it is given."""
        schema = {
            "type": "object",
            "properties": dict(self.properties),
            "required": list(self.required),
            "additionalProperties": False,
        }
        hints = {"readOnlyHint": True, "destructiveHint": False, "idempotentHint": True, "openWorldHint": False}
        return {
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "inputSchema": schema,
            "annotations": {"title": self.title, **hints},
        }

    def answer(self, arguments: Arguments, policy: Policy) -> Answer:
        """What the tool answers; where it cannot, what is wrong and what would be right.

        >>> from factcheck.hedges import DEFAULT_POLICY
        >>> TOOLS["check_claim"].answer({"kind": "share"}, DEFAULT_POLICY)
        Answer(words="'roles' is missing: check_claim takes kind, roles", found=None)
        """
        takes = f"{self.name} takes {', '.join(self.properties)}"
        missing = next((name for name in self.required if name not in arguments), None)
        odd = next((name for name in arguments if name not in self.properties), None)
        if missing is not None:
            return Answer(f"{missing!r} is missing: {takes}")
        if odd is not None:
            return Answer(f"there is no {odd!r}; {near(odd, self.properties)}")
        try:
            with fence():
                return self.work(arguments, policy)
        except InputError as error:
            return Answer(str(error))


def _check_text(given: Arguments, policy: Policy) -> Answer:
    text, form = given["text"], given.get("form", TEXT)
    if not isinstance(text, str):
        raise InputError("'text' takes the text of an article")
    if len(text) > LONGEST:
        raise InputError(f"'text' is longer than {LONGEST:,} characters: check it in parts")
    if form not in get_args(FormName):
        raise InputError(f"{form!r} is not a form of text; {near(str(form), get_args(FormName))}")
    prose = prose_of(text, form)
    checked = Checked.of("-", prose, (), policy)
    assert checked.report is not None
    return Answer("".join(FORMATS["text"].write([checked], Page(WIDTH))), checked.report.to_dict())


def _check_claim(given: Arguments, policy: Policy) -> Answer:
    verdict = check(_claim(given), policy=policy)
    return Answer("\n".join(_told(verdict)), verdict.to_dict())


def _told(verdict: Verdict) -> Iterator[str]:
    """A verdict in words, a line each."""
    yield str(verdict)
    if verdict.working is not None:
        yield f"working: {verdict.working}"
    for match in explaining(verdict):
        yield f"perhaps: {match.message} ({match.code})"
    if verdict.suggestion is not None:
        yield f"should be: {verdict.suggestion}"
    for note in verdict.notes:
        yield f"note: {note.message}"


def _solve_for(given: Arguments, policy: Policy) -> Answer:
    role = given["role"]
    try:
        found = solve(_claim(given), role, policy=policy)
    except FactcheckError as error:
        raise InputError(str(error)) from None
    ends = {"low": exact(found.low), "high": exact(found.high)}
    opened = {"low_open": found.low_open, "high_open": found.high_open}
    return Answer(
        f"{role}: {_end(found.low)} to {_end(found.high)} (exactly {found})", {"role": role, **ends, **opened}
    )


def _end(value: Fraction | None) -> str:
    return "without bound" if value is None else number(value)


def _claim(given: Arguments) -> Claim:
    """The claim of a kind with figures in its roles."""
    code, roles = given["kind"], given["roles"]
    if not isinstance(code, str) or code not in BY_CODE:
        raise InputError(f"{code!r} is not a kind of claim; {near(str(code), BY_CODE)}")
    kind = BY_CODE[code]
    if not isinstance(roles, dict):
        raise InputError(f"'roles' takes an object: for {code}, with {', '.join(kind.roles)}")
    try:
        return kind(**roles)
    except (FactcheckError, TypeError) as error:
        raise InputError(str(error)) from None


AS_PRINTED = '"82 offences" (a count, and so exact), "67.50 per cent", "nearly £2bn"'
OTHERS = 'A list of them for parts; up, down or flat for direction; a period such as "2017/18" for start and end.'

KIND: Object = {
    "type": "string",
    "enum": list(BY_CODE),
    "description": "\n".join(
        f"{code}: {sentence(kind)} Roles: {', '.join(kind.roles)}; {kind.stated} is the stated one."
        + (f" Example: {example(kind)}" if example(kind) else "")
        for code, kind in BY_CODE.items()
    ),
}
ROLES: Object = {
    "type": "object",
    "description": "The figures by their roles, each as text as it is printed, with its unit and its hedge: "
    f'{AS_PRINTED}. A fall is negative: "-18 per cent". {OTHERS}',
    "additionalProperties": {
        "anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "array", "items": {"type": ["string", "integer"]}}]
    },
}

TOOLS: Mapping[str, Tool] = MappingProxyType(
    {
        tool.name: tool
        for tool in (
            Tool(
                "check_text",
                "Check the figures of a text",
                "Finds every claim in an English text whose figures other figures of the same text can confirm or "
                "contradict, and checks it by exact arithmetic. Alarms come first: there the figures disagree; it "
                "says nothing of who is at fault. A query is a question for the writer. It looks nothing up.",
                {
                    "text": {"type": "string", "description": "The text, whole: figures are compared across it."},
                    "form": {
                        "type": "string",
                        "enum": list(get_args(FormName)),
                        "description": "By default plain text.",
                    },
                },
                ("text",),
                _check_text,
            ),
            Tool(
                "check_claim",
                "Check one claim",
                "Rates one claim by exact arithmetic that knows how printed figures are rounded: correct, consistent, "
                "misrounded, stretched, wrong or unchecked, with the working and the figure that would be right.",
                {"kind": KIND, "roles": ROLES},
                ("kind", "roles"),
                _check_claim,
            ),
            Tool(
                "solve_for",
                "Solve a claim for a figure",
                "Gives all values of one role that would make a claim true, the other figures taken for what they "
                "stand for as printed. Leave that role out.",
                {
                    "kind": {**KIND, "enum": [code for code, kind in BY_CODE.items() if kind.arithmetic]},
                    "roles": ROLES,
                    "role": {"type": "string", "description": "The role to solve for, such as before."},
                },
                ("kind", "roles", "role"),
                _solve_for,
            ),
        )
    }
)
"""The tools by name."""
