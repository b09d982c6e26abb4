"""What an answer says of how it was asked: sizes, units, names, middles, places, what was left aside."""

import re

import pytest

from bot.answers import compare, footprint
from bot.answers.context import use_phrase
from bot.assistant import Assistant
from bot.messages import Message
from bot.reading import Reading
from bot.reading.result import Factor, Offer, Sum
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from estimator.measures import ASKED, asked_unit
from estimator.question import Length, Question, Tokens, Use
from faq.entries import Person

LANGS = ("en", "fr")
CHAT = (Use("chat", 20),)


def answered(made: Parts, lang: str, **read: object) -> Reply:
    reading = Reading(lang=lang, intent="footprint", **read)  # type: ignore[arg-type] # as the reader fills them
    return footprint.footprint(reading, made.context)[0]


@pytest.mark.parametrize(
    ("use", "english", "french"),
    [
        (Use("video", 10, resolution="1080p"), "10 AI videos at 1080p", "10\u00a0vidéos IA en 1080p"),
        (Use("video", 1, resolution="4k"), "1 AI video at 4K", "1\u00a0vidéo IA en 4K"),
        (Use("image", 1, resolution="1920 × 1080"), "1 AI image (1920x1080)", "1\u00a0image IA (1920x1080)"),
        (Use("image", 2, resolution="16:9"), "2 AI images (16:9)", "2\u00a0images IA (16:9)"),
        (
            Use("chat", 1, length=Length(200, "words"), input=Length(50, "pages")),
            "1 AI answer of 200 words from 50 pages",
            "1\u00a0réponse d’IA de 200 mots à partir de 50 pages",
        ),
        (
            Use("chat", 1, tokens=Tokens(100_000, 500)),
            "1 AI answer of 500 tokens from 100,000 tokens",
            "1\u00a0réponse d’IA de 500 jetons à partir de 100\u202f000 jetons",
        ),
        (Use("chat", 1, input=Length(1, "pages")), "1 AI answer from 1 page", "1\u00a0réponse d’IA à partir de 1 page"),
    ],
)
def test_the_size_and_what_is_handed_in_stand_in_the_headline(use: Use, english: str, french: str, made: Parts) -> None:
    assert use_phrase(made.context, "en", use) == english
    assert use_phrase(made.context, "fr", use) == french
    for lang, said in zip(LANGS, (english, french), strict=True):
        assert said in (answered(made, lang, items=(use,)).headline or "")


@pytest.mark.parametrize("lang", LANGS)
def test_a_size_that_was_named_is_never_contradicted(lang: str, made: Parts) -> None:
    for size in ("1080p", "480p", "4K", "1920x1080"):
        assert "720p" not in plain_text(answered(made, lang, items=(Use("video", 10, resolution=size),)))
    assert "720p" in plain_text(answered(made, lang, items=(Use("video", 10, resolution="16:9"),)))


@pytest.mark.parametrize("unit", ASKED)
@pytest.mark.parametrize("count", [1.0, 50.0, 1e6, 1e12])
def test_a_unit_asked_for_is_told_beside_the_usual_one_with_its_range(unit: str, count: float, made: Parts) -> None:
    for lang in LANGS:
        plain = answered(made, lang, items=(Use("image", count),))
        asked = answered(made, lang, items=(Use("image", count),), units=(unit,))
        said = made.context.words[lang].say(f"unit-asked-{unit}")
        bound = re.compile(rf"(?:[\u00a0\u202f]| de | d’){re.escape(said)}")
        lines = [line.text for line in asked.lines if bound.search(line.text)]
        assert len(lines) == 1
        assert not any(bound.search(line.text) for line in plain.lines if said != "J")
        assert len(plain_text(asked)) < 900


def test_units_are_converted_exactly() -> None:
    assert ASKED["kilojoule"].worth * 3.6 == pytest.approx(1)
    assert 1000 / ASKED["kilocalorie"].worth == pytest.approx(860.42, abs=0.01)
    assert ASKED["gallon-imperial"].worth / ASKED["gallon"].worth == pytest.approx(1.20095, abs=1e-5)
    assert ASKED["short-ton"].worth / ASKED["ounce"].worth == pytest.approx(32_000)


def test_a_gallon_is_the_imperial_one_in_the_united_kingdom_alone() -> None:
    assert asked_unit("gallon", "GB") == "gallon-imperial"
    assert {asked_unit("gallon", place) for place in (None, "US", "FR", "CA-QC")} == {"gallon"}
    assert asked_unit("furlong", None) is None


@pytest.mark.parametrize("lang", LANGS)
def test_an_unknown_unit_changes_nothing_and_packs_no_button(lang: str, made: Parts) -> None:
    plain, asked = (answered(made, lang, items=CHAT, units=units) for units in ((), ("furlong",)))
    assert asked.lines == plain.lines
    assert asked.buttons == ()


def test_a_relative_a_middle_and_what_was_left_aside_are_said(made: Parts) -> None:
    read = {"nearest": (("Magistral", "mistral-medium"),), "spread": (10, 30), "left_aside": ("82", "Narnia")}
    items = (Use("chat", 20, model="mistral-medium"),)
    english = plain_text(answered(made, "en", items=items, **read))
    french = plain_text(answered(made, "fr", items=items, **read))
    for said in ("“Magistral”: answered as Mistral Medium, the nearest known.", "Between 10 and 30: the middle"):
        assert said in english
    assert "Left aside: “82” and “Narnia”." in english
    assert "Mistral Medium, le plus proche connu" in french
    assert "82" in french
    assert "milieu" in french


def test_what_was_multiplied_is_said_and_a_number_that_was_said_is_not(made: Parts) -> None:
    weeks = Sum(1260, (Factor(30), Factor(2), Factor(21, "day")))
    read = {"items": (Use("image", 1260), Use("chat", 120)), "sums": (weeks, Sum(120, (Factor(30), Factor(4))))}
    said = {lang: plain_text(answered(made, lang, **read)) for lang in (*LANGS, "de")}
    assert "Counted as 30 × 2 × 21 days = 1,260 and 30 × 4 = 120." in said["en"]
    assert "30 × 2 × 21 jours = 1\u202f260 et 30 × 4 = 120." in said["fr"]
    assert "30 × 2 × 21 Tage = 1.260" in said["de"]
    assert " × " not in plain_text(answered(made, "en", items=CHAT))
    assert " × " not in plain_text(answered(made, "en", items=CHAT, sums=(weeks,)))  # of a use that is asked no more


@pytest.mark.parametrize("lang", LANGS)
def test_a_name_that_is_two_places_says_which_and_offers_the_other(lang: str, made: Parts) -> None:
    other = Question(CHAT, place="US-GA")
    reply = answered(made, lang, items=CHAT, place="GE", offers=(Offer("place", "Georgia", other),))
    packed = [made.context.codec.unpack(button.followup) for button in reply.buttons]
    assert [one.action for one in packed if one][:1] == ["maths"]
    assert other in [one.question for one in packed if one and one.action == "ask"]
    assert len(reply.buttons) == 4
    assert "Georgia" in plain_text(reply)
    assert any("pays" in line.text or "the country" in line.text for line in reply.lines)


@pytest.mark.parametrize("lang", LANGS)
def test_comparisons_say_it_too(lang: str, made: Parts) -> None:
    sides = (Use("chat", model="mistral-medium"), Use("chat", model="chatgpt"))
    nearest = (("Magistral", "mistral-medium"),)
    reading = Reading(lang=lang, intent="compare", items=sides, nearest=nearest, left_aside=("82",))
    text = plain_text(compare.compare(reading, made.context)[0])
    assert "Magistral" in text
    assert "82" in text


@pytest.mark.parametrize(
    ("use", "english"),
    [
        (Use("video", model="veo", resolution="4K"), "size that large"),
        (Use("video", model="sora", length=Length(60, "seconds")), "over 12 seconds"),
        (Use("image", model="midjourney", resolution="1920x1080"), "The size changes nothing"),
        (Use("research", input=Length(20, "pages")), "What is handed in changes nothing"),
    ],
)
def test_what_a_size_changes_or_not_is_said(use: Use, english: str, made: Parts) -> None:
    assert english in plain_text(answered(made, "en", items=(use,)))
    plain = Use(use.activity, model=use.model)
    sizes = [len(answered(made, "fr", items=(one,)).lines) for one in (use, plain)]
    assert sizes[0] == sizes[1] + 1


def test_the_makers_own_life_cycle_figure_stands_in_the_answer(made: Parts) -> None:
    one = plain_text(answered(made, "en", items=(Use("chat", model="mistral"),))).replace("\u00a0", " ")
    assert "Mistral AI’s own figure, published for a short answer and without a range" in one
    assert "training and hardware included: 1.14 g CO₂e" in one
    assert "45 mL of water" in one
    carbon = plain_text(answered(made, "fr", items=(Use("chat", 20, model="mistral"),), measures=("carbon",)))
    assert "22,8 g CO₂e." in carbon.replace("\u00a0", " ")
    assert "own figure" not in plain_text(answered(made, "en", items=(Use("chat", model="chatgpt"),)))


@pytest.mark.parametrize("lang", LANGS)
def test_however_much_is_told_the_answer_fits_a_screen(lang: str, made: Parts) -> None:
    reply = answered(
        made,
        lang,
        items=(Use("chat", 20, "day", Length(200, "words"), "mistral", input=Length(50, "pages")),),
        place="GB",
        units=("kilojoule", "gallon", "pound"),
        nearest=(("Magistral Medium 1.2", "mistral"),),
        spread=(10, 30),
        left_aside=("82", "Narnia", "16:9"),
        unread=("gloubi", "boulga"),
        half=True,
    )
    assert len(plain_text(reply)) < 900


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("I made 20 images with Flux, my sister 10, CO2?", "Counted as 20 + 10 = 30."),
        ("I ask ChatGPT 6 questions a day, my wife 10, CO2 over a week?", "Counted as (6 + 10) × 7 days = 112."),
        ("je pose 6 questions par jour à ChatGPT et mon mari 10, CO2 ?", "Compté ainsi : 6 + 10 = 16."),
        ("6 images on weekdays and 2 on Saturdays, CO2?", "Counted as 6 × 5 days + 2 = 32."),
        ("12 images par jour en semaine et 3 le dimanche, CO2 ?", "Compté ainsi : 12 × 5 jours + 3 = 63."),
    ],
)
async def test_what_was_added_up_is_told_as_a_sum(text: str, line: str, assistant: Assistant) -> None:
    reply = await assistant.hear(Message(text, Person("told", "1")))
    assert reply is not None
    assert line in plain_text(reply).replace("\u00a0", " ").replace("\u202f", " ")
