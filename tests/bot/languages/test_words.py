"""Each language says everything, in its own typography, and numbers keep their range and at most two digits."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.languages import words as words_module
from bot.languages.templates import Choice
from bot.languages.words import Phrasebook, Words, languages, two_digits
from estimator import Measure, Range

BOOK = Phrasebook()
FOLDER = Path(words_module.__file__).parent
NARROW, FIXED = "\u202f", "\u00a0"


class Arguments(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 -- the visitor's own naming
        self.found.add(node.id.name)


def sentences(lang: str) -> dict[str, set[str]]:
    resource = FluentParser().parse((FOLDER / lang / "replies.ftl").read_text(encoding="utf-8"))
    found = {}
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            visitor = Arguments()
            visitor.visit(entry)
            assert entry.id.name not in found, f"{lang}: {entry.id.name} stands twice"
            found[entry.id.name] = visitor.found
    return found


PREVIEWS = {
    path.parent.name for path in FOLDER.glob("*/grammar.yaml") if "\npreview: true" in path.read_text(encoding="utf-8")
}


def test_every_language_has_every_sentence() -> None:
    english = sentences("en")
    for lang in languages():
        if lang not in PREVIEWS:
            assert sentences(lang).keys() == english.keys(), lang
            assert BOOK[lang].lacking() == ()


def test_a_preview_has_most_sentences_and_no_other_but_the_one_that_marks_what_it_lacks() -> None:
    english = sentences("en").keys()
    for lang in PREVIEWS:
        own = sentences(lang).keys()
        assert own - english == {"borrowed"}, lang
        assert set(BOOK[lang].lacking()) == english - own
        assert len(own) >= len(english) / 2


def test_a_sentence_that_a_language_lacks_is_said_in_english_and_marked(tmp_path: Path) -> None:
    for lang, said in (
        ("en", "so = so { $n ->\n    [one] one\n   *[other] { $n } ones\n }.\nname = footprint\n"),
        ("xx", ""),
    ):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "replies.ftl").write_text(said, encoding="utf-8")
    book = Phrasebook(
        tmp_path, {"en": Words("en", tmp_path / "en"), "xx": Words("de", tmp_path / "xx", Words("en", tmp_path / "en"))}
    )
    assert book("xx", "so", n=1) == "so one. [en]"
    assert book("xx", "name") == "footprint"  # a name is no sentence: a mark would be part of it
    assert book["xx"].has("so")
    assert not book["xx"].has("nothing")
    with pytest.raises(KeyError):
        book("xx", "nothing")


def test_the_language_says_itself_how_a_borrowed_sentence_is_marked(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "xx").mkdir()
    (tmp_path / "en" / "replies.ftl").write_text("so = It is so.\n", encoding="utf-8")
    (tmp_path / "xx" / "replies.ftl").write_text("borrowed = { $text } (angle)\n", encoding="utf-8")
    words = Words("eo", tmp_path / "xx", Words("en", tmp_path / "en"))
    assert (words.say("so"), words.lacking()) == ("It is so. (angle)", ("so",))


def test_no_sentence_drops_a_number_or_a_name_that_another_language_says() -> None:
    english = sentences("en")
    # What a language may leave to its own grammar: a plural that the other does not need, one answer written out.
    optional = {"n", "answers", "said", "digits"}
    for lang in languages():
        for key, arguments in sentences(lang).items():
            if key == "borrowed":
                continue
            assert arguments - optional == english[key] - optional, (lang, key)


@pytest.mark.parametrize("key", ["range-full", "range-short", "like-once", "like-thing", "like-count"])
def test_or_more_survives_in_every_sentence_that_can_say_it(key: str) -> None:
    for lang, more in (("en", "or more"), ("fr", "ou plus"), ("de", "oder mehr")):
        said = {"central": "1", "low": "1", "high": "1", "unit": "Wh", "said": "1", "thing": "x"}
        assert more in BOOK(lang, key, more=BOOK(lang, "or-more"), **said)
        assert more not in BOOK(lang, key, more="", **said)


@pytest.mark.parametrize("lang", languages())
def test_what_is_said_without_fluent_is_what_fluent_itself_would_say(lang: str) -> None:
    words = BOOK[lang]
    assert len(words._plain_ones) > 200
    for key, names in sentences(lang).items():
        arguments = {name: f"<{name}> {{0}}" for name in names}
        message = words.fluent.get_message(key)
        assert message.value is not None
        if key in words._plain_ones:
            assert "n" not in names
            assert words.say(key, **arguments) == words.fluent.format_pattern(message.value, arguments)[0]


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("number", [0, 1, 1.0, 1.5, 2, 3.0, 21, 100, 137.5, 1e6, 2e9, "two"])
def test_what_is_chosen_without_fluent_is_what_fluent_itself_would_choose(lang: str, number: float | str) -> None:
    words, chosen = BOOK[lang], 0
    for key, names in sentences(lang).items():
        for choice in words._templates[key].pieces if key in words._templates else ():
            if isinstance(choice, Choice):
                message = words.fluent.get_message(key)
                assert message.value is not None
                told = {name: f"<{name}>" for name in names} | {choice.by: number, "n": number}
                assert words.say(key, **told) == words._joined(str(words.fluent.format_pattern(message.value, told)[0]))
                chosen += 1
    assert chosen > 20


def test_braces_of_a_sentence_or_of_what_a_person_typed_are_said_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "replies.ftl").write_text('braces = a {"{"}b{"}"} and { $text }\n', encoding="utf-8")
    assert Words("en", tmp_path).say("braces", text="{0} {text} %s") == "a {b} and {0} {text} %s"


def test_french_punctuation_has_its_fixed_spaces() -> None:
    text = (FOLDER / "fr" / "replies.ftl").read_text(encoding="utf-8")
    said = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    assert not re.search(r" [?!;:»%]", said)
    assert "« " not in said
    assert not re.search(r"[^\s" + NARROW + r"][?!;](?!\w)", said)


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (1155, "1,200", f"1{NARROW}200"),
        (0.4131, "0.41", "0,41"),
        (1.5, "1.5", "1,5"),
        (2.0, "2", "2"),
        (0.0123456, "0.012", "0,012"),
        (3_612_000, f"3.6{FIXED}million", f"3,6{FIXED}millions"),
        (700_000_000, f"700{FIXED}million", f"700{FIXED}millions"),
        (1_000_000, f"1{FIXED}million", f"1{FIXED}million"),
        (2_500_000_000, f"2.5{FIXED}billion", f"2,5{FIXED}milliards"),
        (999.6, "1,000", f"1{NARROW}000"),
    ],
)
def test_numbers_have_two_figures_and_the_language_s_marks(value: float, english: str, french: str) -> None:
    assert BOOK["en"].number(value) == english
    assert BOOK["fr"].number(value) == french


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (50, "50"),
        (1337, "1,337"),
        (22.5, "22.5"),
        (7_250, "7,250"),
        (700e6, f"700{FIXED}million"),
        (1_234_567, "1,234,567"),
        (8.06e9, f"8.06{FIXED}billion"),
        (5.23e6, f"5.23{FIXED}million"),
    ],
)
def test_a_count_is_said_as_it_was_given(value: float, english: str) -> None:
    assert BOOK["en"].exact(value) == english


@pytest.mark.parametrize(
    ("value", "french", "german"),
    [
        (194e6, f"194{FIXED}millions", f"194{NARROW}Mio."),
        (1.94e9, f"1,94{FIXED}milliard", f"1,94{NARROW}Mrd."),
        (8.06e9, f"8,06{FIXED}milliards", f"8,06{NARROW}Mrd."),
        (1e13, f"10{NARROW}000{FIXED}milliards", f"10.000{NARROW}Mrd."),
        (1_234_567, f"1{NARROW}234{NARROW}567", "1.234.567"),
    ],
)
def test_a_large_count_is_said_in_millions_and_in_thousands_of_them(value: float, french: str, german: str) -> None:
    assert BOOK["fr"].exact(value) == french
    assert BOOK["de"].exact(value) == german


@pytest.mark.parametrize(
    ("count", "noun", "said"),
    [
        (194e6, "réponses d’IA", f"194{FIXED}millions de réponses d’IA"),
        (1.5e6, "images IA", f"1,5{FIXED}million d’images IA"),
        (2e9, "heures de télé", f"2{FIXED}milliards d’heures de télé"),
        (2_000, "images IA", f"2{NARROW}000{FIXED}images IA"),
        (1_234_567, "images IA", f"1{NARROW}234{NARROW}567{FIXED}images IA"),
    ],
)
def test_french_says_of_between_a_million_and_its_noun(count: float, noun: str, said: str) -> None:
    words = BOOK["fr"]
    assert words.say("thing", said=words.exact(count), thing=noun) == said


def test_french_says_of_before_a_unit_and_not_before_what_is_no_noun() -> None:
    said = BOOK["fr"].spread("carbon", Range(76e9, 460e9, 2.8e12, open_top=True))
    assert said.endswith(f"et 2,8{FIXED}millions de t{FIXED}CO₂e ou plus")
    short = BOOK["fr"].spread("carbon", Range(76e9, 460e9, 2.8e12, open_top=True), "range-short")
    assert short.endswith(f"à 2,8{FIXED}millions ou plus)")


@pytest.mark.parametrize("lang", languages())
def test_a_number_stays_on_the_line_of_its_everyday_thing(lang: str) -> None:
    words = BOOK[lang]
    for key in ("thing", "like-count"):
        said = words.say(key, said="233", thing="km", low="1", high="2", more="")
        assert said.startswith(f"233{FIXED}km")
    assert not re.search(r"\{ \$said \} km|\d (?:km|kWh|MWh|W)\b", (FOLDER / lang / "replies.ftl").read_text("utf-8"))


def test_a_range_keeps_its_three_numbers_in_one_unit() -> None:
    found = Range(58.2, 258.4, 1155.3, open_top=True)
    assert BOOK["en"].spread("energy", found) == f"about 260{FIXED}Wh, likely between 58 and 1,200{FIXED}Wh or more"
    assert (
        BOOK["fr"].spread("energy", found)
        == f"environ 260{FIXED}Wh, probablement entre 58 et 1{NARROW}200{FIXED}Wh ou plus"
    )


@pytest.mark.parametrize(
    ("measure", "central", "unit"),
    [
        ("energy", 5.2, "Wh"),
        ("energy", 1900, "kWh"),
        ("energy", 3.6e9, "GWh"),
        ("energy", 0.002, "mWh"),
        ("energy", 2e-6, "µWh"),
        ("carbon", 2.0, "g CO₂e"),
        ("carbon", 0.012, "mg CO₂e"),
        ("carbon", 1.4e9, "t CO₂e"),
        ("water", 0.02, "mL"),
        ("water", 0.98, "L"),
        ("water", 14e6, "m³"),
    ],
)
def test_the_unit_suits_the_size(measure: Measure, central: float, unit: str) -> None:
    assert BOOK["en"].amount(measure, central).endswith(unit)


def test_a_language_without_a_sentence_says_so_at_once(tmp_path: Path) -> None:
    (tmp_path / "replies.ftl").write_text("list = { $most } and { $last }\n")
    with pytest.raises(KeyError):
        Words("en", tmp_path).say("help-headline")
    with pytest.raises(KeyError):
        Words("en", tmp_path).say("list", most="a")


def test_two_digits_rounds_to_two_significant_figures() -> None:
    assert [two_digits(v) for v in (0.04567, 123, 9.99, 1e-7)] == [0.046, 120, 10, 1e-7]
