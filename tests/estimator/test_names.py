"""The names of models: each means one, and those without figures of their own are answered by a relative."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from estimator import Catalog, Named, Question, Use, estimate
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
    exact = {"gpt-5.2": "gpt-5", "claude-opus-4-5-20251101": "claude-opus", "dall-e-2": "dall-e", "o1": "o1"}
    near = {
        "gpt-5.2-codex": "gpt-5",
        "magistral": "mistral-medium",
        "gpt-oss-20b": "gpt-oss-120b",
        "kling-v2.6": "kling",
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
