"""A language is one folder: an invented one is added, and the bot reads it. Nothing else is touched."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.reading import BadLanguage, Lexicon, load_lexicon, read
from bot.reading.loading.compiling import LANGUAGES
from estimator import Catalog
from tests.house.recipes import copied

WORDS: dict[str, dict[tuple[str, ...], Any]] = {
    "grammar": {
        ("numbers", "words"): {"nil": 0, "ek": 1, "du": 2, "tri": 3, "kvar": 4, "kvin": 5, "dek": 10},
        ("numbers", "scales"): {"cento": 100, "milo": 1000, "miliono": 1000000},
        ("measures", "water"): ["akvo", "litro"],
        ("measures", "carbon"): ["co2", "karbono"],
        ("measures", "energy"): ["energio"],
        ("impact", "strong"): ["spuro", "akvo", "karbono", "energio", "planedo"],
        ("how_many",): ["kiom da", "kiom"],
        ("asks",): ["kiom", "kio"],
        ("of",): ["da", "de"],
        ("by",): ["per"],
        ("per",): ["potage"],
        ("each",): ["po"],
        ("groups",): ["lernanto"],
        ("versus_strong",): ["kontraw"],
        ("in_units",): ["en", "kiom da"],
        ("plurals",): [{"ends": ["o"], "become": "oj"}, {"ends": [""], "become": "j"}],
        ("common",): "la kaj por mia kiom estas en da de kio po kun",
    },
    "names": {
        ("activities", "image", "names"): ["bildo", "desegno"],
        ("activities", "chat", "names"): ["demando"],
        ("everyday", "shower", "names"): ["dusho"],
        ("places", "FR", "aliases"): ["Franclando"],
    },
}


def invented(folder: Path) -> Path:
    """English copied as `eo`, its words exchanged for invented ones where the test needs them."""
    shutil.copytree(LANGUAGES / "en", folder / "en")
    shutil.copytree(LANGUAGES / "fr", folder / "fr")
    new = folder / "eo"
    new.mkdir()
    for name, changes in WORDS.items():
        whole: dict[str, Any] = yaml.load(
            (LANGUAGES / "en" / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
        )
        for path, value in changes.items():
            place = whole
            for key in path[:-1]:
                place = place[key]
            place[path[-1]] = value
        if name == "grammar":
            emptied(whole)
        (new / f"{name}.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True), encoding="utf-8")
    return folder


SAID = """borrowed = { $text } (angle)
headline = { $use }: { $notes }
range-full = proksimume { $central } { $unit }, verŝajne inter { $low } kaj { $high } { $unit }{ $more }
or-more = {" "}aŭ pli
line-water = Akvo: { $range }{ $rate }{ $grid }.
"""
"""A few sentences are enough to begin: English stands in for the others, marked."""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree in which one folder is new, and no other file touched."""
    copy = copied(tmp_path_factory.mktemp("tree"))
    folder = invented(tmp_path_factory.mktemp("new")) / "eo"
    with (folder / "grammar.yaml").open("a", encoding="utf-8") as grammar:
        grammar.write("preview: true\n")
    (folder / "replies.ftl").write_text(SAID, encoding="utf-8")
    shutil.copytree(folder, copy / "bot" / "languages" / "eo")
    return copy


def said_there(tree: Path, command: str, text: str) -> str:
    """What the bot of that tree says on a terminal."""
    run = subprocess.run(
        [sys.executable, "-m", "bot", command, text], cwd=tree, capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
    return " ".join(run.stdout.split())


def test_the_folder_alone_lets_the_bot_answer_in_the_new_language(tree: Path) -> None:
    answer = said_there(tree, "ask", "Kiom da akvo por du cento bildoj per Midjourney en Franclando?")
    assert "Akvo: proksimume " in answer
    assert "verŝajne inter " in answer
    assert "aŭ pli" in answer


def test_what_the_new_language_does_not_say_yet_is_english_and_marked(tree: Path) -> None:
    answer = said_there(tree, "ask", "Kiom da energio por du cento bildoj per Midjourney en Franclando?")
    assert "Energy: proksimume " in answer
    assert "nobody outside can check. (angle)" in answer.lower()


def test_the_faq_stands_in_in_english_and_says_so(tree: Path) -> None:
    answer = said_there(tree, "ask", "kio kaj kun la mia: why does AI use water?")
    assert "cooling the computers" in answer
    assert "(This entry exists in angla only so far.) (angle)" in answer


def test_the_other_languages_of_that_tree_answer_as_before(tree: Path) -> None:
    for text, said in (("Water of 50 images in France?", "Water: about"), ("L'eau de 50 images en France ?", "Eau : ")):
        assert said in said_there(tree, "ask", text).replace("\u202f", " ").replace("\xa0", " ")


def emptied(grammar: dict[str, Any]) -> None:
    """Takes the English out where the invented language would share its words, so that it has to stand alone."""
    del grammar["text2num"]
    grammar["respell"] = {}
    grammar["locale"] = "eo"


@pytest.fixture(scope="module")
def lexicon(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return load_lexicon(catalog, invented(tmp_path_factory.mktemp("languages")))


def test_the_new_language_is_there_with_the_others(lexicon: Lexicon) -> None:
    assert set(lexicon.languages) == {"en", "fr", "eo"}
    assert set(lexicon.names) == {"en", "fr", "eo"}


def test_a_question_in_the_new_language_is_read_whole(lexicon: Lexicon) -> None:
    reading = read("Kiom da akvo por du cento bildoj per Midjourney en Franclando?", lexicon)
    assert (reading.lang, reading.intent, reading.place, reading.measures) == ("eo", "footprint", "FR", ("water",))
    assert [(use.activity, use.count, use.model) for use in reading.items] == [("image", 200, "midjourney")]


def test_its_grammar_works_without_the_library_of_number_words(lexicon: Lexicon) -> None:
    reading = read("dek lernantoj, tri demandoj po: karbono?", lexicon)
    assert [(use.activity, use.count) for use in reading.items] == [("chat", 30)]


def test_its_comparisons_and_yardsticks_work(lexicon: Lexicon) -> None:
    versus = read("du bildoj kontraw kvin dushoj: akvo?", lexicon)
    assert (versus.intent, [(side.thing, side.count) for side in versus.everyday]) == ("compare", [("shower", 5)])
    yard = read("kiom da dushoj estas mia kvin bildoj?", lexicon)
    assert (yard.intent, [(side.thing, side.count) for side in yard.everyday]) == ("footprint", [("shower", None)])


def test_the_other_languages_read_as_before(lexicon: Lexicon) -> None:
    assert read("How much water for 50 images?", lexicon).lang == "en"
    assert read("Combien d'eau pour 50 images ?", lexicon).lang == "fr"


@pytest.mark.parametrize(
    ("file", "find", "put", "told"),
    [
        (
            "names",
            "activities:\n",
            "activities:\n  juggling: {one: a, other: b, names: [juggle]}\n",
            ("names.yaml", "activities.juggling", "Take it out"),
        ),
        ("names", "\n  shower:\n", "\n  showr:\n", ("names.yaml", "everyday.shower", "Add an entry")),
        (
            "names",
            '    one: "shower"\n',
            '    one: "shower"\n    colour: blue\n',
            ("names.yaml", "everyday.shower.colour", "Take the field out"),
        ),
        (
            "names",
            '      - {one: "metre in a petrol car", other: "metres in a petrol car"}\n',
            '      - {one: "metre", other: "metres"}\n      - {one: "inch", other: "inches"}\n',
            ("names.yaml", "everyday.car-km.parts", "Name them"),
        ),
        ("grammar", "\nlocale: en", "\nlocale: en\nlocal: en", ("grammar.yaml", "local", "Take the field out")),
        ("grammar", "\nlocale: en\n", "\n", ("grammar.yaml", "locale", "See the same entry")),
        ("grammar", "\nlocale: en", "\nlocale: [en", ("grammar.yaml", "the file", "Mend the YAML")),
    ],
)
def test_a_mistake_in_a_file_is_told_with_file_entry_and_mend(
    file: str, find: str, put: str, told: tuple[str, ...], *, catalog: Catalog, tmp_path: Path
) -> None:
    shutil.copytree(LANGUAGES / "en", tmp_path / "en")
    path = tmp_path / "en" / f"{file}.yaml"
    text = path.read_text(encoding="utf-8")
    assert find in text
    path.write_text(text.replace(find, put, 1), encoding="utf-8")
    with pytest.raises(BadLanguage) as error:
        load_lexicon(catalog, tmp_path)
    assert all(part in str(error.value) for part in told), str(error.value)


def test_a_name_that_means_two_things_is_refused(catalog: Catalog, tmp_path: Path) -> None:
    shutil.copytree(LANGUAGES / "en", tmp_path / "en")
    path = tmp_path / "en" / "names.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("names: [song,", "names: [picture, song,", 1), encoding="utf-8")
    with pytest.raises(BadLanguage, match=r"picture.*image.*music"):
        load_lexicon(catalog, tmp_path)


def test_a_folder_without_languages_is_refused(catalog: Catalog, tmp_path: Path) -> None:
    with pytest.raises(BadLanguage, match="Add one"):
        load_lexicon(catalog, tmp_path)
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "names.yaml").write_text("activities: {}\neveryday: {}\nplaces: {}\n", encoding="utf-8")
    with pytest.raises(BadLanguage, match=r"grammar\.yaml.*missing"):
        load_lexicon(catalog, tmp_path)


def test_the_catalogue_given_decides_what_must_have_a_name(catalog: Catalog) -> None:
    assert set(load_lexicon(catalog).activities_of) == set(catalog.models)
