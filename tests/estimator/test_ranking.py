"""Which takes the least: tiers that cannot be told apart, recomputed by drawing; who is ranked and who is not."""

import doctest
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from estimator import BadData, BadQuestion, Catalog, Measure, Question, Ranking, Use, load_catalog, rank, ranking
from estimator.__main__ import main
from estimator.estimating import parts_of
from estimator.grid import site_factors
from estimator.question import Band
from estimator.ranges import Factor

DRAWS, SEED, LIKELY = 100_000, 20261128, 0.9
ERROR = 0.003
"""Three standard errors of a chance near 0.9 that is counted over so many draws."""
Drawn = dict[str, NDArray[np.float64]]
Sampler = Callable[[Factor, str], NDArray[np.float64]]


def test_the_two_worked_pairs_hold() -> None:
    found = doctest.testmod(ranking)
    assert found.attempted > 4
    assert found.failed == 0


def tiers_of(found: Ranking) -> list[list[str]]:
    return [[line.models[0] for line in tier.lines] for tier in found.tiers]


def sampler() -> Sampler:
    """Draws a factor; those that hang on one key move together."""
    random, normals = np.random.default_rng(SEED), {}

    def one(factor: Factor, own: str) -> NDArray[np.float64]:
        key = own if factor.key == "own" else factor.key
        if key not in normals:
            normals[key] = random.standard_normal(DRAWS)
        z = normals[key]
        return factor.median * np.exp(z * np.where(z < 0, factor.sigma_low, factor.sigma_high))

    return one


def drawn(catalog: Catalog, activity: str, models: list[str], measure: Measure = "energy") -> Drawn:
    """Each model's use, drawn: what two of them share (a family, the grid, PUE) is drawn once."""
    parts, _ = parts_of(Question(tuple(Use(activity, model=model) for model in models)), catalog)
    one, found = sampler(), {}
    wue, pue = site_factors(catalog)
    for model, part in zip(models, parts, strict=True):
        factors = part.carbon if measure == "carbon" else part.energy
        assert factors is not None
        scale = part.carbon_scale if measure == "carbon" else part.scale
        own = f"own:{part.basis.key}"
        found[model] = scale * np.prod([one(factor, own) for factor in factors], axis=0)
        if measure == "water":
            found[model] *= (one(wue, own) / one(pue, own) + one(part.setting.ewif, own)) / 1000
    return found


@pytest.mark.parametrize(
    ("activity", "which", "band", "measure"),
    [
        ("image", "line-up", None, "energy"),
        ("image", "line-up", "open", "carbon"),
        ("image", "every", None, "energy"),
        ("chat", "line-up", None, "energy"),
        ("chat", "line-up", None, "carbon"),
        ("chat", "line-up", None, "water"),
        ("chat", "line-up", "open", "energy"),
        ("chat", "every", None, "energy"),
        ("video", "every", None, "energy"),
        ("training", "line-up", None, "energy"),
    ],
)
def test_the_tiers_are_those_of_a_hundred_thousand_draws(
    catalog: Catalog, activity: str, which: str, band: Band | None, measure: Measure
) -> None:
    every = [model.id for model in catalog.models.values() if activity in model.activities]
    found = rank(activity, every if which == "every" else None, catalog, band=band, measure=measure)
    ordered = [line.models[0] for tier in found.tiers for line in tier.lines]
    samples = drawn(catalog, activity, ordered, measure)
    medians = [float(np.median(samples[model])) for model in ordered]
    assert medians == pytest.approx(sorted(medians), rel=0.05)  # water's medians multiply only nearly
    firsts = [tier[0] for tier in tiers_of(found)]
    first = ordered[0]
    for model in ordered[1:]:
        chance = float((samples[first] < samples[model]).mean())
        assert (model in firsts) == (chance >= LIKELY) or abs(chance - LIKELY) < ERROR, (first, model, chance)
        first = model if model in firsts else first


def test_a_tier_says_how_surely_it_takes_more_than_the_one_before(catalog: Catalog) -> None:
    found = rank("video", None, catalog)
    firsts = [tier[0] for tier in tiers_of(found)]
    samples = drawn(catalog, "video", firsts)
    assert found.tiers[0].chance is None
    for tier, lighter, heavier in zip(found.tiers[1:], firsts[:-1], firsts[1:], strict=True):
        assert tier.chance == pytest.approx(float((samples[lighter] < samples[heavier]).mean()), abs=0.01)


def test_models_are_in_the_order_of_their_medians(catalog: Catalog) -> None:
    found = rank("chat", ["claude-opus", "gpt-4o", "ministral", "gemini", "llama-3.1-8b"], catalog)
    centrals = [line.figure.central for tier in found.tiers for line in tier.lines]
    assert centrals == sorted(centrals)


def test_the_order_in_which_models_are_named_changes_nothing(catalog: Catalog) -> None:
    named = ["claude", "gemini", "mistral", "gpt-5", "o3"]
    assert rank("chat", named, catalog) == rank("chat", named[::-1], catalog)


def test_measured_ones_stand_apart_from_inferred_ones_in_each_tier(catalog: Catalog) -> None:
    first, second = rank("chat", None, catalog).tiers
    assert {line.evidence for line in first.known} == {"measured", "disclosed"}
    assert {line.evidence for line in first.inferred} == {"modelled"}
    assert set(first.known) | set(first.inferred) == set(first.lines)
    assert second.known
    assert second.inferred


def test_models_without_a_figure_of_their_own_are_in_no_tier_and_share_one_line(catalog: Catalog) -> None:
    found = rank("image", ["midjourney", "firefly", "flux", "dall-e"], catalog)
    assert tiers_of(found) == [["flux"]]
    assert [line.models for line in found.shared] == [("midjourney", "firefly", "dall-e")]


def test_a_music_service_is_ranked_above_no_other(catalog: Catalog) -> None:
    found = rank("music", ["suno", "udio"], catalog)
    assert not found.tiers
    assert [line.models for line in found.shared] == [("suno", "udio")]


def test_a_line_of_several_has_an_open_top_if_one_of_them_has(catalog: Catalog) -> None:
    found = rank("chat", ["deepseek", "grok"], catalog)
    assert found.shared[0].figure.open_top
    assert not rank("chat", ["deepseek"], catalog).shared[0].figure.open_top


def test_names_that_lead_to_the_same_figure_are_one_line(catalog: Catalog) -> None:
    found = rank("chat", ["Claude", "claude sonnet", "Le Chat", "mistral", "GPT-4", "gpt-4-turbo"], catalog)
    assert sorted(line.models for line in found.lines) == [
        ("claude", "claude-sonnet"),
        ("gpt-4", "gpt-4-turbo"),
        ("mistral",),
    ]


@pytest.mark.parametrize("activity", ["image", "chat", "video", "music", "code", "research", "speech", "transcription"])
def test_a_line_up_that_nobody_named_has_at_most_eight_lines(catalog: Catalog, activity: str) -> None:
    found = rank(activity, None, catalog)
    assert 0 < len(found.lines) <= 8
    names = [model for line in found.lines for model in line.models]
    assert len(names) == len(set(names))


def test_models_that_are_named_are_all_there_however_many(catalog: Catalog) -> None:
    every = [model.id for model in catalog.models.values() if "chat" in model.activities]
    assert len([model for line in rank("chat", every, catalog).lines for model in line.models]) == len(every)


def test_a_model_named_alone_stands_among_those_that_people_know(catalog: Catalog) -> None:
    names = [model for line in rank("chat", None, catalog, also=("o3",)).lines for model in line.models]
    assert "o3" in names
    assert "claude" in names


def test_a_family_by_itself_is_its_sizes_against_each_other(catalog: Catalog) -> None:
    assert tiers_of(rank("chat", ["claude"], catalog)) == [
        ["claude-haiku"],
        ["claude-sonnet"],
        ["claude-opus"],
        ["claude-fable"],
    ]


@pytest.mark.parametrize(("band", "kinds"), [("open", {"open", "open weights"}), ("closed", {"closed"})])
def test_only_the_open_or_only_the_closed_ones(catalog: Catalog, band: Band, kinds: set[str]) -> None:
    assert {line.openness for line in rank("image", None, catalog, band=band).lines} <= kinds


def test_what_does_something_else_is_left_out_by_name(catalog: Catalog) -> None:
    found = rank("image", ["flux", "suno"], catalog)
    assert found.unable == ("suno",)
    assert [line.models for line in found.lines] == [("flux",)]


def test_what_nobody_published_is_left_out_by_name(catalog: Catalog) -> None:
    assert rank("training", ["bloom", "mistral"], catalog).unpublished == ("mistral",)


def test_by_carbon_the_place_counts_and_one_place_for_all_cancels(catalog: Catalog) -> None:
    apart = rank("chat", ["mistral", "chatgpt"], catalog, measure="carbon")
    assert tiers_of(apart) == [["mistral"], ["chatgpt"]]
    together = rank("chat", ["mistral", "chatgpt"], catalog, measure="carbon", place="FR")
    assert tiers_of(together) == [["mistral", "chatgpt"]]


def test_each_line_says_what_its_number_rests_on(catalog: Catalog) -> None:
    for activity in ("image", "chat", "video", "music"):
        for line in rank(activity, None, catalog).lines:
            assert line.citations
            assert all(citation.source in catalog.sources for citation in line.citations)


def test_an_activity_that_names_no_line_up_ranks_all_that_do_it(catalog: Catalog) -> None:
    assert {model for line in rank("code", None, catalog).lines for model in line.models} == {
        model.id for model in catalog.models.values() if "code" in model.activities
    }


def test_a_line_up_may_only_name_models_that_do_it(changed: Callable[[str, str, str], Path]) -> None:
    folder = changed("activities.yaml", "lineup: [sora,", "lineup: [whisper,")
    with pytest.raises(BadData, match="line-up: 'whisper'"):
        load_catalog(folder)


@pytest.mark.parametrize(
    ("activity", "models", "code", "nearest"),
    [
        ("imgae", None, "activity", "image"),
        ("chat", ["claude", "gemni"], "model", "gemini"),
    ],
)
def test_what_is_not_known_is_refused_with_the_nearest_name(
    catalog: Catalog, activity: str, models: list[str] | None, code: str, nearest: str
) -> None:
    with pytest.raises(BadQuestion) as refused:
        rank(activity, models, catalog)
    assert refused.value.code == code
    assert nearest in refused.value.nearest


def test_the_command_prints_each_tier(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rank", "chat", "--models", "claude,gemini,mistral,grok,midjourney"]) == 0
    said = capsys.readouterr().out
    assert said.index("tier 1") < said.index("gemini") < said.index("mistral") < said.index("tier 2")
    assert "grade B (disclosed)" in said
    assert "no figure of their own" in said
    assert "no chat: midjourney" in said


def test_the_command_prints_everything_for_programs(capsys: pytest.CaptureFixture[str], catalog: Catalog) -> None:
    assert main(["rank", "image", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    found = rank("image", None, catalog)
    assert [[m for line in t["measured"] + t["inferred"] for m in line["models"]] for t in told["tiers"]] == [
        [m for line in (*tier.known, *tier.inferred) for m in line.models] for tier in found.tiers
    ]
    assert [line["models"] for line in told["shared"]] == [list(line.models) for line in found.shared]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("rank", "imgae"), "Did you mean image?"),
        (("rank", "chat", "--models", "claud,gemini"), "Did you mean claude?"),
        (("rank", "knitting"), "I know image, chat"),
    ],
)
def test_the_command_refuses_kindly(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], hint: str) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert hint in said.err
    assert said.err.count("\n") == 1
