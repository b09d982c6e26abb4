"""All who live in a place, as a factor of how many uses there are: the number of people, and what is each one's."""

from estimator.catalog import Catalog
from estimator.question import Question, Use
from estimator.records import Population

LEAST = 1e-3
"""Uses a head under which a number of uses is no crowd's: one of somebody's own beside those of a country."""


def everyone_in(question: Question, catalog: Catalog) -> Population | None:
    """Whose people the numbers of a question hold; None where they hold nobody's."""
    population = catalog.populations.get(question.everyone or "")
    if population is None or all(each_of(use, population) is None for use in question.items):
        return None
    return population


def each_of(use: Use, population: Population) -> float | None:
    """How many uses are each person's; None of a number that does not hold all these people."""
    each = round(use.count / population.rounded, 6)
    return each if each >= LEAST else None
