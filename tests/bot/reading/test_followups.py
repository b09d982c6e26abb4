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
        ("what if it was 4 times more?", FIFTY, Question((Use("image", 200, model="chatgpt"),))),
        ("et quatre fois plus ?", FIFTY, Question((Use("image", 200, model="chatgpt"),))),
        ("vs Firefly?", FIFTY, Question((*FIFTY.items, Use("image", 50, model="firefly")))),
        ("contre Firefly ?", FIFTY, Question((*FIFTY.items, Use("image", 50, model="firefly")))),
        ("so like 3 burgers?", FIFTY, Question(FIFTY.items, (Yardstick("beef-burger", 3),))),
        ("donc comme 3 burgers ?", FIFTY, Question(FIFTY.items, (Yardstick("beef-burger", 3),))),
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


@pytest.mark.parametrize(("text", "place"), [("and in Québec?", "CA-QC"), ("et en Pologne ?", "PL")])
def test_a_trip_stays_where_it_is_when_the_ai_moves(text: str, place: str, lexicon: Lexicon) -> None:
    about = Question(FIFTY.items, (Yardstick("train-km", 660, ("FR",)),))
    found = follow(text, about, lexicon)
    assert found.question() == Question(FIFTY.items, about.everyday, place)
    assert found.intent == "compare"


@pytest.mark.parametrize("text", ["vs the train from Paris to Marseille?", "contre le train de Paris à Marseille ?"])
def test_a_trip_that_a_reply_sets_beside_the_answer_is_where_its_ends_are(text: str, lexicon: Lexicon) -> None:
    found = follow(text, FIFTY, lexicon)
    assert found.everyday == (Yardstick("train-km", 660, ("FR",)),)
    assert found.place is None


@pytest.mark.parametrize("text", ["thanks bot!", "merci le bot", "lol ok", "Why is it a range?"])
def test_a_reply_that_changes_nothing_stays_what_it_is(text: str, lexicon: Lexicon) -> None:
    assert follow(text, FIFTY, lexicon) == read(text, lexicon)


def test_a_whole_question_in_a_reply_follows_nothing(lexicon: Lexicon) -> None:
    text = "How much CO2 do 3 Sora videos emit in Poland?"
    assert follow(text, DAILY, lexicon) == read(text, lexicon)


@pytest.mark.parametrize(
    ("before", "text", "uses"),
    [
        ("50 images", "30 ChatGPT questions a day for a year", [("chat", 10_950, None, "chatgpt")]),
        ("20 ChatGPT questions a day", "how much does a 12 second Sora video use?", [("video", 1, None, "sora")]),
        ("600 images", "et une chanson Udio ?", [("music", 1, None, "udio")]),
        ("50 images", "with gemini?", [("image", 50, None, "gemini")]),
        ("80 images", "avec claude ?", [("image", 80, None, "claude")]),
    ],
)
def test_a_reply_that_says_its_own_number_keeps_none_of_the_old_one(
    before: str, text: str, uses: list[tuple[str, float, str | None, str | None]], lexicon: Lexicon
) -> None:
    reading = read(text, lexicon, about=read(before, lexicon).question())
    assert [(use.activity, use.count, use.per, use.model) for use in reading.items] == uses


def test_a_reply_may_ask_for_units_and_sizes(lexicon: Lexicon) -> None:
    asked = read("50 images in France", lexicon).question()
    gallons = read("in gallons", lexicon, about=asked)
    assert (gallons.units, gallons.place, [use.count for use in gallons.items]) == (("gallon",), "FR", [50])
    sharp = read("and at 4K?", lexicon, about=read("10 videos with Sora", lexicon).question())
    assert [(use.count, use.model, use.resolution) for use in sharp.items] == [(10, "sora", "4K")]


@pytest.mark.parametrize("reply", ["what about 30 seconds per video?", "et 30 secondes par vidéo ?", "30 seconds each"])
def test_a_length_of_each_changes_no_number(reply: str, lexicon: Lexicon) -> None:
    reading = read(reply, lexicon, about=Question((Use("video", 10, model="sora"),)))
    assert [(use.count, use.length and use.length.value, use.model) for use in reading.items] == [(10, 30, "sora")]


def test_a_number_said_after_a_comparison_is_that_of_both_sides(lexicon: Lexicon) -> None:
    about = Question((Use("chat", 1, model="claude"), Use("chat", 1, model="chatgpt")))
    reading = read("ok and 100 prompts each", lexicon, about=about)
    assert [(use.count, use.model) for use in reading.items] == [(100, "claude"), (100, "chatgpt")]


def test_a_year_of_every_day_is_a_year(lexicon: Lexicon) -> None:
    about = Question((Use("image", 60, model="midjourney"),))
    (use,) = read("per year then if I do it every day", lexicon, about=about).items
    assert (use.count, use.per) == (60 * 365, "year")


@pytest.mark.parametrize(
    ("said", "then", "place", "left"),
    [
        ("100 images in France and Poland", "vs a burger", "FR", ()),
        ("100 images en France et en Pologne", "contre un burger", "FR", ()),
        ("100 images or a burger", "in France and in Poland", "FR", ("Poland",)),
        ("100 images ou un burger", "en France et en Pologne", "FR", ("Pologne",)),
    ],
)
def test_two_sides_are_set_against_each_other_in_one_place_and_the_other_place_is_told(
    said: str, then: str, place: str, left: tuple[str, ...], lexicon: Lexicon
) -> None:
    found = follow(then, read(said, lexicon).question(), lexicon)
    assert (found.intent, found.place, found.places, found.left_aside) == ("compare", place, (), left)
    assert found.everyday == (Yardstick("beef-burger", 1),)
