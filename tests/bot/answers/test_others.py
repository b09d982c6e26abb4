"""What others say, as people read it: theirs beside ours, outside marked with why, on one screen, in both languages."""

from dataclasses import replace

import pytest

from bot.answers import others
from bot.assistant import Assistant
from bot.followups import Followup
from bot.messages import Message, Press
from bot.reading.result import Quote
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from estimator import Question, Use
from estimator.tellers import beside
from faq import Person
from tests.house.others.page import WHY

ANA = Person("test", "1", "Ana")
LANGS = ("en", "fr")
MOST_CHARACTERS = 900
ASKED = {
    "en": "what does EcoLogits say about 20 GPT-4o questions?",
    "fr": "que dit EcoLogits pour 20 questions à GPT-4o ?",
}
LIFE = {"en": "why does Mistral say 1.14 g?", "fr": "pourquoi Mistral annonce 1,14 g ?"}


def shown(reply: Reply) -> str:
    """What stands on the screen: addresses hide behind their labels there."""
    labels = [link.label for link in reply.sources]
    return "\n".join([plain_text(replace(reply, sources=())), *labels]).replace("\u00a0", " ").replace("\u202f", " ")


async def heard(assistant: Assistant, text: str) -> Reply:
    reply = await assistant.hear(Message(text, ANA))
    assert reply is not None
    return reply


async def pressed(assistant: Assistant, reply: Reply, label: str) -> Reply:
    (followup,) = (one.followup for one in reply.buttons if one.label == label)
    return await assistant.press(Press(followup, ANA))


@pytest.mark.parametrize("lang", LANGS)
async def test_twenty_questions_are_ours_and_theirs_twenty_times(lang: str, made: Parts) -> None:
    text, words = shown(await heard(made.assistant(), ASKED[lang])), made.book[lang]
    found = beside(made.context.catalog.others.uses["gpt-4o"], made.context.catalog)
    assert found.ours.energy_wh is not None
    plain = words.spread("energy", found.ours.energy_wh.times(20), "range-short").replace("\u00a0", " ")
    assert plain.replace("\u202f", " ") in text
    (eco,) = (line for line in found.of("energy") if line.teller.id == "ecologits-0.11.3")
    told = words.spread("energy", eco.amount.ends.times(20), "range-ends").replace("\u00a0", " ").replace("\u202f", " ")
    assert f"EcoLogits 0.11.3 ({'October' if lang == 'en' else 'octobre'} 2026)" in text
    assert told in text
    assert ("no range told; below our range" if lang == "en" else "sans fourchette ; sous notre fourchette") in text


@pytest.mark.parametrize("lang", LANGS)
async def test_the_maker_is_quoted_as_published_with_its_other_boundary(lang: str, made: Parts) -> None:
    text = shown(await heard(made.assistant(), LIFE[lang]))
    assert ("1.14 g CO₂e" if lang == "en" else "1,14 g CO₂e") in text
    assert ("above our range: the whole life cycle" if lang == "en" else "tout le cycle de vie") in text
    assert "1.14 AI" not in text
    assert "1,14 réponse" not in text


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_of_every_model_fits_one_screen(lang: str, made: Parts) -> None:
    tools = {one.tool for one in made.context.catalog.others.tellers.values()}
    for model in [None, *made.context.catalog.models]:
        if model is not None and "chat" not in made.context.catalog.models[model].activities:
            continue
        for teller in (None, *sorted(tools)) if model in (None, "gpt-4o", "mistral") else (None,):
            for measure in (None, "carbon", "water"):
                use = Use("chat", 1234, per="day", model=model) if model else None
                reply = others.asked(made.context, lang, Quote(use, teller, measure))
                assert len(shown(reply)) < MOST_CHARACTERS, (model, teller, measure, len(shown(reply)))
                assert reply.buttons


@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_is_said_in_words(lang: str, made: Parts) -> None:
    words = made.book[lang]
    assert all(words.has(f"others-why-{why}") for why in (*WHY, "unknown"))


async def test_a_use_that_no_tool_has_a_figure_for_says_so(assistant: Assistant) -> None:
    text = shown(await heard(assistant, "what do other calculators say about 3 Grok answers?"))
    assert "None of those I asked has a figure for that; here is what they say of GPT-4o." in text


async def test_the_maths_of_a_chat_lead_there_and_back(assistant: Assistant) -> None:
    answer = await heard(assistant, "20 GPT-4o questions")
    maths = await pressed(assistant, answer, "Show the maths")
    page = await pressed(assistant, maths, "What others say")
    assert "What others say: 20 AI answers" in page.headline
    assert "20 AI answers" in (await pressed(assistant, page, "Back to the answer")).headline
    carbon = await pressed(assistant, page, "Carbon")
    assert "Carbon, this bot" in shown(carbon)


async def test_the_maths_of_what_nobody_was_asked_about_have_no_such_button(assistant: Assistant) -> None:
    answer = await heard(assistant, "20 Midjourney images")
    maths = await pressed(assistant, answer, "Show the maths")
    assert "What others say" not in [button.label for button in maths.buttons]


@pytest.mark.parametrize("lang", LANGS)
async def test_the_picture_has_ours_on_top_and_all_ranges_under_it(lang: str, made: Parts) -> None:
    page = await heard(made.assistant(), ASKED[lang])
    card = (await pressed(made.assistant(), page, "Picture" if lang == "en" else "Image")).card
    assert card is not None
    bars = card.panels[0].bars
    assert bars[0].said.startswith("This bot" if lang == "en" else "Ce bot")
    assert bars[1].said.startswith("EcoLogits 0.11.3")
    assert bars[0].has_middle
    assert not bars[1].has_middle, "it tells two ends, and a dot would be ours"
    assert len(bars) == 8
    assert len(card.alt) <= 1024


@pytest.mark.parametrize("lang", LANGS)
async def test_why_figures_disagree_quotes_the_table(lang: str, made: Parts) -> None:
    asked = {"en": "why do published figures disagree?", "fr": "pourquoi les chiffres publiés se contredisent-ils ?"}
    reply = await heard(made.assistant(), asked[lang])
    text = shown(reply)
    assert "0.4.0 (" in text
    assert "0.11.3 (" in text
    assert ("1.14 g CO₂e" if lang == "en" else "1,14 g CO₂e") in text
    assert len(text) < MOST_CHARACTERS
    label = "What others say" if lang == "en" else "Ce que disent les autres"
    assert label in (await pressed(made.assistant(), reply, label)).headline


@pytest.mark.parametrize("target", ["", "e", "x", "ep", "cp-ecocost", "e-abacus", "wwww", "-", "p"])
async def test_a_forged_button_is_answered_kindly(target: str, made: Parts) -> None:
    packed = made.context.codec.pack(Followup("others", "en", Question((Use("chat", model="gpt-4o"),)), target))
    assert packed is not None
    reply = await made.assistant().press(Press(packed, ANA))
    assert reply.headline or reply.lines
    image = made.context.codec.pack(Followup("others", "en", Question((Use("image", 3, model="flux"),)), target))
    assert image is not None
    assert (await made.assistant().press(Press(image, ANA))).lines


async def test_of_a_version_that_nobody_was_asked_about_stands_what_is_said_of_its_name(made: Parts) -> None:
    text = shown(await heard(made.assistant(), "what does EcoLogits say about Claude Sonnet 4.5?"))
    assert "None of those I asked has a figure for that; here is what they say of Claude Sonnet." in text
    assert "EcoLogits 0.11.3 (October 2026)" in text


CLIPS = {
    "en": "what does EcoLogits say about 3 Sora videos?",
    "fr": "que dit EcoLogits pour 3 vidéos Sora ?",
    "de": "was sagt EcoLogits zu 3 Sora-Videos?",
}


@pytest.mark.parametrize("lang", CLIPS)
async def test_of_clips_stands_what_is_said_of_clips_three_times(lang: str, made: Parts) -> None:
    text, words = shown(await heard(made.assistant(), CLIPS[lang])), made.book[lang]
    found = beside(made.context.catalog.others.uses["sora-8s"], made.context.catalog)
    assert found.ours.energy_wh is not None
    plain = words.spread("energy", found.ours.energy_wh.times(3), "range-short").replace("\u00a0", " ")
    assert plain.replace("\u202f", " ") in text
    assert "Sora" in text.splitlines()[0]
    assert "720p" in text.splitlines()[0]
    assert "EcoLogits 0.11.3" in text


async def test_of_a_clip_that_nobody_was_asked_about_stands_another_clip(made: Parts) -> None:
    text = shown(await heard(made.assistant(), "what does EcoLogits say about a Mochi video?"))
    assert "None of those I asked has a figure for that; here is what they say of Sora." in text


async def test_the_maths_of_a_clip_lead_to_what_others_say_of_it(made: Parts) -> None:
    reply = await heard(made.assistant(), "an 8 second Veo video")
    maths = await pressed(made.assistant(), reply, made.book["en"].say("button-maths"))
    page = await pressed(made.assistant(), maths, made.book["en"].say("button-others"))
    assert "Veo" in shown(page)
    assert "EcoLogits 0.11.3" in shown(page)
