"""Names of models with their versions: a version is never a count, and a name that the catalogue lacks says so."""

from random import Random

import pytest

from bot.reading import Lexicon, read
from estimator import Catalog
from estimator.question import Use

SUFFIXES = ("", " 3", " 4.5", " v6", "-2", " 70B", "-2024-08-06", " Pro")
PIECES = {
    "image": ("images", "image", "images", "image"),
    "video": ("videos", "video", "vidéos", "vidéo"),
    "music": ("songs", "song", "chansons", "chanson"),
    "speech": ("voice-overs", "voice-over", "voix off", "voix off"),
    "transcription": ("transcriptions", "transcription", "transcriptions", "transcription"),
    "code": ("coding sessions", "coding session", "sessions de code", "session de code"),
    "research": ("deep research reports", "deep research report", "rapports deep research", "rapport deep research"),
    "chat": ("prompts", "prompt", "questions", "question"),
}
ENGLISH = (
    ("how much energy do 20 {pieces} with {name} use?", 20),
    ("20 {pieces} made with {name}: how much CO2?", 20),
    ("how much energy does {name} use per {piece}?", 1),
    ("how much energy does one {name} {piece} use?", 1),
    ("how much energy do 20 {name} {pieces} use?", 20),
)
FRENCH = (
    ("combien d'énergie pour 20 {morceaux} avec {name} ?", 20),
    ("20 {morceaux} faites avec {name} : quel CO2 ?", 20),
    ("quelle énergie pour une {morceau} avec {name} ?", 1),
    ("combien d'énergie consomme {name} par {morceau} ?", 1),
    ("quel est le CO2 de 20 {morceaux} {name} ?", 20),
)


def _messages(catalog: Catalog) -> list[tuple[str, float, str]]:
    messages: list[tuple[str, float, str]] = []
    for model in catalog.models.values():
        pieces, piece, morceaux, morceau = PIECES.get(next(iter(model.activities)), PIECES["chat"])
        if next(iter(model.activities)) == "training":
            continue
        for alias in sorted({model.name, *model.aliases}):
            if alias in model.word_clash:
                continue  # a word of the language by itself
            for suffix in SUFFIXES:
                for phrase, count in (*ENGLISH, *FRENCH):
                    text = phrase.format(
                        name=alias + suffix, pieces=pieces, piece=piece, morceaux=morceaux, morceau=morceau
                    )
                    messages.append((text, count, alias + suffix))
    return messages


def _wrong(messages: list[tuple[str, float, str]], lexicon: Lexicon) -> list[tuple[str, list[Use]]]:
    """The messages whose count is not the one that was said, with what was read."""
    wrong = []
    for text, count, _ in messages:
        items = read(text, lexicon).items
        if [use.count for use in items] != [count]:
            wrong.append((text, list(items)))
    return wrong


def test_no_version_of_any_model_is_a_count(catalog: Catalog, lexicon: Lexicon) -> None:
    messages = Random(14).sample(_messages(catalog), 1500)
    wrong = _wrong(messages, lexicon)
    assert len(wrong) <= len(messages) * 0.01, wrong[:20]


@pytest.mark.long
def test_no_version_of_any_model_is_a_count_in_any_phrasing(catalog: Catalog, lexicon: Lexicon) -> None:
    messages = _messages(catalog)
    wrong = _wrong(messages, lexicon)
    assert len(wrong) <= len(messages) * 0.01, wrong[:20]


@pytest.mark.parametrize(
    ("lang", "asked"), [("en", "20 questions to {}"), ("fr", "combien d'énergie pour 20 questions à {} ?")]
)
def test_a_name_without_figures_of_its_own_says_who_answers_for_it(
    lang: str, asked: str, lexicon: Lexicon, catalog: Catalog
) -> None:
    seen = 0
    for model in (one for one in catalog.models.values() if "chat" in one.activities):
        for name in (one for one in model.relatives if not one[-4:].isdecimal()):  # a release is its family's
            reading = read(asked.format(name), lexicon, hint=lang)
            assert reading.items == (Use("chat", 20, model=model.id),), name
            assert [answering for _, answering in reading.nearest] == [model.id], name
            seen += 1
    assert seen > 80
