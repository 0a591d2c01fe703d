"""The desk: always the latest text, no queue of stale checks, and a check that fails ends nothing."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.lsp.checking import Result, check
from factcheck.lsp.desk import Desk
from factcheck.lsp.documents import Document

Program = Callable[[Desk, list[Result]], Coroutine[Any, Any, None]]


def run(program: Program, checked: Callable[[Document, Result | None], Result] = check) -> list[Result]:
    """The results that a program lets a desk publish."""
    seen: list[Result] = []

    async def main() -> None:
        desk = Desk(seen.append, checked)
        await program(desk, seen)
        while desk.work is not None and not desk.work.done():
            await desk.work

    asyncio.run(main())
    return seen


def paper(text: str, uri: str = "untitled:1", version: int = 1) -> Document:
    return Document(uri, text, version)


class Gate:
    """A check that waits until it is let go, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.began = threading.Semaphore(0)
        self.go = threading.Semaphore(0)

    def __call__(self, document: Document, before: Result | None) -> Result:
        self.asked.append(document.text)
        self.began.release()
        assert self.go.acquire(timeout=60)
        return check(document, before)


def test_of_many_keystrokes_the_last_is_checked() -> None:
    gate = Gate()

    async def program(desk: Desk, _: list[Result]) -> None:
        desk.put(paper("one"))
        await asyncio.to_thread(gate.began.acquire)
        for text in ("two", "three", "four"):
            desk.put(paper(text))
        gate.go.release(9)
        found = await desk.latest("untitled:1")
        assert found is not None
        assert found.document.text == "four"

    assert [result.document.text for result in run(program, gate)] == ["four"]
    assert gate.asked == ["one", "four"]


def test_the_document_that_changed_last_is_the_next() -> None:
    gate = Gate()

    async def program(desk: Desk, _: list[Result]) -> None:
        desk.put(paper("first", "untitled:0"))
        await asyncio.to_thread(gate.began.acquire)
        for number in (1, 2, 3, 1):
            desk.put(paper(f"paper {number}", f"untitled:{number}"))
        gate.go.release(9)

    run(program, gate)
    assert gate.asked == ["first", "paper 1", "paper 3", "paper 2"]


def test_of_a_document_that_is_closed_nothing_is_published() -> None:
    gate = Gate()

    async def program(desk: Desk, _: list[Result]) -> None:
        desk.put(paper("one"))
        desk.put(paper("other", "untitled:2"))
        await asyncio.to_thread(gate.began.acquire)
        waiter = asyncio.ensure_future(desk.latest("untitled:1"))
        await asyncio.sleep(0)
        desk.drop("untitled:1")
        desk.drop("untitled:2")
        assert await waiter is None
        gate.go.release(9)

    assert run(program, gate) == []


def test_a_check_that_fails_is_a_result_and_the_next_is_made() -> None:
    def failing(document: Document, before: Result | None) -> Result:
        if document.text == "bad":
            raise RuntimeError("too deep")
        return check(document, before)

    async def program(desk: Desk, _: list[Result]) -> None:
        desk.put(paper("bad"))
        found = await desk.latest("untitled:1")
        assert found is not None
        assert (found.failure or "").startswith("factcheck itself has failed (RuntimeError in failing, line ")
        desk.put(paper("good"))
        await desk.latest("untitled:1")

    assert [result.failure is None for result in run(program, failing)] == [False, True]


def test_what_is_not_open_is_not_checked() -> None:
    async def program(desk: Desk, _: list[Result]) -> None:
        desk.ask("untitled:7")
        desk.drop("untitled:7")
        assert await desk.latest("untitled:7") is None

    assert run(program) == []


def test_what_is_asked_for_again_is_checked_again() -> None:
    async def program(desk: Desk, seen: list[Result]) -> None:
        desk.put(paper("one"))
        desk.put(paper("two", "untitled:2"))
        await desk.latest("untitled:1")
        await desk.latest("untitled:2")
        assert len(seen) == 2
        desk.ask_all()

    assert sorted(result.document.text for result in run(program)) == ["one", "one", "two", "two"]


steps = st.lists(
    st.tuples(st.sampled_from(["put", "ask", "drop", "turn", "latest"]), st.sampled_from("ab"), st.integers(0, 2)),
    max_size=20,
)


@given(steps)
def test_whatever_happens_what_is_open_is_published_as_it_is(todo: list[tuple[str, str, int]]) -> None:
    """In whatever order: the last that is published of an open document is its latest text."""
    open_: dict[str, str] = {}

    async def program(desk: Desk, _: list[Result]) -> None:
        for number, (step, uri, turns) in enumerate(todo):
            if step == "put":
                open_[uri] = f"text {number}"
                desk.put(paper(open_[uri], uri))
            elif step == "ask":
                desk.ask(uri)
            elif step == "drop":
                open_.pop(uri, None)
                desk.drop(uri)
            elif step == "latest":
                found = await desk.latest(uri)
                assert (None if found is None else found.document.text) == open_.get(uri)
            for _turn in range(turns):
                await asyncio.sleep(0)

    seen = run(program)
    last = {result.document.uri: result.document.text for result in seen}
    assert {uri: text for uri, text in last.items() if uri in open_} == open_
