"""What others say, asked for in many ways; and what names a calculator or a maker and asks something else."""

import pytest

from bot.assistant import Assistant
from bot.messages import Message
from faq.entries import Person

ANA = Person("test", "1", "Ana")
ASKED = [
    ("what does EcoLogits say about 20 GPT-4o questions?", "ecologits", 20, "gpt-4o"),
    ("what does ecologit say", "ecologits", None, None),
    ("ecologits vs this bot", "ecologits", None, None),
    ("hi! 20 GPT-4o questions according to EcoLogits pls", "ecologits", 20, "gpt-4o"),
    ("EcoLogits gives me another number than you for GPT-4o, why?", "ecologits", 1, "gpt-4o"),
    ("does ecocost agree with you?", "ecocost", None, None),
    ("what's the water of gpt-4o in soif-llm?", "soif", 1, "gpt-4o"),
    ("what do other calculators say about Claude Sonnet?", None, 1, "claude-sonnet"),
    ("why does Mistral say 1.14 g?", "mistral", 1, "mistral"),
    ("how much does Google say a Gemini prompt takes?", "google", 1, "gemini"),
    ("what does OpenAI say a ChatGPT query takes", "openai", 1, "chatgpt"),
    ("que dit EcoLogits ?", "ecologits", None, None),
    ("que dit ecologits pour 20 questions à gpt-4o ?", "ecologits", 20, "gpt-4o"),
    ("selon ecologits, combien pour 50 questions à gpt-4o", "ecologits", 50, "gpt-4o"),
    ("pourquoi EcoLogits trouve autre chose que toi pour Claude ?", "ecologits", 1, "claude"),
    ("que disent les autres calculateurs pour GPT-5 ?", None, 1, "gpt-5"),
    ("pourquoi Mistral annonce 1,14 g ?", "mistral", 1, "mistral"),
    ("combien dit Google pour une question à Gemini ?", "google", 1, "gemini"),
]
NOT_ASKED = [
    "which tool should I use, codecarbon or ecologits?",
    "what's EcoLogits and what can it do",
    "can EcoLogits handle OpenAI calls",
    "EcoLogits, c'est quoi",
    "EcoLogits, est-ce que ça mesure ou est-ce que ça estime ?",
    "Sam Altman says 0.34 watt hours a query, do we believe him",
    "Sam Altman says a query is 0.34 watt hours. Sam Altman also said a lot of things.",
    "why won't OpenAI just say how much it uses?",
    "Google says its emissions went up 48 percent in five years. Mine went down",
    "why does Google say its data centres run on renewables?",
    "j'ai soif, combien d'eau pour 10 images ?",
    "20 google searches vs 20 chatgpt questions",
    "how much energy does a Mistral answer take?",
    "what says the AI footprint of 1 single GPT-4o answer in California?",
    "does saying please to ChatGPT waste power? Sam Altman said some crores of dollars",
    "J'ai posé 25 questions au Chat de Mistral. Ça donne quoi comme impact ?",
    "I said to Mistral: give me 20 ideas. How much energy was that?",
]


@pytest.mark.parametrize(("text", "teller", "count", "model"), ASKED)
def test_what_others_say_is_asked_for(
    text: str, teller: str | None, count: float | None, model: str | None, assistant: Assistant
) -> None:
    reading = assistant.read(Message(text, ANA))
    assert reading.intent == "faq"
    quote = reading.quote
    assert quote is not None
    assert quote.teller == teller
    assert (quote.use.count if quote.use else None, quote.use.model if quote.use else None) == (count, model)


@pytest.mark.parametrize("text", NOT_ASKED)
def test_naming_a_calculator_or_a_maker_is_not_enough(text: str, assistant: Assistant) -> None:
    assert assistant.read(Message(text, ANA)).quote is None


def test_the_measure_is_kept(assistant: Assistant) -> None:
    quote = assistant.read(Message("ecocost vs you for the water of Claude Opus", ANA)).quote
    assert quote is not None
    assert quote.measure == "water"


def test_what_is_read_stands_in_its_json(assistant: Assistant) -> None:
    from bot.reading.result import reading_json

    told = reading_json(assistant.read(Message("que dit EcoLogits ?", ANA)))
    assert (told["quote"], told["topic"]) == ("ecologits", "why-figures-disagree")
