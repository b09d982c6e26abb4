"""Data that do not hold are refused with file, entry and mend."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from estimator import BadData, load_catalog
from estimator.loading import DATA
from estimator.measures import unit_of

Change = Callable[[str, str, str], Path]

BOX = """  sources:
  - source: ademe-box
    where: ADEME internet box 97 kWh a year
    year: 2024
    status: remembered
"""
HOME = "energy_wh: {low: 12, central: 19, high: 22,"
BROKEN = [
    ("an unknown field", "models/flux.yaml", "region: world", "region: world\ncolour: red", "flux", "remove colour"),
    (
        "an unknown field of a row",
        "rows/speech.yaml",
        "  openness: open\n",
        "  openness: open\n  mood: good\n",
        "tts-kokoro",
        "remove mood",
    ),
    ("a missing field", "models/flux.yaml", "maker: Black Forest Labs\n", "", "flux", "add maker"),
    ("a row without a source", "rows/speech.yaml", "  source: kokoro2026\n", "", "tts-kokoro", "name a source"),
    ("a thing without sources", "everyday.yaml", BOX, "  sources: []\n", "wifi-box-hour", "say where"),
    (
        "a source that is not there",
        "rows/speech.yaml",
        "source: kokoro2026",
        "source: kokoro2027",
        "tts-kokoro",
        "sources.yaml",
    ),
    ("a low above its high", "rows/speech.yaml", "low: 0.0292", "low: 0.292", "tts-kokoro", "low <= central <= high"),
    (
        "a low above its central in a thing",
        "everyday.yaml",
        HOME,
        HOME.replace("12", "29"),
        "phone-charge",
        "low <= central",
    ),
    ("a p5 above its median", "method.yaml", "pue:\n  p5: 1.07", "pue:\n  p5: 1.27", "pue", "p5 < median"),
    ("a band out of order", "method.yaml", "    p5: 0.02\n", "    p5: 0.2\n", "speech", "p5 < median"),
    (
        "a name twice",
        "models/flux.yaml",
        "[flux, flux.1,",
        "[flux, ChatGPT, flux.1,",
        "chatgpt",
        "leave it to one model",
    ),
    (
        "a key twice",
        "models/flux.yaml",
        "maker: Black Forest Labs\n",
        "maker: Black Forest Labs\nmaker: another\n",
        "line",
        "each name once",
    ),
    (
        "a version of nothing",
        "models/gpt-5.2.yaml",
        "version_of: gpt-5",
        "version_of: gpt-9",
        "version_of",
        "name the model without a version",
    ),
    (
        "a version of a version",
        "models/gpt-5.2.yaml",
        "version_of: gpt-5",
        "version_of: gpt-5.1",
        "version_of",
        "name the model without a version",
    ),
    ("a code twice", "models/flux.yaml", "code: aq", "code: aa", "flux", "never reuse"),
    ("a code of capitals", "models/flux.yaml", "code: aq", "code: AQ", "flux", "lower-case letters"),
    (
        "an uncited source",
        "sources.yaml",
        "kokoro2026:\n",
        "nobody2026:\n  title: t\n  publisher: p\nkokoro2026:\n",
        "nobody2026",
        "cite it",
    ),
    ("a route to no row", "models/flux.yaml", "row: img-mle-flux-1gpu", "row: img-none", "image", "correct the id"),
    (
        "a route to a remembered row",
        "models/kling.yaml",
        "row: vid-eco-kling3",
        "row: dc-meta",
        "video",
        "verified rows only",
    ),
    (
        "a life-cycle row in a route",
        "models/ministral.yaml",
        "row: chat-eco-ministral-8b-2512",
        "row: chat-mistral",
        "chat",
        "beside",
    ),
    ("a route worth nothing", "models/kling.yaml", "value: 30.3", "value: 0", "video", "upward"),
    (
        "an anchor that is remembered",
        "method.yaml",
        "anchors: [tts-kokoro]",
        "anchors: [dc-meta]",
        "speech",
        "verified rows only",
    ),
    (
        "an anchor that is not there",
        "method.yaml",
        "anchors: [tts-kokoro]",
        "anchors: [tts-none]",
        "speech",
        "correct the id",
    ),
    (
        "a default that rests on a row that is not there",
        "method.yaml",
        "video_seconds: {value: 8, rows: [vid-jeg-veo3]",
        "video_seconds: {value: 8, rows: [vid-none]",
        "defaults.video_seconds",
        "correct the id",
    ),
    ("a band that is none", "models/suno.yaml", "takes: music", "takes: noise", "music", "a band of method.yaml"),
    (
        "a member that is none",
        "models/llama.yaml",
        "default_member: llama-3.1-70b",
        "default_member: llama-9",
        "chat",
        "name models",
    ),
    ("an activity that is none", "models/suno.yaml", "  music:\n", "  juggling:\n", "juggling", "activities.yaml"),
    ("a clash with no alias", "models/suno.yaml", "word_clash: [suno]", "word_clash: [sunny]", "sunny", "aliases"),
    (
        "a product figure outside the routes",
        "models/gemini.yaml",
        "product_figure: chat-google",
        "product_figure: chat-altman",
        "chat",
        "routes",
    ),
    ("a place in small letters", "places.csv", "\nFR,,", "\nfr,,", "fr", "write FR"),
    ("a place without order", "places.csv", "\nSE,,35.89,21,", "\nSE,,35.89,41,", "SE", "low <= carbon"),
    ("a place twice", "places.csv", "\nFR,,", "\nSE,,1,,,ember,2024,,,,,\nFR,,", "SE", "one line a place"),
    (
        "a region before a row's own second source",
        "places.csv",
        "FR,,44.18,31,56.04,ember,2024,31,3.67,wri,,",
        "FR,,285,,,ember,2024,31,3.67,wri,EUROPE,",
        "FR",
        "its own figure",
    ),
    ("a parent that is none", "places.csv", "\nCA-QC,CA,", "\nCA-QC,XQ,", "CA-QC", "use an id"),
    ("water without a source", "places.csv", ",3.67,wri,", ",3.67,,", "FR", "water_source"),
    ("people of no place", "populations.csv", "\nFR,", "\nQX,", "QX", "use an id of places.csv"),
    ("nobody at all", "populations.csv", "\nIE,5233460,", "\nIE,0,", "IE", "write how many"),
    ("people in words", "populations.csv", "\nIE,5233460,", "\nIE,many,", "IE", "people"),
    ("more people than there are", "populations.csv", "\nIE,5233460,", "\nIE,9e12,", "IE", "people"),
    ("people without a source", "populations.csv", "\nIE,5233460,cldr", "\nIE,5233460,census", "IE", "sources.yaml"),
    ("people counted twice", "populations.csv", "\nIE,", "\nFR,1,cldr\nIE,", "FR", "one line a place"),
    ("a number that is a word", "places.csv", "\nFR,,44.18,", "\nFR,,clean,", "FR", "carbon_g_per_kwh"),
    (
        "a comparison with no thing",
        "comparing.yaml",
        "choices: [{thing: us-home-year}",
        "choices: [{thing: lake}",
        "lake",
        "everyday.yaml",
    ),
    (
        "a comparison with no part",
        "comparing.yaml",
        "[{thing: microwave-minute, part: second}",
        "[{thing: microwave-minute, part: year}",
        "microwave-minute",
        "one of its parts",
    ),
    (
        "a comparison that is remembered",
        "comparing.yaml",
        "{thing: oven-hour}",
        "{thing: washing-machine}",
        "washing-machine",
        "a thing that has one",
    ),
    ("a ruler with no thing", "rulers.yaml", "- {thing: kettle-boil}", "- {thing: lake}", "lake", "everyday.yaml"),
    (
        "a ruler with no part",
        "rulers.yaml",
        "{thing: led-hour, part: minute}",
        "{thing: led-hour, part: year}",
        "led-hour",
        "one of its parts",
    ),
    (
        "a ruler of another measure",
        "rulers.yaml",
        "- {thing: kettle-boil}",
        "- {thing: water-glass}",
        "water-glass",
        "a thing that has one",
    ),
    ("a ruler with none of it", "rulers.yaml", "counts: [100, 10, 1]", "counts: [0]", "ev-km", "how many"),
    (
        "a ruler for no place",
        "rulers.yaml",
        "10], places: [US, GB]}\n- {thing: car-km, c",
        "10], places: [XQ]}\n- {thing: car-km, c",
        "car-mile",
        "places.csv",
    ),
    (
        "a version without a changelog",
        "method.yaml",
        "version: '2026-11-28'",
        "version: '2027-01-01'",
        "changes",
        "changelog",
    ),
    ("no YAML at all", "activities.yaml", "image: {code: im,", "image: {code: im,, {", "line", "valid YAML"),
]


@pytest.mark.parametrize("case", BROKEN, ids=[case[0] for case in BROKEN])
@pytest.mark.threat("S23")
def test_broken_data_are_refused_by_file_entry_and_mend(case: tuple[str, ...], changed: Change) -> None:
    _, file, old, new, entry, mend = case
    folder = changed(file, old, new)
    with pytest.raises(BadData) as refused:
        load_catalog(folder)
    assert refused.value.file in {file, file.rpartition("/")[2], "models/"}
    assert entry in f"{refused.value.file} {refused.value.entry}"
    assert mend in str(refused.value)


@pytest.mark.parametrize("file", ["sources.yaml", "places.csv", "populations.csv", "method.yaml"])
def test_a_missing_file_is_named(file: str, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    (folder / file).unlink()
    with pytest.raises(BadData, match=f"{file}: .*missing"):
        load_catalog(folder)


@pytest.mark.parametrize(
    ("file", "text"), [("sources.yaml", "- a\n"), ("models/flux.yaml", "- a\n"), ("method.yaml", "")]
)
def test_a_file_of_another_shape_is_refused(file: str, text: str, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    (folder / file).write_text(text, encoding="utf-8")
    with pytest.raises(BadData, match=file):
        load_catalog(folder)


def test_an_id_of_a_row_belongs_to_one_file(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    shutil.copy(folder / "rows/speech.yaml", folder / "rows/zz.yaml")
    with pytest.raises(BadData, match=r"zz\.yaml: tts-kokoro"):
        load_catalog(folder)


def test_the_data_hold_everything_that_was_published() -> None:
    catalog = load_catalog()
    assert catalog.models.keys() == {path.stem for path in DATA.glob("models/*.yaml")}
    assert {row.activity for row in catalog.rows.values()} == {path.stem for path in DATA.glob("rows/*.yaml")}
    lines = (DATA / "places.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert list(catalog.places) == [line.partition(",")[0] for line in lines]
    assert all(unit_of(catalog.rows[row].unit) for row in ("img-lucc-mean", "tr-gpt3", "chat-google-w"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (",,,", r"places\.csv: line \d+: it has no id\. Mend: begin it with the place's code"),
        ("FR,,,", r"places\.csv: FR: it is there twice, again in line \d+\. Mend: keep one line a place"),
    ],
)
def test_a_place_without_an_id_and_one_that_is_there_twice_are_two_messages(
    tmp_path: Path, line: str, told: str
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    with (folder / "places.csv").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(BadData, match=told):
        load_catalog(folder)
