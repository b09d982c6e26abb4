"""What somebody is said to claim of AI and an everyday thing is weighed, where both can be counted."""

import pytest

from bot.reading import Lexicon, read


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("our pastor said AI costs less than sending an email, can I believe that?", "email"),
        ("I read somewhere AI consumes less than a cup of coffee, is that true?", "coffee-cup"),
        ("they told us in class that ChatGPT uses more electricity than a fridge. is it so?", "fridge-day"),
        ("mon chef dit que l'IA pollue moins qu'un mail, vrai ?", "email"),
        ("ma fille dit que l'IA pollue moins qu'une douche, c'est vrai ?", "shower"),
        ("angeblich verbraucht KI weniger als eine Dusche, ist das wahr?", "shower"),
        ("ein Freund sagt, ein KI-Bild ist wie ein Kilometer Autofahren, stimmt's?", "car-km"),
    ],
)
def test_a_claim_of_more_or_less_than_a_thing_is_a_comparison(text: str, thing: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, len(reading.items), [side.thing for side in reading.everyday]) == ("compare", 1, [thing])


@pytest.mark.parametrize(
    "text",
    [
        # a figure that has an entry of its own, or whose origin is asked
        "I heard a chatgpt question costs ten times more energy than googling, is that right",
        "10x plus qu'une recherche google, d'où ça sort",
        # said of all of AI, or of an AI against people: nothing that one use counts
        "my dad thinks AI is worse than meat, is he right?",
        "à la radio ils disent que l'IA émet plus que l'aviation, c'est vrai ça ?",
        # advice
        "Soll ich ChatGPT oder Google benutzen?",
    ],
)
def test_a_claim_with_an_entry_of_its_own_stays_the_faqs(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "faq"
