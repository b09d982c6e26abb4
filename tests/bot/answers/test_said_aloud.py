"""How an answer reads aloud, in each language: the world, what is roughly so, half an image, huge counts."""

import re
from pathlib import Path

import pytest

from bot.answers import footprint
from bot.answers.context import use_phrase
from bot.reading import Reading, read
from bot.replies import plain_text
from bot.wiring import Parts
from estimator import Use, Yardstick

LANGS = ("en", "fr", "de")
SEED = Path(__file__).parents[3] / "faq" / "seed"


def told(made: Parts, lang: str, **asked: object) -> str:
    reading = Reading(lang=lang, intent="footprint", **asked)  # type: ignore[arg-type] # as the reader fills them
    return plain_text(footprint.footprint(reading, made.context)[0]).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "average", "in_it"),
    [
        ("en", "at the world’s average electricity mix", "in the world"),
        ("fr", "avec l’électricité moyenne du monde", "dans le monde"),
        ("de", "mit dem weltweit durchschnittlichen Strommix", "Strommix weltweit"),
    ],
)
def test_the_electricity_of_the_world_is_an_average_and_in_no_place(
    lang: str, average: str, in_it: str, made: Parts
) -> None:
    said = told(made, lang, items=(Use("image", 50),), place="WORLD")
    assert average in said
    assert in_it not in said


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("If everyone in the world made one AI video a day?", "8.06 billion people in the world"),
        ("si tout le monde sur Terre faisait une image IA par jour ?", "8,06 milliards de personnes dans le monde"),
    ],
)
def test_people_do_live_in_the_world(text: str, people: str, made: Parts) -> None:
    reply, _ = footprint.footprint(read(text, made.lexicon), made.context)
    assert people in plain_text(reply).replace("\u00a0", " ")


def test_the_button_and_the_text_say_a_huge_count_alike(made: Parts) -> None:
    reply, _ = footprint.footprint(read("8.06 billion AI videos", made.lexicon), made.context)
    assert reply.headline.replace("\u00a0", " ").startswith("8.06 billion AI videos")
    assert "What if 80.6\u00a0billion?" in [button.label for button in reply.buttons]


@pytest.mark.parametrize(
    ("lang", "twice"),
    [
        ("en", r"[Rr]oughly[^.]*\babout\b"),
        ("fr", r"À peu près[^.]*\benviron\b"),
        ("de", r"Grob[^.]*\b(?:etwa|ungefähr)\b"),
    ],
)
def test_what_is_roughly_so_is_not_about_so_too(lang: str, twice: str, made: Parts) -> None:
    rough = 0
    for thing in sorted(made.context.catalog.things):
        for count in (1, 50, 1000):
            said = told(made, lang, items=(Use("image", count),), everyday=(Yardstick(thing, None),))
            rough += bool(re.search(r"Roughly|À peu près|Grob", said))
            assert not re.search(twice, said), said
    assert rough


@pytest.mark.parametrize("lang", LANGS)
def test_half_an_image_has_no_attempt_each(lang: str, made: Parts) -> None:
    each, attempt = made.context.words[lang].say("each"), made.context.words[lang].say("assumed-attempts", each="")
    headline = told(made, lang, items=(Use("image", 0.5),)).split("\n")[0]
    assert each not in headline
    assert attempt not in headline
    assert each in told(made, lang, items=(Use("image", 2),)).split("\n")[0]


def test_a_million_has_its_noun_in_french(made: Parts) -> None:
    said = use_phrase(made.context, "fr", Use("chat", 194e6)).replace("\u00a0", " ")
    assert said == "194 millions de réponses d’IA"
    assert use_phrase(made.context, "fr", Use("image", 194e6)).replace("\u00a0", " ") == "194 millions d’images IA"


def test_no_french_entry_puts_a_range_at_a_to_b() -> None:
    for path in sorted((SEED / "fr").glob("*.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
        assert not re.search(r"(?<!\bde \d)(?<!\d)\bà \d[\d,]* à \d", body), path.name
