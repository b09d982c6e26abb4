"""Messages in languages that the bot does not speak: it says so, and takes no message of its own for one."""

import pytest

from bot.assistant import Assistant
from bot.messages import Message
from bot.reading import Lexicon, read
from bot.reading.tagging.strangers import is_strange
from bot.reading.words.text import normalise, tokenise
from bot.replies import plain_text
from faq.entries import Person
from tests.questions.scoring import HERE, lines

ANA = Person("terminal", "ana", "Ana")
LABELLED = sorted(HERE.rglob("*.jsonl"))
STRANGE = [
    "¿Cuánta energía consume generar 30 imágenes?",
    "¿Cuánto contamina ChatGPT?",
    "¿Qué es la huella de carbono de la IA?",
    "Quanta energia consumano 10 immagini con l'IA?",
    "Ciao, puoi aiutarmi?",
    "Quanta água gasta o ChatGPT?",
    "O que consome mais, uma imagem ou um vídeo?",
    "Hoeveel stroom kosten 10 afbeeldingen met ChatGPT?",
    "Is AI slecht voor het milieu?",
]


@pytest.mark.parametrize("text", STRANGE)
@pytest.mark.parametrize(("hint", "default", "lang"), [(None, None, "en"), ("fr-CA", None, "fr"), (None, "de", "de")])
def test_a_message_in_another_language_is_told_so_in_the_one_of_the_hint_or_the_default(
    text: str, hint: str | None, default: str | None, lang: str, lexicon: Lexicon
) -> None:
    found = read(text, lexicon, hint=hint, default=default)
    assert (found.lang, found.intent, found.refused, found.items) == (lang, "none", "stranger", ())


@pytest.mark.parametrize(
    "text",
    [
        "Buenos Aires",
        "100 images in Buenos Aires",
        "100 images à São Paulo",
        "la dolce vita",
        "quanto",
        "hola bot, how much water is one image?",
        "how much water is 10 pictures, por favor",
        "Wie viel Strom braucht ein Bild in Rio Grande do Sul?",
        "une image de la Casa de Papel",
        "El Niño and La Niña",
    ],
)
def test_names_and_single_words_of_another_language_are_no_message_in_it(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).refused != "stranger"


def test_no_labelled_message_is_taken_for_one_in_another_language(lexicon: Lexicon) -> None:
    def strange(text: str) -> bool:
        plain = normalise(text)
        return is_strange(tokenise(plain), plain, lexicon)

    labelled = [line["text"] for line in lines(LABELLED)]
    assert len(labelled) > 10_000
    assert [text for text in labelled if strange(text)] == []


def test_words_that_a_language_of_the_bot_has_too_tell_no_other(lexicon: Lexicon) -> None:
    for stranger in lexicon.strangers.values():
        assert stranger.alone <= stranger.words
        assert not any(stranger.alone & language.known for language in lexicon.languages.values())


@pytest.mark.parametrize(
    ("locale", "says"),
    [
        ("en", "I do not speak this language. Ask me in English · en français · auf Deutsch (Vorschau)."),
        ("fr", "Je ne parle pas cette langue. Demandez en français · in English · auf Deutsch (Vorschau)."),
        ("de", "Diese Sprache spreche ich nicht. Frag auf Deutsch (Vorschau) · in English · en français."),
    ],
)
async def test_one_line_tells_which_languages_the_bot_speaks(assistant: Assistant, locale: str, says: str) -> None:
    reply = await assistant.hear(Message(STRANGE[0], ANA, locale=locale))
    assert reply is not None
    assert [line.text for line in reply.lines] == [says]
    assert says in plain_text(reply)


@pytest.mark.parametrize("text", STRANGE)
async def test_another_language_that_is_overheard_is_left_alone(assistant: Assistant, text: str) -> None:
    assert await assistant.hear(Message(text, ANA, directed=False)) is None
