"""The open documents and what came of them. Each is checked as soon as it changes, and only as it is now.

While one is read, others wait, and one that changes again waits once. The last that changed is the next to be read,
so that a writer never waits for what nobody looks at.
"""

import asyncio
from collections.abc import Callable

from attrs import Factory, define

from factcheck.errors import InputError
from factcheck.fence import fence
from factcheck.lsp.checking import Result, check
from factcheck.lsp.documents import Document

__all__ = ["Desk"]

Check = Callable[[Document, Result | None], Result]


@define
class Desk:
    """Documents by their addresses. `publish` is given each result of a document that is still as it was checked.

    All methods are called from one event loop; reading is done in a thread beside it.

    >>> async def write() -> list[str]:
    ...     seen: list[str] = []
    ...     desk = Desk(lambda result: seen.append(result.document.text))
    ...     for text in ("Up", "Up 5", "Up 5%."):
    ...         desk.put(Document("untitled:1", text))
    ...     await desk.latest("untitled:1")
    ...     return seen
    >>> asyncio.run(write())
    ['Up 5%.']
    """

    publish: Callable[[Result], None]
    check: Check = check
    documents: dict[str, Document] = Factory(dict)
    results: dict[str, Result] = Factory(dict)
    waiting: dict[str, None] = Factory(dict)
    """In the order in which they were asked for."""

    work: "asyncio.Task[None] | None" = None
    news: asyncio.Event = Factory(asyncio.Event)
    """Set when anything changes here, and then replaced."""

    def put(self, document: Document) -> None:
        """A document is opened, or changed."""
        self.documents[document.uri] = document
        self.ask(document.uri)

    def ask(self, uri: str) -> None:
        """Check a document that is open, again if it was checked before."""
        if uri not in self.documents:
            return
        self.waiting.pop(uri, None)
        self.waiting[uri] = None
        if self.work is None or self.work.done():
            self.work = asyncio.get_running_loop().create_task(self._work())

    def ask_all(self) -> None:
        """Check all documents again: something beside them has changed."""
        for uri in tuple(self.documents):
            self.ask(uri)

    def drop(self, uri: str) -> None:
        """A document is closed."""
        for each in (self.documents, self.results, self.waiting):
            each.pop(uri, None)
        self._tell()

    async def latest(self, uri: str) -> Result | None:
        """The result of a document as it is when this returns; None once it is closed."""
        while (document := self.documents.get(uri)) is not None:
            result = self.results.get(uri)
            if result is not None and result.document is document:
                return result
            await self.news.wait()
        return None

    async def _work(self) -> None:
        """Check what waits, the last that was asked for first."""
        while self.waiting:
            uri, _ = self.waiting.popitem()
            document = self.documents[uri]
            result = await asyncio.to_thread(self._checked, document)
            if self.documents.get(uri) is document:
                self.results[uri] = result
                self._tell()
                self.publish(result)

    def _checked(self, document: Document) -> Result:
        """The result of a document, in a thread. Whatever goes wrong, there is one: others wait to be read."""
        try:
            with fence():
                return self.check(document, self.results.get(document.uri))
        except InputError as error:
            return Result.failed(document, str(error))

    def _tell(self) -> None:
        self.news.set()
        self.news = asyncio.Event()
