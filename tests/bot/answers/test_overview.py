"""Is AI bad for the environment? A reply made from the estimator when asked; a community's own text goes before it."""

from dataclasses import replace

import pytest

from bot.answers.context import Context
from bot.answers.overview import BURGER, CAR, HOME, NOW, ONE_USE, overview
from bot.assistant import Assistant
from bot.messages import Message, Press
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from estimator import Measure, Question, Yardstick, estimate, side_figure
from faq import seed_desk
from faq.entries import Community, Entry, Person, Preferences, Source

ANA = Person("terminal", "ana", "Ana")
CLASS = Community("terminal", "class")
LANGS = ("en", "fr")
ASKED = {"en": "is AI bad for the planet?", "fr": "l'IA est-elle mauvaise pour la planète ?"}
MOST_CHARACTERS = 900
OWN = Entry(
    "is-ai-bad",
    "en",
    "Is AI bad for the environment?",
    "Here we say: it depends, ask Ms Roy.",
    ("is AI bad for the planet?",),
    (Source("Our page", "https://example.org/ours"),),
    CLASS,
    1,
)


def shown(reply: Reply) -> str:
    """What stands on the screen: addresses hide behind their labels there."""
    return "\n".join([plain_text(replace(reply, sources=())), *(link.label for link in reply.sources)])


async def heard(assistant: Assistant, text: str) -> Reply:
    reply = await assistant.hear(Message(text, ANA, CLASS))
    assert reply is not None
    return reply


@pytest.mark.parametrize("lang", LANGS)
async def test_it_says_one_use_all_of_it_what_is_beside_it_and_what_nobody_knows(lang: str, made: Parts) -> None:
    text, words = plain_text(await heard(made.assistant(), ASKED[lang])), made.book[lang]
    uses = estimate(Question(ONE_USE), made.context.catalog).items
    said = [words.spread("energy", item.figures.energy_wh, "range-short") for item in uses if item.figures.energy_wh]
    assert len(said) == 3
    beside: tuple[tuple[Yardstick, Measure], ...] = ((HOME, "energy"), (CAR, "carbon"), (BURGER, "carbon"))
    for thing, measure in beside:
        value = side_figure(thing, measure, made.context.catalog, place="US")
        assert value is not None
        said.append(words.spread(measure, value, "range-short"))
    assert [figure for figure in said if figure not in text] == []
    assert "485" in text


async def test_three_buttons_lead_on_and_one_to_the_maths(assistant: Assistant) -> None:
    reply = await heard(assistant, ASKED["en"])
    answers = [await assistant.press(Press(button.followup, ANA, CLASS)) for button in reply.buttons]
    assert [answer.headline.partition(":")[0] for answer in answers[:1]] == ["1 AI image"]
    assert "greenest" in answers[1].headline.casefold() + plain_text(answers[1]).casefold()
    assert "know" in answers[2].headline
    assert "The maths" in answers[3].headline
    assert all(link.url and link.url.startswith("https://") for link in reply.sources)
    assert len(reply.sources) >= 4


@pytest.mark.parametrize("lang", LANGS)
def test_wherever_it_is_asked_it_fits_a_screen(lang: str, made: Parts) -> None:
    desk = seed_desk()
    title = next(e.title for e in desk.suggest("", lang) + desk.suggest("bad", lang) if e.slug == "is-ai-bad")
    for place in (None, *made.context.catalog.places):
        assert len(shown(overview(made.context, lang, title, place))) < MOST_CHARACTERS, place


def changed(context: Context) -> Context:
    """The same with another count of data centres and with images of closed models that take twice as much."""
    catalog = context.catalog
    band = catalog.method.bands["image_closed"]
    doubled = replace(band, p5=2 * band.p5, median=2 * band.median, p95=2 * band.p95)
    method = replace(catalog.method, bands={**catalog.method.bands, "image_closed": doubled})
    rows = {**catalog.rows, NOW: replace(catalog.rows[NOW], central=970.0)}
    return replace(context, catalog=replace(catalog, rows=rows, method=method, memo={}))


@pytest.mark.parametrize("lang", LANGS)
def test_a_figure_that_changes_changes_the_reply(lang: str, made: Parts) -> None:
    before = plain_text(overview(made.context, lang, "", None))
    after = plain_text(overview(changed(made.context), lang, "", None))
    assert "970 TWh" in after.replace("\u00a0", " ")
    assert "485" not in after
    first, second = (text.split("\n")[0] for text in (before, after))
    assert first != second


@pytest.mark.parametrize("lang", LANGS)
async def test_the_community_s_place_is_whose_electricity_and_homes_it_is(lang: str, made: Parts) -> None:
    desk = seed_desk()
    desk._replica.shelf.prefer(CLASS, Preferences(language=lang, place="FR"))
    text = plain_text(await heard(made.assistant(desk), ASKED[lang]))
    assert "en France" in text or "in France" in text
    value = side_figure(HOME, "energy", made.context.catalog, place="FR")
    assert value is not None
    assert made.book[lang].spread("energy", value, "range-short") in text


@pytest.mark.parametrize("place", ["CD", "GS", "ASIA"])
def test_a_home_without_a_figure_of_its_own_is_not_made_up(place: str, made: Parts) -> None:
    assert "a home in the United States takes" in plain_text(overview(made.context, "en", "", place))


async def test_a_community_s_own_text_stands_in_its_place_and_says_so(made: Parts) -> None:
    desk = seed_desk()
    desk._replica.shelf.put(OWN)
    assistant = made.assistant(desk)
    text = plain_text(await heard(assistant, ASKED["en"]))
    assert "ask Ms Roy" in text
    assert "This community’s own text" in text
    pressed = await assistant.press(Press("1een=is-ai-bad", ANA, CLASS))
    assert "ask Ms Roy" in plain_text(pressed)
    elsewhere = await assistant.hear(Message(ASKED["en"], ANA, None))
    assert elsewhere is not None
    assert "Ms Roy" not in plain_text(elsewhere)


async def test_further_wordings_of_the_question_change_no_text(made: Parts) -> None:
    desk = seed_desk()
    seed = await desk.entry(None, "is-ai-bad", "en")
    assert seed is not None
    desk._replica.shelf.put(
        replace(seed, asks=(*seed.asks, "does the robot hurt the trees"), community=CLASS, number=1)
    )
    text = plain_text(await heard(made.assistant(desk), ASKED["en"]))
    assert "Wh" in text
    assert "own text" not in text


async def test_another_entry_that_a_community_wrote_says_nothing_of_the_sort(made: Parts) -> None:
    desk = seed_desk()
    seed = await desk.entry(None, "why-water", "en")
    assert seed is not None
    desk._replica.shelf.put(replace(seed, body="Because of the heat.", community=CLASS, number=1))
    assistant = made.assistant(desk)
    text = plain_text(await assistant.press(Press("1een=why-water", ANA, CLASS)))
    assert "Because of the heat." in text
    assert "own text" not in text
