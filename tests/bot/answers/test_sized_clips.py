"""A clip longer than any that was published: said in every language, and not of a shorter one."""

import pytest

from bot.messages import Message
from bot.replies import plain_text
from bot.wiring import Parts
from faq import Person

ANA = Person("test", "1", "Ana")
SAID = {
    "en": "Nobody has published a figure for a clip of over 12 seconds, so the range is wider.",
    "fr": "Personne n’a publié de chiffre pour un clip de plus de 12 secondes : la fourchette s’élargit.",
    "de": "Für einen Clip von über 12 Sekunden hat niemand eine Zahl veröffentlicht, daher ist die Spanne breiter.",
}
LONG = {
    "en": ("a 60 second Sora video", "a 10 minute Veo video", "3 videos of 2 minutes with Wan 2.2"),
    "fr": ("une vidéo Sora de 60 secondes", "une vidéo Veo de 10 minutes", "3 vidéos Kling 2.6 de 2 minutes"),
    "de": ("ein Video von 60 Sekunden mit Sora", "ein Video von 10 Minuten mit Veo"),
}
SHORT = {
    "en": ("a 5 second Sora video", "a 12 second Sora video at 1080p"),
    "fr": ("une vidéo Sora de 5 secondes",),
    "de": ("ein Video von 5 Sekunden mit Sora",),
}


async def told(made: Parts, lang: str, text: str) -> str:
    reply = await made.assistant().hear(Message(text, ANA))
    assert reply is not None
    assert reply.lang == lang
    return " ".join(plain_text(reply).replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in LONG.items() for text in texts])
async def test_a_longer_clip_than_any_published_says_that_its_range_is_wider(made: Parts, lang: str, text: str) -> None:
    assert SAID[lang] in await told(made, lang, text)


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in SHORT.items() for text in texts])
async def test_a_clip_of_a_published_length_does_not(made: Parts, lang: str, text: str) -> None:
    assert SAID[lang] not in await told(made, lang, text)


async def test_of_an_open_clip_that_nobody_measured_stands_what_its_figure_is_made_from(made: Parts) -> None:
    assert "modelled from the time that a clip takes, not measured" in await told(
        made, "en", "a 5 second Wan 2.2 video"
    )
