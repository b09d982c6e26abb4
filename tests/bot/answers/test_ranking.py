"""A ranking as people read it: tiers in plain words, every number with its range, its sources and its picture."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answers import ranking
from bot.assistant import Assistant
from bot.followups import Followup
from bot.messages import Message, Press
from bot.platforms.discord.rendering import draw as draw_on_discord
from bot.platforms.telegram.rendering import draw as draw_on_telegram
from bot.reading.result import Rank
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from estimator import Question, Use, rank
from faq import Community, Desk, Draft, Person, Source, open_desk

ANA = Person("test", "1", "Ana")
ANN = Person("telegram", "1", "Ann", manages=True)
HOME = Community("telegram", "-100")
AWAY = Community("telegram", "-200")
ASKED = {
    "en": (
        "which AI uses the least?",
        "most eco-friendly image generator",
        "rank Claude, Gemini and Mistral",
        "greenest open model",
        "which video generator is the cleanest",
        "which music AI is the least bad for the planet",
        "which AI uses the least water?",
    ),
    "fr": (
        "quelle IA pollue le moins ?",
        "classe les générateurs d'images",
        "classe Claude, Gemini et Mistral",
        "quel modèle ouvert est le plus sobre",
        "quel générateur de vidéos consomme le moins d'électricité",
        "Quelle IA de musique est la plus propre pour la planète ?",
        "quelle IA émet le moins de CO2 ?",
    ),
}
QUESTIONS = [(lang, text) for lang, texts in ASKED.items() for text in texts]
RANGE = re.compile(r"\((?:de )?[\d., \u202f]+ (?:to|à) [\d., \u202f]+(?: or more| ou plus)?\)")
ABOUT = {"en": "about ", "fr": "environ "}
WINNER = re.compile(
    r"\b(the winner|the best|the greenest is|le gagnant|la gagnante|la meilleure|le meilleur)\b", re.IGNORECASE
)


async def asked(assistant: Assistant, text: str, community: Community | None = None) -> Reply:
    reply = await assistant.hear(Message(text, ANA, community))
    assert reply is not None
    return reply


async def pressed(assistant: Assistant, reply: Reply, label: str) -> Reply:
    button = next(button for button in reply.buttons if button.label == label)
    return await assistant.press(Press(button.followup, ANA))


@pytest.mark.parametrize(("lang", "text"), QUESTIONS)
async def test_a_ranking_is_short_and_every_number_has_its_range(assistant: Assistant, lang: str, text: str) -> None:
    reply = await asked(assistant, text)
    said = plain_text(reply)
    assert reply.lang == lang
    assert len(said) < 900
    assert len(reply.lines) + len(reply.caveats) <= 8
    assert said.count(ABOUT[lang]) == len(RANGE.findall(said)) > 0


@pytest.mark.parametrize(("lang", "text"), QUESTIONS)
async def test_no_winner_is_named_and_the_others_order_is_told(assistant: Assistant, lang: str, text: str) -> None:
    said = plain_text(await asked(assistant, text))
    assert WINNER.search(said) is None
    assert {"en": "calculators do not even agree", "fr": "calculateurs publiés ne s’accordent"}[lang] in said


async def test_each_tier_says_in_plain_words_what_cannot_be_told_apart(assistant: Assistant) -> None:
    lines = [line.text for line in (await asked(assistant, "rank Claude, Gemini and Mistral")).lines]
    assert lines[0] == "The lightest of these, cannot be told apart:"
    assert lines[1].startswith("Published by the maker: Gemini about 0.24\u00a0Wh (0.091 to 0.63)")
    assert lines[2].startswith("Inferred: Mistral Medium about 0.3\u00a0Wh")
    assert lines[3].startswith("Likely more than Gemini (inferred): Claude Sonnet about 0.82\u00a0Wh")


@pytest.mark.parametrize("activity", ["chat", "video"])
async def test_measured_ones_never_share_a_line_with_inferred_ones(made: Parts, activity: str) -> None:
    lines = [line.text for line in ranking.asked(made.context, "en", Rank(activity)).lines]
    tiers = [tier for tier in rank(activity, None, made.context.catalog).tiers if tier.known and tier.inferred]
    assert tiers
    for tier in tiers:
        names = [
            [made.context.catalog.models[one.member or one.models[0]].name for one in half]
            for half in (tier.known, tier.inferred)
        ]
        for line in lines:
            known, inferred = ([name for name in half if f"{name} about" in line] for half in names)
            assert not (known and inferred)
            assert not inferred or line.startswith("Inferred: ")
            assert not known or line.startswith(("Measured: ", "Published by the maker: ", "Measured, or published"))


async def test_those_without_a_figure_of_their_own_are_said_not_to_be_ranked(assistant: Assistant) -> None:
    lines = [line.text for line in (await asked(assistant, "rank Midjourney, Firefly and Flux")).lines]
    assert lines[0].startswith("The only one with a figure of its own (measured): FLUX.1")
    assert lines[1].startswith("Not ranked, having no published figure of their own")
    assert "Midjourney and Firefly about 5.2\u00a0Wh" in lines[1]


async def test_what_does_something_else_is_said_to_be_left_out(assistant: Assistant) -> None:
    assert "made for something else: Suno." in plain_text(await asked(assistant, "rank Sora, Veo, Kling and Suno"))


async def test_a_lightest_one_whose_range_meets_another_is_only_likely_so(made: Parts) -> None:
    near = plain_text(ranking.asked(made.context, "en", Rank("chat", ("gemini", "claude"))))
    assert "Likely the lightest of these" in near
    far = plain_text(ranking.asked(made.context, "en", Rank("chat", ("ministral", "gpt-5-pro"))))
    assert "The lightest of these (inferred): Ministral" in far


async def test_a_model_that_is_no_family_is_ranked_among_those_that_people_know(assistant: Assistant) -> None:
    said = plain_text(await asked(assistant, "Which ChatGPT model uses the least energy?"))
    assert "ChatGPT about" in said
    assert "Gemini about" in said
    family = plain_text(await asked(assistant, "Which Claude model uses the least energy?"))
    assert "More than Claude Haiku (inferred): Claude Sonnet" in family
    assert "Gemini" not in family


async def test_many_models_are_cut_to_what_fits_and_the_rest_is_counted(assistant: Assistant) -> None:
    many = "GPT-4o, GPT-4.1, GPT-5, o3, o4-mini, Claude Haiku, Claude Opus, Gemini Flash, Gemini Pro and DeepSeek R1"
    reply = await asked(assistant, f"rank {many} by energy")
    said = plain_text(reply)
    assert len(said) < 900
    assert re.search(r"And \d more, heavier\.", said)


@pytest.mark.parametrize(("lang", "text"), QUESTIONS)
async def test_every_number_opens_to_its_source(assistant: Assistant, made: Parts, lang: str, text: str) -> None:
    reply = await asked(assistant, text)
    page = await pressed(assistant, reply, made.book(lang, "button-rank-sources"))
    told = [line for line in page.lines if line.kind == "step"]
    while any(button.label == made.book(lang, "button-next") for button in page.buttons):
        page = await pressed(assistant, page, made.book(lang, "button-next"))
        told += [line for line in page.lines if line.kind == "step"]
    assert all(line.links and line.links[0].url for line in told)
    numbers = set(RANGE.findall(plain_text(reply)))
    assert numbers <= set(RANGE.findall("\n".join(line.text for line in told)))


@pytest.mark.parametrize(("lang", "text"), QUESTIONS)
async def test_the_picture_has_one_bar_a_line_under_the_headings_of_its_tiers(
    assistant: Assistant, made: Parts, lang: str, text: str
) -> None:
    reply = await asked(assistant, text)
    drawn = await pressed(assistant, reply, made.book(lang, "button-picture"))
    assert drawn.card is not None
    assert drawn.card_only
    (panel,) = drawn.card.panels
    assert 0 < len(panel.bars) <= 8
    assert all(bar.low <= bar.central <= bar.high and bar.group for bar in panel.bars)
    groups = [bar.group for bar in panel.bars]
    assert groups == sorted(groups, key=groups.index), "a tier's bars stand together"
    assert len(drawn.card.alt) <= 1024
    assert all(group in drawn.card.alt for group in groups)
    assert len(RANGE.findall(drawn.card.alt)) == len(panel.bars)


async def test_other_activities_are_a_tap_away(assistant: Assistant) -> None:
    images = await pressed(assistant, await asked(assistant, "which AI uses the least?"), "And AI images?")
    assert images.headline.startswith("1 AI image")
    videos = await pressed(assistant, images, "And AI videos?")
    assert videos.headline.startswith("1 AI video")


async def test_the_entry_that_says_why_there_is_no_winner_is_a_tap_away(assistant: Assistant) -> None:
    reply = await asked(assistant, "which AI uses the least?")
    assert "17 image models" in plain_text(await pressed(assistant, reply, "Why no winner"))


@pytest.mark.parametrize(
    "wanted",
    [
        Rank("chat"),
        Rank("image", band="open"),
        Rank("chat", also=("gpt-5",)),
        Rank("chat", ("claude", "gemini", "mistral"), measure="carbon", place="FR"),
    ],
)
async def test_a_button_brings_back_the_ranking_it_stands_under(
    assistant: Assistant, made: Parts, wanted: Rank
) -> None:
    reply = ranking.asked(made.context, "en", wanted)
    sources = await pressed(assistant, reply, "Sources")
    while any(button.label == "Next page" for button in sources.buttons):
        sources = await pressed(assistant, sources, "Next page")
    assert await pressed(assistant, sources, "Back to the answer") == reply


@pytest.mark.parametrize("target", ["", "p", "s1", "s99", "s", "x"])
@pytest.mark.parametrize(
    "question",
    [
        Question((Use("training", model="mistral"),)),
        Question((Use("chat", 50, model="suno"), Use("image", model="flux"))),
        Question((Use("music", band="open"),)),
        Question((Use("chat", model="gemini"),), place="FR", measures=("water", "carbon")),
    ],
)
async def test_a_forged_button_gets_a_reply_too(assistant: Assistant, question: Question, target: str) -> None:
    packed = assistant.context.codec.pack(Followup("rank", "en", question, target))
    assert packed is not None
    reply = await assistant.press(Press(packed, ANA))
    assert plain_text(reply)


async def test_a_comparison_of_three_models_offers_their_tiers(assistant: Assistant) -> None:
    compared = await asked(assistant, "Mistral, Claude, Gemini : lequel pollue le moins ?")
    tiers = await pressed(assistant, compared, "Par paliers")
    assert "impossibles à départager" in plain_text(tiers)
    two = await asked(assistant, "Claude ou Gemini, lequel consomme le moins ?")
    assert "Par paliers" not in [button.label for button in two.buttons]


@pytest.mark.parametrize(("lang", "text"), QUESTIONS[:2] + QUESTIONS[7:9])
async def test_both_platforms_can_draw_it(assistant: Assistant, made: Parts, lang: str, text: str) -> None:
    reply = await asked(assistant, text)
    discord, telegram = draw_on_discord(reply), draw_on_telegram(reply, made.book)
    shown = str(discord.view.to_components()) if discord.view else ""
    (part,) = telegram.parts
    for line in reply.lines:
        assert line.text in part.plain
        assert line.text[:30].partition("\u00a0")[0] in shown
    assert telegram.markup is not None


async def test_an_overheard_ranking_is_answered_where_the_bot_may_speak(made: Parts, seeded: Desk) -> None:
    assistant = made.assistant(seeded, open_everywhere=True)
    reply = await assistant.hear(Message("which AI uses the least energy?", ANA, directed=False))
    assert reply is not None
    assert "cannot be told apart" in plain_text(reply)
    assert await assistant.hear(Message("which AI is best for essays?", ANA, directed=False)) is None


async def test_the_faq_command_gives_the_ranking_too(assistant: Assistant) -> None:
    reply = await assistant.hear(Message("which AI is the greenest?", ANA, locale="en", command="faq"))
    assert reply is not None
    assert "cannot be told apart" in plain_text(reply)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    desk = await open_desk(f"sqlite:///{tmp_path}/faq.db", lambda: datetime.now(UTC), secrets=(b"a token",))
    yield desk
    await desk.close()


async def test_a_community_s_own_text_stands_in_place_of_the_ranking_and_says_so(made: Parts, desk: Desk) -> None:
    assistant = made.assistant(desk)
    own = Draft("Ours", "We use none.", ("which AI?",), (Source("S", "https://example.org", "2025"),))
    await desk.edit(ANN, HOME, ranking.ENTRY, "en", own, seen=0)
    reply = await asked(assistant, "rank Claude, Gemini and Mistral", HOME)
    assert reply.headline == "Ours"
    assert "We use none." in plain_text(reply)
    assert made.book("en", "rank-own-text") in plain_text(reply)
    bots = await pressed(assistant, reply, made.book("en", "button-rank-bots"))
    assert "cannot be told apart" in plain_text(bots)
    for elsewhere in (AWAY, None):
        assert "cannot be told apart" in plain_text(
            await asked(assistant, "rank Claude, Gemini and Mistral", elsewhere)
        )
    assert "impossibles à départager" in plain_text(await asked(assistant, "classe Claude, Gemini et Mistral", HOME))


async def test_a_community_that_removed_the_entry_gets_no_ranking(made: Parts, desk: Desk) -> None:
    assistant = made.assistant(desk)
    await desk.remove(ANN, HOME, ranking.ENTRY, "en", seen=0)
    await desk.remove(ANN, HOME, ranking.ENTRY, "fr", seen=0)
    assert "told apart" not in plain_text(await asked(assistant, "rank Claude, Gemini and Mistral", HOME))
