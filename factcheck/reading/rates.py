"""Rates with their count and their population: "84 cases among 1,500 people, or 56 per 1,000"."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.kinds import Rate
from factcheck.quantity import Quantity
from factcheck.reading.cues import rows_of
from factcheck.reading.draft import Draft
from factcheck.reading.levels import Level
from factcheck.reading.told import Story, Told
from factcheck.reading.topics import measure_of

__all__ = ["rated"]

NEAR = 4


def rated(story: Story) -> Iterator[Draft]:
    """The rates whose sentence gives one count and one population."""
    for told in story.with_words(rows_of("rates")["per"]):
        places = sorted(told.levels)
        for place, base in pairwise(places):
            between = told.row[place + 1 : base]
            rate, per = told.levels[place], told.levels[base]
            if not 0 < len(between) <= NEAR or between[-1].text not in rows_of("rates")["per"] or rate.is_relative:
                continue
            rest = [level for i, level in told.levels.items() if i not in (place, base) and level.is_count]
            population = [level for level in rest if _is_population(told, level)]
            counts = [level for level in rest if level not in population]
            if (
                len(population) == 1
                and _is_of(told, base, population[0])
                and len(counts) == 1
                and _is_round(per)
                and isinstance(rate.quantity, Quantity)
            ):
                claim = Rate(
                    count=counts[0].quantity,
                    population=population[0].quantity,
                    rate=rate.quantity,
                    per=int(per.value),
                )
                yield Draft(claim, told, between[-1]._replace(end=told.row[base].end))


def _is_of(told: Told, base: int, population: Level) -> bool:
    """Whether a rate is per so many of the population: not "per 1,000 births" of so many people."""
    after = told.levels[base].noun or next((e.text for e in told.row[base + 1 : base + 2] if e.kind == "word"), "")
    nouns = rows_of("rates")["populations"]
    return after not in nouns or population.noun not in nouns or measure_of(after) == measure_of(population.noun)


def _is_round(level: Level) -> bool:
    """Whether a figure is a number that rates are given per."""
    return level.value in (1, 10, 100, 1000, 10_000, 100_000, 1_000_000)


def _is_population(told: Told, level: Level) -> bool:
    """Whether a figure counts the people that the rate is of: by its noun, or "a population of"."""
    nouns = rows_of("rates")["populations"]
    if level.noun in nouns:
        return True
    return any(e.text in nouns for e in told.row[max(level.place - NEAR, 0) : level.place])
