"""All who live in a place, as a factor of a number of uses: with its source, rounded, where it is in it."""

import pytest

from estimator import Catalog, Question, Use, estimate
from estimator.everyone import each_of, everyone_in

FRENCH = Question((Use("image", 68_400_000),), place="FR", everyone="FR")


def test_the_people_of_a_place_are_a_step_that_opens_to_its_source(catalog: Catalog) -> None:
    found = estimate(FRENCH, catalog)
    (step,) = [step for step in found.steps if step.code == "people"]
    assert found.steps[found.steps.index(step) - 1].code == "count"
    assert (step.about, step.value.central) == ("FR", 68_400_000)
    assert [(one.source, one.year) for one in step.citations] == [("cldr", 2025)]
    assert "cldr" in found.sources
    assert catalog.sources["cldr"].openable


def test_the_figures_are_those_of_as_many_uses(catalog: Catalog) -> None:
    plain = Question(FRENCH.items, place="FR")
    assert estimate(FRENCH, catalog).total == estimate(plain, catalog).total


@pytest.mark.parametrize("place", ["WORLD", "EU", "FR", "US", "IE", "IS"])
def test_a_population_is_counted_with_three_digits_at_most(place: str, catalog: Catalog) -> None:
    population = catalog.populations[place]
    assert population.rounded == float(f"{population.rounded:.2e}")
    assert abs(population.rounded / population.people - 1) < 0.005


@pytest.mark.parametrize(
    "question",
    [
        Question(FRENCH.items, place="FR"),
        Question((Use("image", 3),), everyone="FR"),
        Question(FRENCH.items, everyone="CA-QC"),
        Question(FRENCH.items, everyone="nowhere"),
    ],
)
def test_where_no_number_holds_a_place_s_people_none_are_told(question: Question, catalog: Catalog) -> None:
    assert everyone_in(question, catalog) is None
    assert "cldr" not in estimate(question, catalog).sources


def test_beside_a_crowd_s_uses_somebody_s_own_are_nobody_else_s(catalog: Catalog) -> None:
    population = catalog.populations["FR"]
    assert each_of(Use("image", 136_800_000), population) == 2
    assert each_of(Use("image", 34_200_000), population) == 0.5
    assert each_of(Use("image", 3), population) is None
