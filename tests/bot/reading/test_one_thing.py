""" "What does an AI image cost?": one thing with an article is one, of every activity, in both languages."""

import pytest

from bot.reading import Lexicon, read

FRAMES = {
    "en": (
        "what does {a} cost?",
        "what does {a} cost the planet",
        "how much water does {a} use",
        "how much energy does {a} need?",
        "what's the footprint of {a}",
        "how much CO2 per {bare}?",
        "carbon of {a}?",
    ),
    "fr": (
        "que coûte {a} ?",
        "combien d'eau consomme {a}",
        "combien d'énergie prend {a} ?",
        "c'est quoi l'empreinte d'{a}",
        "{a}, ça pollue combien ?",
        "quel est le bilan carbone d'{a} ?",
    ),
}
THINGS = {
    "en": (
        ("an AI image", "AI image", "image", None),
        ("a ChatGPT question", "ChatGPT question", "chat", "chatgpt"),
        ("a single Midjourney picture", "Midjourney picture", "image", "midjourney"),
        ("an AI video", "AI video", "video", None),
        ("an AI song", "AI song", "music", None),
        ("an AI voice-over", "AI voice-over", "speech", None),
        ("a Whisper transcription", "Whisper transcription", "transcription", "whisper"),
        ("a Claude Code session", "Claude Code session", "code", "claude-code"),
        ("a deep research report", "deep research report", "research", None),
        ("an AI Overview", "AI Overview", "chat", None),
        ("a nano banana picture", "nano banana picture", "image", "gemini"),
    ),
    "fr": (
        ("une image IA", "", "image", None),
        ("une question à ChatGPT", "", "chat", "chatgpt"),
        ("une image Midjourney", "", "image", "midjourney"),
        ("une vidéo IA", "", "video", None),
        ("une chanson IA", "", "music", None),
        ("une voix off IA", "", "speech", None),
        ("une transcription avec Whisper", "", "transcription", "whisper"),
        ("une session de Claude Code", "", "code", "claude-code"),
        ("un rapport de recherche approfondie", "", "research", None),
        ("un aperçu IA", "", "chat", None),
    ),
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_one_thing_with_an_article_is_asked_about_as_one(lang: str, lexicon: Lexicon) -> None:
    wrong = []
    for a, bare, activity, model in THINGS[lang]:
        for frame in FRAMES[lang]:
            text = frame.format(a=a, bare=bare)
            reading = read(text, lexicon, hint=lang)
            items = [(use.activity, use.count, use.per, use.model) for use in reading.items]
            if reading.intent != "footprint" or items != [(activity, 1, None, model)]:
                wrong.append((text, reading.intent, items))
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "what does training a model cost?",
        "l'entraînement d'un modèle, ça coûte combien ?",
        "what does training GPT-4 cost?",
    ],
)
def test_a_training_is_one_too(text: str, lexicon: Lexicon) -> None:
    assert [(use.activity, use.count) for use in read(text, lexicon).items] == [("training", 1)]
