"""What goes through the pipe comes out as it went in."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from factcheck.serve.order import Order, Outcome, framed, unframed

TEXTS = st.text(st.characters(codec="utf-8"))
ORDERS = st.builds(Order, TEXTS, TEXTS, st.lists(TEXTS).map(tuple), TEXTS)


@given(ORDERS)
def test_an_order_is_unpacked_as_it_was(order: Order) -> None:
    """Line ends and quotation marks in the names or in the text part nothing."""
    assert Order.unpacked(order.packed()) == order


@given(st.builds(Outcome, st.booleans(), st.binary()))
def test_an_outcome_is_unpacked_as_it_was(outcome: Outcome) -> None:
    assert Outcome.unpacked(outcome.packed()) == outcome


@given(st.lists(st.binary()))
def test_messages_come_one_by_one(messages: list[bytes]) -> None:
    stream = BytesIO(b"".join(map(framed, messages)))
    assert [unframed(stream) for _ in messages] == messages
    assert unframed(stream) is None


@given(st.binary(), st.data())
def test_a_message_that_breaks_off_is_none(message: bytes, data: st.DataObject) -> None:
    whole = framed(message)
    assert unframed(BytesIO(whole[: data.draw(st.integers(0, len(whole) - 1))])) is None
