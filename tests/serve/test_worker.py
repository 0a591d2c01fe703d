"""The program that checks: ready first, then an answer for each order, whatever fails."""

import json
import pickle
import signal
import sys
from io import BytesIO, TextIOWrapper

import pytest

from factcheck import DEFAULT_POLICY, Policy
from factcheck.serve import answers, worker
from factcheck.serve.order import Order, Outcome, framed, unframed
from factcheck.serve.worker import main, work

WRONG = "Sales rose 24 per cent to 99, from 82."


def outcomes(stream: BytesIO) -> list[Outcome]:
    stream.seek(0)
    return [Outcome.unpacked(message) for message in iter(lambda: unframed(stream), None)]


def answered(*orders: Order, policy: Policy = DEFAULT_POLICY) -> list[Outcome]:
    out = BytesIO()
    work(BytesIO(b"".join(map(framed, (pickle.dumps(policy), *(order.packed() for order in orders))))), out)
    return outcomes(out)


def test_the_first_answer_comes_unasked_and_says_that_all_is_ready() -> None:
    ready, first, second = answered(*[Order("document", form, (), WRONG) for form in ("text", "markdown")])
    assert ready.good
    assert json.loads(first.content) == json.loads(second.content)


def test_it_checks_by_the_policy_that_comes_first() -> None:
    surer = DEFAULT_POLICY.with_profile("published", alarm="0.999")
    tiers = [
        json.loads(answered(Order("document", "text", (), WRONG), policy=policy)[1].content)["findings"][0]["tier"]
        for policy in (DEFAULT_POLICY, surer)
    ]
    assert tiers == ["alarm", "query"]


def test_without_a_policy_there_is_nothing_to_do() -> None:
    out = BytesIO()
    work(BytesIO(), out)
    assert not out.getvalue()


def test_what_fails_is_told_without_a_word_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the next order is answered."""

    def fail(order: Order, _reviewer: object) -> bytes:
        if order.text == WRONG:
            raise ValueError(f"cannot read {order.text}")
        return b"fine"

    monkeypatch.setattr(answers, "made", fail)
    _, bad, good = answered(Order("document", "text", (), WRONG), Order("document", "text", (), ""))
    assert not bad.good
    assert bad.content.startswith(b"factcheck itself has failed (ValueError in fail, line ")
    assert b"99" not in bad.content
    assert good == Outcome(True, b"fine")


def test_what_is_printed_is_no_answer_and_ctrl_c_is_for_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    out, aside = BytesIO(), TextIOWrapper(BytesIO())
    screen = TextIOWrapper(out)
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO()))
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", aside)
    before = signal.getsignal(signal.SIGINT)

    def talk(orders: object, answers: BytesIO) -> None:
        print("talk")
        answers.write(framed(b"+"))
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN

    monkeypatch.setattr(worker, "work", talk)
    try:
        main()
    finally:
        signal.signal(signal.SIGINT, before)
    assert outcomes(out) == [Outcome(True, b"")]
    aside.seek(0)
    assert aside.read() == "talk\n"
