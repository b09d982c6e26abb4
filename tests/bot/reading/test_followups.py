import pytest

from bot.reading import Lexicon, Reading, read
from estimator import Question, Use, Yardstick

FIFTY = Question((Use("image", 50, model="chatgpt"),))
DAILY = Question((Use("chat", 20, per="day", model="chatgpt"),), place="FR")


def follow(text: str, about: Question, lexicon: Lexicon) -> Reading:
    return read(text, lexicon, about=about)


@pytest.mark.parametrize(
    ("text", "about", "wanted"),
    [
        ("and in Québec?", FIFTY, Question(FIFTY.items, place="CA-QC")),
        ("et au Québec ?", FIFTY, Question(FIFTY.items, place="CA-QC")),
        ("what about 1,000?", FIFTY, Question((Use("image", 1000, model="chatgpt"),))),
        ("et pour 200 ?", DAILY, Question((Use("chat", 200, per="day", model="chatgpt"),), place="FR")),
        ("avec Midjourney ?", FIFTY, Question((Use("image", 50, model="midjourney"),))),
        ("with Gemini?", DAILY, Question((Use("chat", 20, per="day", model="gemini"),), place="FR")),
        ("in phone charges", FIFTY, Question(FIFTY.items, (Yardstick("phone-charge"),))),
        ("et en douches ?", FIFTY, Question(FIFTY.items, (Yardstick("shower"),))),
        ("vs a burger?", FIFTY, Question(FIFTY.items, (Yardstick("beef-burger", 1),))),
        ("per year then?", DAILY, Question((Use("chat", 7300, per="year", model="chatgpt"),), place="FR")),
        ("pour un an ?", DAILY, Question((Use("chat", 7300, model="chatgpt"),), place="FR")),
        ("et par mois ?", FIFTY, Question((Use("image", 50, per="month", model="chatgpt"),))),
        ("combien d'eau ?", FIFTY, Question(FIFTY.items, measures=("water",))),
        ("10 videos?", FIFTY, Question((Use("video", 10),))),
        ("France, and only the water?", FIFTY, Question(FIFTY.items, place="FR", measures=("water",))),
    ],
)
def test_a_reply_changes_what_it_names_and_keeps_the_rest(
    text: str, about: Question, wanted: Question, lexicon: Lexicon
) -> None:
    assert follow(text, about, lexicon).question() == wanted


@pytest.mark.parametrize("text", ["thanks bot!", "merci le bot", "lol ok", "Why is it a range?"])
def test_a_reply_that_changes_nothing_stays_what_it_is(text: str, lexicon: Lexicon) -> None:
    assert follow(text, FIFTY, lexicon) == read(text, lexicon)


def test_a_whole_question_in_a_reply_follows_nothing(lexicon: Lexicon) -> None:
    text = "How much CO2 do 3 Sora videos emit in Poland?"
    assert follow(text, DAILY, lexicon) == read(text, lexicon)
