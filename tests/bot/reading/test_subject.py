"""How near a message comes to what the bot is about: what it names, what it only points at, and what is neither."""

import pytest

from bot.reading import Lexicon, read


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("why is nobody honest about AI?", "named"),
        ("pourquoi l'IA est-elle si opaque ?", "named"),
        ("is the water in Mexico safe to drink?", "near"),
        ("l'eau du robinet est-elle potable à Mexico ?", "near"),
        ("why do they keep it secret?", "pointed"),
        ("pourquoi ils le cachent ?", "pointed"),
        ("What is the capital of Peru?", "none"),
        ("quelle est la capitale du Pérou ?", "none"),
        ("wer hat den Eiffelturm gebaut?", "none"),
    ],
)
def test_a_place_alone_is_no_subject_and_a_pronoun_points_at_one(text: str, subject: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).subject == subject
