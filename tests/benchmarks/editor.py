"""How soon an editor shows what a keystroke changed: a client and a server in two processes, beside `review` alone."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from html import escape

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from factcheck import review
from factcheck.prose import FORMS
from tests.benchmarks.articles import CORPUS, articles, repeated, whole
from tests.benchmarks.table import Row, Table, timed

WORDS = 8_000
ROUNDS = 31
COMMAND = (sys.executable, "-m", "factcheck", "lsp")


def tables(quick: bool) -> list[Table]:
    """A long draft: of real news, where that is there, of our own articles, and of slips alone."""
    words, rounds = (400, 2) if quick else (WORDS, ROUNDS)
    news = "" if quick else "\n\n".join(map(whole, articles(CORPUS)[:WORDS]))
    drafts = {"real news": news, "the example articles": repeated(10 * words), "a slip a sentence": slips(words)}
    return [asyncio.run(keystrokes(name, cut(text, words), rounds)) for name, text in drafts.items() if text]


def slips(words: int) -> str:
    """A draft of so many words in which every sentence is an alarm, and no two are the same."""
    said = "Thefts in {} rose 24 per cent to {} from {}, police said."
    towns = [first + last for first in ("Ash", "Cor", "Dun", "Pen") for last in ("by", "ley", "ster", "moor")]
    rows = (said.format(towns[n % len(towns)], 210 + n, 150 + n) for n in range(words // len(said.split())))
    return "\n\n".join(rows)


def cut(text: str, words: int) -> str:
    """The beginning of a text, so many words."""
    return " ".join(text.split(" ")[:words])


def marked_up(text: str, form: str) -> str:
    """A plain text as a document of a form."""
    if form != "html":
        return text
    return "\n".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in text.split("\n\n"))


async def keystrokes(name: str, text: str, rounds: int) -> Table:
    """A letter is typed into the middle of a draft, in each form, and what is shown of it is waited for."""
    seconds: dict[str, list[float]] = {"review": [], **{f"keystroke, {form}": [] for form in FORMS}}
    shown: dict[str, int] = {}
    review(text)  # tables of words are loaded by the first
    async with session() as editor:
        for form in FORMS.values():
            await editor.opened(form.language, marked_up(text, form.name))
        for _ in range(rounds):
            seconds["review"].append(timed(partial(review, text)))
            for form in FORMS.values():
                row = f"keystroke, {form.name}"
                taken, shown[row] = await editor.typed(form.language, text.count("\n") // 2)
                seconds[row].append(taken)
    rows = [Row(row, tuple(times), f"{shown[row]} shown" if row in shown else "") for row, times in seconds.items()]
    return Table(f"Keystroke to diagnostics: {name}, {len(text.split()):,} words (aim: 100 ms)", tuple(rows))


class Editor:
    """The editor's end of a session; a draft is known by its language."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.shown: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        self.version = 1
        client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self.shown.put_nowait))

    async def opened(self, language: str, text: str) -> None:
        """Open a draft, and wait until it is shown."""
        item = lsp.TextDocumentItem(f"untitled:{language}", language, self.version, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        await self.shown.get()

    async def typed(self, language: str, line: int) -> tuple[float, int]:
        """Type a letter, and wait for what is shown: the seconds from the one to the other, and how many are shown."""
        self.version += 1
        place = lsp.Position(line, 0)
        change = lsp.TextDocumentContentChangePartial(lsp.Range(place, place), "a")
        name = lsp.VersionedTextDocumentIdentifier(version=self.version, uri=f"untitled:{language}")
        started = time.perf_counter()
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(name, [change]))
        shown = await self.shown.get()
        seconds = time.perf_counter() - started
        assert (shown.uri, shown.version) == (name.uri, self.version)
        return seconds, len(shown.diagnostics)


@asynccontextmanager
async def session() -> AsyncIterator[Editor]:
    """An editor with a server of its own, which ends with it."""
    client = LanguageClient("benchmark", "1")
    editor = Editor(client)
    await client.start_io(*COMMAND)
    await client.initialize_async(lsp.InitializeParams(capabilities=lsp.ClientCapabilities()))
    client.initialized(lsp.InitializedParams())
    yield editor
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call]  # pygls gives it no types
