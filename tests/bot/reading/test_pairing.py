"""AIs side by side: weighed by the word between them, with the number that is said once for all of them."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _sides(text: str, lexicon: Lexicon) -> tuple[str, list[tuple[object, ...]]]:
    told = reading_json(read(text, lexicon))
    return told["intent"], [
        (use["activity"], use["count"], use["length"] and use["length"]["value"], use["model"]) for use in told["items"]
    ]


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("does mistral consume as much as gemini", ["mistral", "gemini"]),
        ("is deepseek as dirty as claude for the planet?", ["deepseek", "claude"]),
        ("does copilot pollute as much as grok?", ["copilot", "grok"]),
        ("est-ce que deepseek consomme autant que gemini", ["deepseek", "gemini"]),
        ("est-ce que mistral pollue autant que claude ?", ["mistral", "claude"]),
    ],
)
def test_two_ais_said_to_be_alike_are_compared_and_not_added_up(text: str, models: list[str], lexicon: Lexicon) -> None:
    intent, sides = _sides(text, lexicon)
    assert intent == "compare"
    assert [side[-1] for side in sides] == models


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("35 posters with firefly vs midjourney", [("image", 35, None, "firefly"), ("image", 35, None, "midjourney")]),
        ("a 12 second clip with veo or sora?", [("video", 1, 12, "veo"), ("video", 1, 12, "sora")]),
        ("40 affiches avec flux ou midjourney ?", [("image", 40, None, "flux"), ("image", 40, None, "midjourney")]),
        ("un texte de 800 mots avec mistral vs claude", [("chat", 1, 800, "mistral"), ("chat", 1, 800, "claude")]),
    ],
)
def test_what_is_said_once_counts_for_each_that_is_compared(
    text: str, sides: list[tuple[object, ...]], lexicon: Lexicon
) -> None:
    assert _sides(text, lexicon) == ("compare", sides)


@pytest.mark.parametrize(
    "text", ["60 prompts to apps like mistral or grok", "60 questions à des outils comme mistral ou grok ?"]
)
def test_what_several_are_called_together_is_no_side(text: str, lexicon: Lexicon) -> None:
    assert _sides(text, lexicon) == ("compare", [("chat", 60, None, "mistral"), ("chat", 60, None, "grok")])


def test_a_number_of_its_own_is_kept(lexicon: Lexicon) -> None:
    sides = [("image", 30, None, "midjourney"), ("image", 10, None, "dall-e")]
    assert _sides("30 images on midjourney vs 10 images on dall-e", lexicon) == ("compare", sides)


@pytest.mark.parametrize(
    "text",
    [
        "translate 8 pages with chatgpt or with gemini, which uses less energy?",
        "traduire 8 pages avec chatgpt ou avec gemini ?",
    ],
)
def test_a_deed_put_to_either_of_two_is_done_by_each(text: str, lexicon: Lexicon) -> None:
    assert _sides(text, lexicon) == ("compare", [("chat", 1, 8, "chatgpt"), ("chat", 1, 8, "gemini")])


@pytest.mark.parametrize(
    "text",
    [
        "summarise a 60 page thesis with claude or mistral, which pollutes less?",
        "résumer un mémoire de 60 pages avec claude ou mistral, lequel pollue moins ?",
    ],
)
def test_a_text_handed_to_one_is_handed_to_the_other(text: str, lexicon: Lexicon) -> None:
    items = read(text, lexicon).items
    assert [use.model for use in items] == ["claude", "mistral"]
    assert [use.input.value if use.input else None for use in items] == [60, 60]


@pytest.mark.parametrize(
    "text",
    [
        "why does a picture take more than a text?",
        "pourquoi une vidéo prend plus qu'une image ?",
        "is running llama on my own pc greener than chatgpt?",
    ],
)
def test_why_one_takes_more_is_left_to_an_entry(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "faq"


@pytest.mark.parametrize(
    "text",
    [
        "how do you get midjourney to draw a round picture?",
        "how long does veo need for one clip?",
        "comment faire un portrait rond avec midjourney ?",
        "veo met combien de temps pour un clip ?",
        "how do I stop gemini from making lists",
    ],
)
def test_how_to_handle_an_ai_is_no_question_of_its_footprint(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        "heard that 30 AI pictures take as much as a bath, wild",
        "il paraît que 30 images IA prennent autant qu'un bain, dingue",
    ],
)
def test_what_somebody_else_says_asks_nothing(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"
    assert read(f"{text}. true?" if text.startswith("heard") else f"{text}. vrai ?", lexicon).intent != "none"


@pytest.mark.parametrize(
    "text", ["how to make 12 images with less energy?", "how long could a bulb burn on 12 images?"]
)
def test_how_to_take_less_is_no_chatter(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent != "none"


@pytest.mark.parametrize(
    "text",
    [
        "Compare GPT-5 and Claude Haiku for 200 emails",
        "GPT-5 or Claude Haiku for 200 emails?",
        "GPT-5 ou Claude Haiku pour 200 courriels ?",
    ],
)
def test_what_is_made_by_either_is_said_once_after_both(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert [(use.count, use.model) for use in reading.items] == [(200, "gpt-5"), (200, "claude-haiku")]
