"""The command line of the estimator."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from estimator import Catalog, Question, Use, estimate, estimate_json
from estimator.__main__ import main
from estimator.loading import DATA

Captured = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]


def out(capsys: Captured, *arguments: str, code: int = 0) -> str:
    assert main(arguments) == code
    return capsys.readouterr().out


def refused(capsys: Captured, *arguments: str) -> str:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    return said.err


def told(capsys: Captured, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(out(capsys, *arguments, "--json"))
    return found


def test_json_has_items_total_place_caveats_sources_steps_and_method(capsys: Captured, catalog: Catalog) -> None:
    found = told(capsys, "image", "50", "--model", "chatgpt", "--place", "FR")
    assert {"items", "total", "place", "caveats", "sources", "steps", "method"} <= found.keys()
    (item,) = found["items"]
    assert {key: item[key] for key in ("activity", "count", "per", "length", "model", "grade", "stand_in")} == {
        "activity": "image",
        "count": 50,
        "per": None,
        "length": None,
        "model": "chatgpt",
        "grade": "C",
        "stand_in": None,
    }
    assert item["energy_wh"].keys() == {"low", "central", "high", "open_top"}
    assert found["total"]["energy_wh"] == item["energy_wh"]
    assert found["place"] == "FR"
    question = Question(items=(Use("image", 50, model="chatgpt"),), place="FR")
    assert found == json.loads(json.dumps(estimate_json(estimate(question, catalog))))


def test_a_stand_in_is_beside_the_model_that_nobody_named(capsys: Captured) -> None:
    (item,) = told(capsys, "image", "50")["items"]
    assert (item["model"], item["stand_in"]) == (None, "chatgpt")


def test_every_option_reaches_the_estimate(capsys: Captured) -> None:
    video = told(
        capsys, "video", "2", "--model", "Sora 2", "--length", "10", "seconds", "--resolution", "1080p", "--per", "day"
    )
    assert video["items"][0]["model"] == "sora"
    assert video["items"][0]["per"] == "day"
    assert video["items"][0]["energy_wh"]["central"] == pytest.approx(2 * 1210, rel=0.01)
    chat = told(capsys, "chat", "1", "--tokens", "1,000", "1000")
    assert chat["items"][0]["energy_wh"]["central"] == pytest.approx(1.1517, rel=0.001)
    quoted = told(capsys, "chat", "1", "--input", "50 pages", "--length", "200 words")
    assert quoted == told(capsys, "chat", "1", "--input", "50", "pages", "--length", "200", "words")
    (read,) = quoted["items"]
    assert (read["input"], read["length"]) == ({"value": 50, "unit": "pages"}, {"value": 200, "unit": "words"})
    image = told(capsys, "image", "1e3", "--model", "flux", "--steps", "25", "--resolution", "512x512")
    assert image["items"][0]["count"] == 1000
    assert {"pixels", "steps"} <= {step["code"] for step in image["steps"]}
    assert told(capsys, "image", "--band", "open")["items"][0]["openness"] == "open"


def test_several_uses_come_from_a_file_in_the_labels_form(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    labels = {
        "id": "x",
        "text": "?",
        "lang": "en",
        "intent": "compare",
        "place": "FR",
        "measures": ["carbon"],
        "topic": None,
        "items": [
            {"activity": "image", "count": 50, "per": None, "length": None, "model": "ChatGPT"},
            {"activity": "chat", "count": 3, "per": None, "length": {"value": 300, "unit": "words"}, "model": None},
        ],
        "everyday": [{"thing": "beef-burger", "count": None}],
    }
    path = tmp_path / "question.json"
    path.write_text(json.dumps(labels), encoding="utf-8")
    found = told(capsys, "--question", str(path))
    assert [item["model"] for item in found["items"]] == ["chatgpt", None]
    assert found["total"] is None
    assert "no_total_comparison" in {caveat["code"] for caveat in found["caveats"]}
    labels["intent"] = "footprint"
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(labels)))
    assert told(capsys, "--question", "-")["total"]["carbon_g"] is not None


def test_for_people_it_says_the_same_in_words(capsys: Captured) -> None:
    said = out(capsys, "image", "50")
    assert "energy: about 260 Wh, likely between 58 and 1,200 Wh or more" in said
    assert "carbon: about 99 g, likely between 20 and 480 g or more" in said
    assert "water: about 0.98 L, likely between 0.17 and 5.7 L or more" in said
    assert "taken as chatgpt" in said
    assert "closed_multiplier" in said
    unknown = out(capsys, "training", "1", "--model", "gpt-4")
    assert "nothing published" in unknown


def test_for_people_it_names_each_doubt(capsys: Captured) -> None:
    assert "\ncaveats: closed_nothing_published, place_unknown\n" in out(capsys, "image", "50")


def test_for_people_several_uses_come_with_their_total(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "question.json"
    uses = [{"activity": "image", "count": 50}, {"activity": "chat", "count": 3, "per": "day"}]
    path.write_text(json.dumps({"items": uses}), encoding="utf-8")
    assert "total: none can be made" in out(capsys, "--question", str(path))
    path.write_text(json.dumps({"items": [uses[0], {"activity": "chat"}]}), encoding="utf-8")
    assert "\ntotal\n  energy: about 260 Wh" in out(capsys, "--question", str(path))


def test_none_of_it_is_zero(capsys: Captured) -> None:
    assert told(capsys, "image", "0")["total"]["energy_wh"]["high"] == 0
    assert "about 0 mWh" in out(capsys, "image", "0")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("imgae", "5"), "Did you mean image?"),
        (("image", "5", "--model", "midjurney"), "midjourney"),
        (("image", "-3"), "below zero"),
        (("image", "many"), "is a number"),
        (("image", "1e400"), "more than I count"),
        (("image", "nan"), "not a number"),
        (("image", "9" * 400), "more than I count"),
        (("image", "5", "--length", "3", "parsecs"), "I know words"),
        (("image", "5", "--length", "x", "words"), "is a number"),
        (("video", "5", "--resolution", "huge"), "720p"),
        (("chat", "1", "--input", "50 pags"), "I know words"),
        (("chat", "1", "--input", "50"), "expected 2 arguments"),
        (("chat", "1", "--input", "some pages"), "is a number"),
        (("chat", "1", "--input", "-2 pages"), "above 0"),
        (("chat", "1", "--tokens", "5", "5", "--input", "2 pages"), "not both"),
        (("image", "5", "--per", "hour"), "per"),
        (("image", "5", "--sparkle"), "unrecognized arguments"),
        (("image", "5", "--steps", "x"), "is a number"),
        ((), "Name a use of AI"),
        (("--question", "/nowhere/q.json"), "cannot read"),
        (("figures", "--activity", "imag"), "image"),
        (("cases", "/nowhere/cases.yaml"), "cannot read"),
        (("cases",), "required"),
        (("check", "--data", "/nowhere"), "missing"),
    ],
)
def test_bad_input_gets_one_kind_line_and_exit_code_2(arguments: tuple[str, ...], said: str, capsys: Captured) -> None:
    assert said in refused(capsys, *arguments)


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[1]",
        '{"items": 3}',
        '{"items": [{"count": 1}]}',
        '{"items": [{"activity": "image", "count": "x"}]}',
        '{"items": []}',
        "[" * 100_000,
    ],
)
def test_a_broken_question_file_gets_one_kind_line(text: str, tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "question.json"
    path.write_text(text, encoding="utf-8")
    assert refused(capsys, "--question", str(path))


def test_an_unknown_place_is_said_and_answered(capsys: Captured) -> None:
    assert main(("image", "5", "--place", "FRR", "--json")) == 0
    said = capsys.readouterr()
    assert "FR" in said.err
    assert json.loads(said.out)["place"] is None


def test_check_counts_what_the_data_hold(capsys: Captured) -> None:
    said = out(capsys, "check")
    rows = (line for path in DATA.glob("rows/*.yaml") for line in path.read_text(encoding="utf-8").splitlines())
    assert f"{sum(line[:1].isalnum() for line in rows)} figures" in said
    assert f"{len(list(DATA.glob('models/*.yaml')))} models" in said
    assert f"{len((DATA / 'places.csv').read_text(encoding='utf-8').splitlines()) - 1} places" in said


def test_figures_are_listed_for_people_for_programs_and_for_the_snapshot(capsys: Captured) -> None:
    every = json.loads(out(capsys, "figures", "--json"))
    assert len(every) > 300
    image = [row for row in every if row["activity"] == "image"]
    assert len(out(capsys, "figures", "--activity", "image").splitlines()) == len(image) > 50
    lines = list(csv.reader(io.StringIO(out(capsys, "figures", "--snapshot"))))
    assert lines[0][0] == "kind"
    assert len(lines) > 1000


def test_cases_print_one_line_each_and_fail_together(capsys: Captured, tmp_path: Path) -> None:
    lines = out(capsys, "cases", str(Path(__file__).parent / "cases.yaml")).splitlines()
    results = [json.loads(line) for line in lines]
    assert len(results) == len(
        yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))["cases"]
    )
    assert all(result.keys() == {"id", "value", "unit", "pass"} and result["pass"] for result in results)
    path = tmp_path / "cases.yaml"
    path.write_text("cases:\n- {id: Z1, check: guess}\n", encoding="utf-8")
    assert json.loads(out(capsys, "cases", str(path), code=1))["pass"] is False


def test_a_refresh_changes_nothing_that_is_fresh(capsys: Captured) -> None:
    assert out(capsys, "refresh") == "0 rows changed\n"


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.strip()


def test_one_use_needs_no_chat_library_no_numpy_and_no_ecologits() -> None:
    names = [
        "discord",
        "telegram",
        "aiohttp",
        "sqlalchemy",
        "numpy",
        "ecologits",
        "babel",
        "fluent",
        "matplotlib",
        "rapidfuzz",
    ]
    code = (
        "import sys; from estimator import *; estimate(Question(items=(Use('image', 50),)), load_catalog());"
        f"print([name for name in {names!r} if name in sys.modules])"
    )
    assert run(code) == "[]"


def test_it_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "estimator", "imgae"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 2
    assert done.stderr == "I do not know the activity 'imgae'. Did you mean image?\n"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("France", "FR (France)"), ("germany", "DE (Germany)"), ("Quebec", "CA-QC (Québec)"), ("texas", "US-TX (Texas)")],
)
def test_a_place_typed_by_its_name_is_suggested_by_its_name(capsys: Captured, asked: str, meant: str) -> None:
    assert main(["image", "50", "--place", asked]) == 0
    assert f"did you mean {meant}?" in capsys.readouterr().err


@pytest.mark.parametrize("asked", ["Atlantis", "Allemagne", "nowhere at all"])
def test_a_name_that_is_no_place_suggests_no_code_that_only_shares_letters(capsys: Captured, asked: str) -> None:
    assert main(["image", "50", "--place", asked]) == 0
    assert "places are written FR" in capsys.readouterr().err


def test_what_is_never_multiplied_is_set_apart_from_the_steps(capsys: Captured) -> None:
    card = out(capsys, "machine", "350", "2", "--place", "US-TX", "--card")
    assert "beside, not counted: rest_of_machine" in card
    assert "beside, not counted: embodied" in out(capsys, "image", "50")


def test_what_two_places_have_in_common_is_called_the_same(capsys: Captured) -> None:
    said = out(capsys, "image", "50", "--places", "FR", "PL")
    assert "energy: the same in FR and PL" in said
    assert "takes 1 times" not in said


@pytest.mark.parametrize("arguments", [("--question",), ("cases",), ("check", "--data")])
@pytest.mark.parametrize("named", ["nowhere/file", ".", "bytes"])
def test_whatever_file_cannot_be_read_is_said_in_one_line(
    capsys: Captured, tmp_path: Path, arguments: tuple[str, ...], named: str
) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    refused(capsys, *arguments, str(tmp_path / named))
