"""What others say beside what this estimator says: the table is checked, sources count once, sides follow the rule."""

import json
import shutil
from pathlib import Path

import pytest

from estimator import BadData, BadQuestion, Catalog, Range, load_catalog, others
from estimator.__main__ import main
from estimator.loading import DATA
from estimator.question import MEASURES
from estimator.tellers import Amount, beside, counted, independent, side_of

OURS = Range(1, 2, 4)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.mark.parametrize(
    ("amount", "side"),
    [
        (Amount("Wh", value=0.99), "below"),
        (Amount("Wh", value=1), "within"),
        (Amount("mWh", value=4000), "within"),
        (Amount("Wh", value=4.01), "above"),
        (Amount("Wh", low=0.5, high=8), "within"),
        (Amount("Wh", low=3, high=9), "above"),
        (Amount("Wh", low=0.1, value=0.9, high=20), "below"),
    ],
)
def test_a_figure_lies_where_its_middle_lies(amount: Amount, side: str) -> None:
    assert side_of(amount, OURS) == side


def test_five_releases_of_one_tool_and_four_other_sources_are_there(catalog: Catalog) -> None:
    releases = {one.release for one in catalog.others.tellers.values() if one.name == "EcoLogits"}
    assert releases == {"0.4.0", "0.5.2", "0.8.2", "0.9.3", "0.11.3"}
    assert {one.source for one in catalog.others.tellers.values()} >= {"ecocost", "soif", "google", "mistral", "openai"}
    assert 15 <= len(catalog.others.uses) <= 40
    assert {use.activity for use in catalog.others.uses.values()} == {"chat", "video", "code"}


def test_tools_that_share_a_method_count_once_and_replaced_releases_not_at_all(catalog: Catalog) -> None:
    lines = beside(catalog.others.uses["gpt-4o"], catalog).of("energy")
    counting = independent(lines)
    sources = [line.teller.source for line in counting]
    assert len(sources) == len(set(sources))
    assert not any(line.teller.replaced for line in counting)
    assert next(line.teller for line in counting if line.teller.source == "ecologits").release == "0.11.3"
    assert len([line for line in lines if line.teller.source == "ecologits"]) > 5


def test_the_share_within_is_that_of_the_lines(catalog: Catalog) -> None:
    for measure in MEASURES:
        lines = [line for use in catalog.others.uses.values() for line in independent(beside(use, catalog).of(measure))]
        assert counted(catalog, measure) == (sum(line.side == "within" for line in lines), len(lines))
    inside, number = counted(catalog)
    assert 0 < inside < number


def test_every_figure_outside_ours_has_a_reason_or_is_one_of_few_without(catalog: Catalog) -> None:
    outside = [
        line for use in catalog.others.uses.values() for line in beside(use, catalog).lines if line.side != "within"
    ]
    unknown = [line for line in outside if line.why is None]
    assert len(unknown) <= len(outside) / 10


def test_what_the_maker_says_is_what_its_row_says(catalog: Catalog) -> None:
    said = {one.teller: one for one in catalog.others.said}
    for teller, row, measure in (("google", "chat-google", "energy"), ("mistral", "chat-mistral", "carbon")):
        amount = said[teller].energy if measure == "energy" else said[teller].carbon
        assert amount is not None
        assert amount.value == catalog.rows[row].central


def test_one_teller_alone_and_one_model_alone(catalog: Catalog) -> None:
    (found,) = others("chat", "gpt-4o-mini", catalog, teller="ecocost")
    assert {line.teller.name for line in found.lines} == {"ecocost"}
    assert others("image", None, catalog) == ()


@pytest.mark.parametrize(("model", "teller"), [("gpt-4o", "EcoLogit"), ("gpt-9000", None)])
def test_who_is_not_known_is_refused(model: str, teller: str | None, catalog: Catalog) -> None:
    with pytest.raises(BadQuestion):
        others("chat", model, catalog, teller=teller)


@pytest.mark.parametrize(
    ("was", "becomes", "wrong"),
    [
        ("{teller: ecocost-0.2.4, use: gpt-4o,", "{teller: ecocost-9, use: gpt-4o,", "the tool 'ecocost-9'"),
        ("{teller: ecocost-0.2.4, use: gpt-4o,", "{teller: ecocost-0.2.4, use: gpt-4o9,", "the use 'gpt-4o9'"),
        ("{teller: ecocost-0.2.4, use: gpt-4o,", "{teller: ecocost-0.2.4, use: gpt-5,", "twice"),
        ("{activity: chat, model: gpt-4o,", "{activity: chat, model: gpt-4x,", "the model 'gpt-4x'"),
        ("energy: {low: 0.0502, value: 0.19, high: 0.683, unit: Wh}", "energy: {value: 0.19, unit: g}", "no unit"),
        ("energy: {low: 0.0502, value: 0.19, high: 0.683, unit: Wh}", "energy: {unit: Wh}", "no figure"),
        ("energy: {low: 0.0502, value: 0.19, high: 0.683, unit: Wh}", "energy: {low: 1, unit: Wh}", "no figure"),
        ("energy: {low: 0.0502, value: 0.19,", "energy: {low: 0.2, value: 0.19,", "no figure"),
        ("released: '2026-10-27'", "released: '2026-10-27', mood: good", "mood"),
    ],
)
def test_a_broken_table_is_refused_with_its_place(was: str, becomes: str, wrong: str, data: Path) -> None:
    table = data / "others.yaml"
    text = table.read_text(encoding="utf-8")
    assert was in text
    table.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(BadData) as told:
        load_catalog(data)
    assert told.value.file == "others.yaml"
    assert wrong in str(told.value)


def test_the_command_prints_both_and_which_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["others", "chat", "--model", "gpt-4o"]) == 0
    out = capsys.readouterr().out
    assert "energy, here: about " in out
    assert "EcoLogits 0.11.3 (2026-10-14): 440 to 720 mWh: within" in out
    assert "no range told: below" in out
    assert main(["others", "chat", "--model", "gpt-4o", "--tool", "ecocost", "--json"]) == 0
    (found, *_) = json.loads(capsys.readouterr().out)
    assert {line["name"] for line in found["others"]} == {"ecocost"}
    assert found["others"][0]["url"].startswith("https://")


def test_the_command_refuses_what_nobody_was_asked_about(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["others", "chat", "--model", "grok"]) == 2
    assert "Nobody was asked" in capsys.readouterr().err
    assert main(["others", "chat", "--tool", "abacus"]) == 2
    assert "Nearest" in capsys.readouterr().err


def test_a_tool_is_linked_by_its_own_page_and_not_by_an_index_that_lists_it(catalog: Catalog) -> None:
    pages = [one.url for one in catalog.others.tellers.values() if one.url is not None]
    assert len(pages) > 10
    assert not [page for page in pages if "/project/" in page]
