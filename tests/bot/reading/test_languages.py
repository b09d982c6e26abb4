import pytest

from bot.reading import Lexicon, read
from bot.reading.explaining import explain


@pytest.mark.parametrize(
    ("hint", "lang"), [("fr", "fr"), ("fr-CA", "fr"), ("en-GB", "en"), (None, "en"), ("de", "de"), ("it", "en")]
)
def test_a_hint_breaks_a_tie_between_languages(hint: str | None, lang: str, lexicon: Lexicon) -> None:
    assert read("50 images", lexicon, hint=hint).lang == lang


def test_a_hint_does_not_outweigh_the_words(lexicon: Lexicon) -> None:
    assert read("combien d'eau pour 50 images ?", lexicon, hint="en").lang == "fr"
    assert read("how much water for 50 images?", lexicon, hint="fr").lang == "en"


def test_a_mixture_follows_the_sentence_and_keeps_the_other_languages_names(lexicon: Lexicon) -> None:
    reading = read("combien de water pour 50 pictures faites avec Midjourney en France ?", lexicon)
    assert (reading.lang, reading.measures, reading.place) == ("fr", ("water",), "FR")
    assert [(use.activity, use.count, use.model) for use in reading.items] == [("image", 50, "midjourney")]


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("how much enrgy for 5 imgaes", "image"),
        ("5 vidoes on Kling, electrcity?", "video"),
        ("conbien d'eau pour 5 imagess", "image"),
        ("5 requettes mistral, limpact ?", "chat"),
    ],
)
def test_typing_errors_are_met(text: str, activity: str, lexicon: Lexicon) -> None:
    assert [(use.activity, use.count) for use in read(text, lexicon).items] == [(activity, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "Do you care about 5 images, in CO2 terms?",
        "5 images of a cart or a chart: how much CO2?",
        "5 images d'un char à voile, quel CO2 ?",
    ],
)
def test_a_word_that_means_something_else_is_no_typing_error(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, [use.activity for use in reading.items], reading.everyday) == ("footprint", ["image"], ())


def test_states_and_letters_that_are_words_are_no_places(lexicon: Lexicon) -> None:
    for text in (
        "50 images or 3 videos in all, how much CO2 for me? OK",
        "50 images, on en parle ? le CO2",
        "IS THAT OK FOR ME? 50 IMAGES, CO2",
    ):
        assert read(text, lexicon).place is None
    assert read("CO2 of 50 images in the US?", lexicon).place == "US"
    assert read("how much CO2 do 50 images give us?", lexicon).place is None


def test_a_place_beyond_the_catalogue_is_named_all_the_same(lexicon: Lexicon) -> None:
    assert read("Emissions of 50 images in Tasmania?", lexicon).place == "AU-TAS"


def test_what_nobody_understood_is_said(lexicon: Lexicon) -> None:
    reading = read("How much CO2 for 50 images of flibbertigibbets?", lexicon)
    assert (reading.unread, reading.half) == (("flibbertigibbets",), True)


def test_what_was_not_said_is_listed(lexicon: Lexicon) -> None:
    assert read("How much CO2 for an AI video?", lexicon).assumed == ("model", "place", "length")
    assert read("How much CO2 for 3 Sora videos of 5 s in Poland?", lexicon).assumed == ()


def test_an_explanation_shows_words_rule_and_reading(lexicon: Lexicon) -> None:
    told = "\n".join(explain("50 starter packs in Poland, CO2?", lexicon))
    assert "'starter packs' gave item image" in told
    assert "'Poland' gave place" in told
    assert "intent footprint" in told
