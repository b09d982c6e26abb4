"""Words written as one: numbers, compounds and letters spelt out; only where a language's grammar says so."""

from pathlib import Path

import pytest

from bot.languages import words as words_module
from bot.reading import Lexicon, read
from bot.reading.loading.files import read_grammar
from bot.reading.loading.one_language import joined_of
from bot.reading.tagging.spoken import added_up
from bot.reading.words.joined import Joined, apart, number_of, speaks

FOLDER = Path(words_module.__file__).parent


@pytest.fixture(scope="module")
def german() -> Joined:
    return joined_of(read_grammar(FOLDER / "de" / "grammar.yaml"))


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("einundzwanzig", "21"),
        ("neunundneunzig", "99"),
        ("siebenundzwanzig", "27"),
        ("hundertzwanzig", "120"),
        ("einhundert", "100"),
        ("hundertundeins", "101"),
        ("dreihundertfunfzig", "350"),
        ("zweitausend", "2000"),
        ("neunzehnhundert", "1900"),
        ("zweitausendfunfhundert", "2500"),
        ("dreihundertfunfzigtausend", "350000"),
        ("einhundertdreiundzwanzigtausendvierhundertsechsundfunfzig", "123456"),
        ("zwanzig", None),  # one word for one number is the vocabulary's
        ("zwanzigund", None),
        ("einbilder", None),
        ("zweidrei", None),
        ("", None),
        ("eine" * 300, None),
    ],
)
def test_a_number_written_as_one_word_is_its_value(
    word: str, value: str | None, *, german: Joined, lexicon: Lexicon
) -> None:
    assert number_of(word, german, lexicon.languages["de"].numbers, added_up) == value


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("einundzwanzig Bilder: CO2?", 21),
        ("fuenfundsiebzig Bilder: CO2?", 75),
        ("FÜNFUNDSIEBZIG BILDER, WIE VIEL STROM?", 75),
        ("zwölfhundert Bilder: wie viel Wasser?", 1200),
        ("zweitausenddreihundert Bilder, Energie?", 2300),
    ],
)
def test_it_counts_in_a_message(text: str, count: float, *, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.lang, [use.count for use in reading.items]) == ("de", [count])


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("energiebilanz", ("energie", "bilanz")),
        ("umweltfussabdruck", ("umwelt", "fussabdruck")),
        ("schulvideos", ("schul", "videos")),
        ("katzenbilder", ("bilder",)),
        ("schuelerbilder", ("bilder",)),
        ("vereinslogos", ("logos",)),
        ("zwanzigmal", ("zwanzig", "mal")),
        ("funfundzwanzigmal", ("25", "mal")),
        ("tausendmal", ("tausend", "mal")),
        ("zehnsekundiges", ("zehn", "sekundiges")),
        ("einmal", None),  # once counts nothing
        ("abilder", None),  # no word of its own is left
        ("tisch", None),
    ],
)
def test_a_compound_is_its_known_parts(
    word: str, parts: tuple[str, ...] | None, *, german: Joined, lexicon: Lexicon
) -> None:
    found = apart(word, german, frozenset().__contains__, lexicon.languages["de"].numbers, added_up)
    assert found == parts


@pytest.mark.parametrize(
    ("text", "measures", "activity"),
    [
        ("Energiebilanz von 12 Hundebildern", ("energy",), "image"),
        ("Wasserbilanz von 12 Katzenvideos?", ("water",), "video"),
        ("Wie viel Strom brauchen 12 Geburtstagslieder?", ("energy",), "music"),
        ("Wasserverbrauch von 12 Vereinslogos", ("water",), "image"),
    ],
)
def test_compounds_are_read_in_a_message(
    text: str, measures: tuple[str, ...], activity: str, *, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert (reading.lang, reading.measures) == ("de", measures)
    assert [(use.activity, use.count) for use in reading.items] == [(activity, 12)]


def test_a_joined_word_tells_its_language(german: Joined, lexicon: Lexicon) -> None:
    assert speaks("hundertzwanzig", german)
    assert speaks("energiebilanz", german)
    assert not speaks("katzenbilder", german)  # its first part could be of any language
    assert read("hundertzwanzig Logos, CO2?", lexicon).lang == "de"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_language_that_joins_nothing_is_not_looked_at(lang: str, lexicon: Lexicon) -> None:
    assert not lexicon.languages[lang].joined
