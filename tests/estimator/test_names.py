"""The names of models: each means one, and those without figures of their own are answered by a relative."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from estimator import Catalog, Named, Question, Use, estimate
from estimator.head_to_head import duel
from estimator.plain_objects import model_id


def hosted() -> list[str]:
    """The closed and hosted models that EcoLogits knows, as one types them to an API."""
    spec = find_spec("ecologits")
    assert spec is not None
    assert spec.origin is not None
    data = Path(spec.origin).parent / "data"
    models = json.loads((data / "models.json").read_text(encoding="utf-8"))
    videos = json.loads((data / "video_models.json").read_text(encoding="utf-8"))
    names = {one["name"] for one in (*models["models"], *models["aliases"]) if one["provider"] != "huggingface_hub"}
    return sorted(names | {one["model_name"].partition("/")[2] for one in videos["models"]})


@pytest.mark.parametrize("name", hosted())
def test_every_hosted_model_that_ecologits_knows_is_known_by_name(name: str, catalog: Catalog) -> None:
    named = catalog.named(name)
    assert named is not None
    assert model_id(name.upper(), catalog) == named.model


def test_a_model_with_rows_of_its_own_is_itself_and_one_without_is_only_a_relative(catalog: Catalog) -> None:
    exact = {"gpt-5.2": "gpt-5.2", "claude-opus-4-5-20251101": "claude-opus-4.5", "dall-e-2": "dall-e", "o1": "o1"}
    near = {
        "gpt-5.2-codex": "gpt-5.2",
        "devstral": "codestral",
        "llama 3.3 70b": "llama-3.1-70b",
        "kling 2.1": "kling-2.6",
    }
    for names, own in ((exact, True), (near, False)):
        for name, model in names.items():
            assert catalog.named(name) == Named(model, exact=own), name


def test_a_version_whose_row_a_model_holds_is_exact(catalog: Catalog) -> None:
    """EcoLogits' names stand in its rows: whoever holds the row is the model and no relative."""
    for model in catalog.models.values():
        rows = [route.row for figures in model.activities.values() for route in figures.routes]
        for name in (row.removeprefix("chat-eco-") for row in rows if row.startswith("chat-eco-")):
            named = catalog.named(name)
            if named is not None and named.model == model.id:
                assert named.exact, name


def test_a_relatives_name_can_be_estimated(catalog: Catalog) -> None:
    for model in catalog.models.values():
        for name in model.relatives:
            activity = next(iter(model.activities))
            assert estimate(Question(items=(Use(activity, model=model_id(name, catalog)),)), catalog).items


def test_a_version_has_figures_of_its_own_and_the_name_alone_pools_them(catalog: Catalog) -> None:
    versions = {model.id: model.version_of for model in catalog.models.values() if model.version_of is not None}
    assert len(versions) > 30
    for version, pooled in versions.items():
        assert catalog.models[pooled].maker == catalog.models[version].maker, version
        assert any(figures.routes for figures in catalog.models[version].activities.values()), version
    for name, model in (
        ("Claude Sonnet 4.5", "claude-sonnet-4.5"),
        ("claude sonnet", "claude-sonnet"),
        ("GPT-6", "gpt-6"),
    ):
        assert catalog.named(name) == Named(model, exact=True)


def test_two_versions_do_not_share_their_unknown(catalog: Catalog) -> None:
    """A tool's assumed sizes differ by a hair: that is no knowledge of which of two takes more."""
    uses = (Use("chat", model="gpt-5.2"), Use("chat", model="gpt-5.4"))
    found = duel(Question(uses), "energy", catalog)
    assert found is not None
    assert found.verdict == "either"
