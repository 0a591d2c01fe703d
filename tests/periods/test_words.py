"""The words of periods."""

from factcheck.periods.words import lexicon


def test_there_are_twelve_months_and_four_quarters() -> None:
    assert set(lexicon().months.values()) == set(range(12))
    assert set(lexicon().ordinals.values()) == {1, 2, 3, 4}


def test_longer_words_for_an_end_come_first() -> None:
    for first, phrases in lexicon().ended.items():
        lengths = [len(phrase) for phrase in phrases]
        assert lengths == sorted(lengths, reverse=True)
        assert {phrase[0] for phrase in phrases} == {first}
