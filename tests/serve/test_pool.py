"""Workers wait, are used again, are stopped where nobody waits for them, and are gone at the end."""

import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import anyio
import pytest

from factcheck.serve import pool as module
from factcheck.serve.order import Order, Outcome
from factcheck.serve.pool import Pool, pool

ORDER = Order("document", "text", (), "Sales rose 24 per cent to 99, from 82.")
FAKE = """
import os, sys, time
from factcheck.serve.order import Outcome, framed, unframed
def send(content):
    sys.stdout.buffer.write(framed(Outcome(True, content).packed()))
    sys.stdout.buffer.flush()
unframed(sys.stdin.buffer)
send(b"")
while (order := unframed(sys.stdin.buffer)) is not None:
    {then}
"""
"""A worker that has its policy and is ready, and does this with an order."""

PID = "send(str(os.getpid()).encode())"
TURNS = "time.sleep(600) if order.endswith(b'sleep') else sys.exit() if order.endswith(b'end') else " + PID


def order(text: str) -> Order:
    return Order("document", "text", (), text)


def heard() -> None:
    """Someone who is told that a check begins."""


def run(size: int, work: Callable[[Pool], Awaitable[None]]) -> None:
    async def main() -> None:
        with anyio.fail_after(60):
            async with pool(size) as workers:
                await work(workers)

    anyio.run(main)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Workers that do this with an order."""
    return lambda then: monkeypatch.setattr(module, "COMMAND", (sys.executable, "-P", "-c", FAKE.format(then=then)))


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def pids(workers: Pool) -> set[int]:
    return {worker.process.pid for worker in workers.idle}


def test_a_worker_checks_and_is_used_again() -> None:
    seen: list[int] = []

    async def work(workers: Pool) -> None:
        before = pids(workers)
        seen.extend(before)
        for _ in range(3):
            found = await workers.ask(ORDER, heard)
            assert json.loads(found.content)["findings"][0]["rating"] == "wrong"
        assert pids(workers) == before
        assert len(before) == 2

    run(2, work)
    assert not any(map(alive, seen))


def test_the_current_folder_is_not_searched_for_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of downloads may hold a file of any name."""
    for name in ("json", "signal", "attrs"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(3)\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [path for path in sys.path if path])  # an empty one is the current folder

    async def work(workers: Pool) -> None:
        assert (await workers.ask(ORDER, heard)).good

    run(1, work)


def test_one_that_is_interrupted_is_stopped_and_replaced(fake: Callable[[str], None]) -> None:
    fake(TURNS)

    async def work(workers: Pool) -> None:
        (before,) = pids(workers)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(workers.ask, order("sleep"), heard)
            await anyio.wait_all_tasks_blocked()
            tasks.cancel_scope.cancel()
        after = await workers.ask(order(""), heard)
        assert int(after.content) != before
        assert not alive(before)

    run(1, work)


def test_one_that_is_interrupted_before_its_turn_stops_nobody(fake: Callable[[str], None]) -> None:
    fake(TURNS)

    async def work(workers: Pool) -> None:
        (before,) = pids(workers)
        await workers.turns.acquire()
        with anyio.move_on_after(0):
            await workers.ask(order(""), heard)
        workers.turns.release()
        assert int((await workers.ask(order(""), heard)).content) == before

    run(1, work)


def test_one_that_ends_is_told_of_and_replaced(fake: Callable[[str], None]) -> None:
    fake(TURNS)

    async def work(workers: Pool) -> None:
        outcome = await workers.ask(order("end"), heard)
        assert outcome == Outcome(False, b"factcheck itself has failed (its process has ended): please report it")
        assert (await workers.ask(order(""), heard)).good

    run(1, work)


@pytest.mark.parametrize("text", ["", "x" * 5_000_000], ids=["short", "long"])
def test_an_order_to_one_that_has_ended_is_given_to_the_next(text: str, fake: Callable[[str], None]) -> None:
    """It was killed while it waited, perhaps of all that waited: the text is not to blame."""
    fake(TURNS)

    async def work(workers: Pool) -> None:
        for at, worker in enumerate(workers.idle):
            worker.process.kill()
            if at:  # of the others one has not heard yet
                await worker.process.wait()
        assert (await workers.ask(order(text), heard)).good

    run(3, work)


def test_others_are_answered_while_one_works(fake: Callable[[str], None]) -> None:
    fake(TURNS)

    async def work(workers: Pool) -> None:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(workers.ask, order("sleep"), heard)
            await anyio.wait_all_tasks_blocked()
            first = await workers.ask(order(""), heard)
            assert await workers.ask(order(""), heard) == first
            tasks.cancel_scope.cancel()

    run(2, work)


def test_where_none_can_start_it_is_tried_again(fake: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    fake(TURNS)
    good, pauses = module.COMMAND, []

    async def pause(seconds: int) -> None:
        pauses.append(seconds)
        monkeypatch.setattr(module, "COMMAND", good)

    async def work(workers: Pool) -> None:
        monkeypatch.setattr(module, "COMMAND", ("/no/such/program",))
        await workers.ask(order("end"), heard)
        assert (await workers.ask(order(""), heard)).good

    monkeypatch.setattr(module, "sleep", pause)
    run(1, work)
    assert pauses == [module.PAUSE]


def test_workers_that_do_not_start_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "COMMAND", (sys.executable, "-c", "pass"))

    async def work(workers: Pool) -> None:
        pytest.fail("it has started")

    with pytest.raises(ExceptionGroup) as caught:
        run(2, work)
    assert caught.value.split((*module.GONE, ExceptionGroup))[1] is None


def test_one_that_does_not_end_by_itself_is_stopped(
    fake: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    fake(PID + "\ntime.sleep(600)")
    monkeypatch.setattr(module, "GRACE", 0)
    seen: list[int] = []

    async def work(workers: Pool) -> None:
        seen.extend(pids(workers))

    run(1, work)
    assert len(seen) == 1
    assert not any(map(alive, seen))
