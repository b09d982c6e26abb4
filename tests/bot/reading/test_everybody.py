"""All who live in a place are so many people, where each of them does something that is counted; else they are told."""

import pytest

from bot.reading import Lexicon, Reading, load_lexicon, read
from estimator import Catalog, Question, Use

IRISH, FRENCH, GERMAN, WORLD = 5_230_000, 68_400_000, 84_100_000, 8_060_000_000


@pytest.fixture(scope="module")
def lexicon(catalog: Catalog) -> Lexicon:
    return load_lexicon(catalog)


def counts(reading: Reading) -> list[float]:
    return [use.count for use in reading.items]


@pytest.mark.parametrize(
    ("text", "place", "count"),
    [
        ("everybody in Ireland asks ChatGPT one question a day, CO2?", "IE", IRISH),
        ("what if everyone who lives in Ireland asked ChatGPT 2 questions, how much CO2?", "IE", 2 * IRISH),
        ("the population of Ireland asks ChatGPT one question a day, CO2?", "IE", IRISH),
        ("if all of France made one AI image, how much energy?", "FR", FRENCH),
        ("the whole of France makes one AI image, water?", "FR", FRENCH),
        ("all French people generate an image with ChatGPT, energy?", "FR", FRENCH),
        ("if every American asked ChatGPT 10 questions a day, how much electricity?", "US", 3_420_000_000),
        ("if all americans asked chatgpt a question, energy", "US", 342_000_000),
        ("every single person in the UK makes a Suno song, water?", "GB", 68_500_000),
        ("everyone on Earth asks ChatGPT one question, CO2?", "WORLD", WORLD),
        ("if everyone in the world made one AI image a day, how much energy?", "WORLD", WORLD),
        ("if the whole world asked Gemini one question, kWh", "WORLD", WORLD),
        ("everyone in Europe makes a 10-second Sora video, energy?", "EU", 452_000_000),
        ("si tous les Français font une image par jour, combien de CO2 ?", "FR", FRENCH),
        ("si la France entière générait une image IA, combien d'eau ?", "FR", FRENCH),
        ("si l'ensemble des Belges font une image IA : CO2 ?", "BE", 12_000_000),
        ("si tout le monde en Belgique faisait une image IA, quelle énergie ?", "BE", 12_000_000),
        ("Que se passe-t-il si toute la Suisse fait une vidéo IA ?", "CH", 8_860_000),
        ("si chaque Canadien posait une question par jour à ChatGPT, combien de CO2 ?", "CA", 38_800_000),
        ("si toute l'Irlande posait une question à ChatGPT, CO2 ?", "IE", IRISH),
        ("tout le monde en Grande-Bretagne fait une image IA, énergie ?", "GB", 68_500_000),
        ("Si toute la population française générait une image par jour, combien d'eau ?", "FR", FRENCH),
        ("the entire French population makes one AI image, energy?", "FR", FRENCH),
        ("What is the CO2 of one ChatGPT question a day, if everyone in Ireland asked it?", "IE", IRISH),
        ("ganz Europa macht ein KI-Bild, Energie?", "EUROPE", 742_000_000),
        ("Jeder Mensch auf der Welt stellt ChatGPT eine Frage, CO2?", "WORLD", WORLD),
        ("toute l'humanité pose une question à ChatGPT, énergie ?", "WORLD", WORLD),
        ("wenn ganz Deutschland eine Frage an ChatGPT stellt, wie viel CO2?", "DE", GERMAN),
        ("wenn alle Deutschen jeden Tag ein KI-Bild machen, wie viel Energie?", "DE", GERMAN),
        ("jeder in Österreich stellt ChatGPT eine Frage am Tag, CO2?", "AT", 8_970_000),
    ],
)
def test_all_who_live_in_a_place_do_it_on_its_electricity(
    text: str, place: str, count: float, *, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert (reading.everyone, reading.place, counts(reading)) == (place, place, [count])
    assert reading.intent == "footprint"
    assert reading.left_aside == ()


@pytest.mark.parametrize(
    ("text", "place", "count"),
    [
        ("Everybody in France makes an image on German electricity, CO2?", "DE", FRENCH),
        ("si tous les Français font une image avec l'électricité allemande, CO2 ?", "DE", FRENCH),
        ("half of everyone in France makes one AI image, CO2?", "FR", FRENCH / 2),
    ],
)
def test_another_place_may_be_named_for_the_electricity_and_a_part_for_all(
    text: str, place: str, count: float, *, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert (reading.everyone, reading.place, counts(reading), reading.left_aside) == ("FR", place, [count], ())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("how much water if the 5 million people of Ireland each ask one question to ChatGPT?", 5_000_000),
        ("everybody in our class of 28 in Ireland makes 2 AI images, CO2?", 56),
        ("Everybody in Luxembourg, 660,000 people, makes one AI image. Water?", 660_000),
        ("tout le monde dans notre classe de 28 en Belgique fait 2 images IA, CO2 ?", 56),
        ("les 5 millions d'habitants de l'Irlande posent chacun une question à ChatGPT, eau ?", 5_000_000),
    ],
)
def test_a_number_of_people_that_is_said_wins(text: str, count: float, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.everyone, counts(reading)) == (None, [count])


@pytest.mark.parametrize(
    ("text", "count", "left"),
    [
        ("Everyone in California makes one AI image, CO2?", 1, "Everyone in California"),
        ("all of Ontario makes one AI image, CO2?", 1, "all of Ontario"),
        ("everybody in Paris makes one AI image, CO2?", 1, "everybody in Paris"),
        ("everybody in Paris, France makes one AI image, CO2?", 1, "everybody in Paris, France"),
        ("everyone in Scotland makes one AI image, energy?", 1, "everyone in Scotland"),
        ("tout le monde en Bretagne fait une image IA, énergie ?", 1, "tout le monde en Bretagne"),
        ("tous les Anglais font une image IA, énergie ?", 1, "tous les Anglais"),
        ("alle in Bayern machen ein KI-Bild, Energie?", 1, "alle in Bayern"),
        ("if everyone in the US stopped eating burgers vs 50 AI images", 50, "everyone in the US"),
        (
            "what does a ChatGPT question cost in Ireland, where everyone in Ireland uses wind?",
            1,
            "everyone in Ireland",
        ),
        ("tous les Québécois posent une question par jour à ChatGPT, CO2 ?", 1, "tous les Québécois"),
        ("Everybody in France says AI is bad. How much CO2 does one image cost?", 1, "Everybody in France"),
        ("everyone in Germany pays 40 cents, what do 50 AI images use?", 50, "everyone in Germany"),
    ],
)
def test_a_crowd_without_a_figure_or_without_a_use_of_its_own_is_left_aside(
    text: str, count: float, left: str, *, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert (reading.everyone, counts(reading), reading.left_aside) == (None, [count], (left,))


@pytest.mark.parametrize(
    "text",
    [
        "50 images in all of France, energy?",
        "50 images dans toute la France, énergie ?",
        "every American server makes 50 AI images, energy?",
        "all French images made by AI, 50 of them, energy?",
        "alle deutschen Server machen 50 KI-Bilder, Energie?",
        "how much does all of France use compared with 50 AI images?",
    ],
)
def test_a_place_that_is_only_where_something_is_multiplies_nothing(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.everyone, counts(reading)) == (None, [50])


@pytest.mark.parametrize(
    "text",
    [
        "everybody says AI is bad in France",
        "everyone in France talks about it",
        "everyone in France uses AI images now",
        "everybody in France uses ChatGPT every day now",
        "tout le monde en France dit que l'IA pollue",
        "tout le monde en France fait des images IA en ce moment",
        "tous les Français utilisent ChatGPT tous les jours",
        "alle in Deutschland reden darüber",
    ],
)
def test_a_remark_on_a_crowd_stays_a_remark(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.intent in {"none", "faq"}
    assert reading.items == ()


@pytest.mark.parametrize(
    "text",
    [
        "how much energy does ChatGPT use worldwide per day",
        "How much energy does ChatGPT use a day if everyone in the world uses it?",
        "quelle énergie ChatGPT utilise par jour dans le monde entier ?",
    ],
)
def test_all_users_of_an_ai_are_no_crowd(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.whole, reading.everyone, counts(reading)) == ("day", None, [1])


@pytest.mark.parametrize(
    "text",
    [
        "everybody in France did 10 images vs everyone in France eating a burger?",
        "everybody in France or everybody in Germany makes 10 images, CO2?",
    ],
)
def test_two_crowds_are_counted_for_neither(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.everyone, counts(reading), len(reading.left_aside)) == (None, [10], 2)


def test_a_crowd_stays_where_its_uses_are_set_side_by_side_in_two_places(lexicon: Lexicon) -> None:
    reading = read("everybody in Ireland asks ChatGPT one question a day, and if it were in Poland?", lexicon)
    assert (reading.everyone, reading.places, counts(reading)) == ("IE", ("IE", "PL"), [IRISH])


IRISH_DAY = Question((Use("chat", IRISH, per="day", model="chatgpt"),), place="IE", everyone="IE")


@pytest.mark.parametrize(
    ("text", "everyone", "place", "count"),
    [
        ("and in Germany?", "DE", "DE", GERMAN),
        ("et en Allemagne ?", "DE", "DE", GERMAN),
        ("und in Deutschland?", "DE", "DE", GERMAN),
        ("and in Québec?", "IE", "CA-QC", IRISH),
        ("et au Québec ?", "IE", "CA-QC", IRISH),
        ("and on German electricity?", "IE", "DE", IRISH),
        ("et avec l'électricité allemande ?", "IE", "DE", IRISH),
        ("and in the world?", "WORLD", "WORLD", WORLD),
        ("what about 10 questions a day?", "IE", "IE", 10 * IRISH),
        ("et 10 questions par jour ?", "IE", "IE", 10 * IRISH),
        ("and 10?", "IE", "IE", 10 * IRISH),
        ("and if every German did?", "DE", "DE", GERMAN),
        ("et si tous les Allemands le faisaient ?", "DE", "DE", GERMAN),
        ("and everybody in Germany asks 3 questions a day?", "DE", "DE", 3 * GERMAN),
        ("for a class of 30?", None, "IE", 30),
        ("et pour 30 personnes ?", None, "IE", 30),
        ("What if 2 million people did it?", None, "IE", 2_000_000),
    ],
)
def test_a_reply_moves_the_crowd_where_it_can_and_keeps_it_where_it_cannot(
    text: str, everyone: str | None, place: str, count: float, *, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon, about=IRISH_DAY)
    assert (reading.everyone, reading.place, counts(reading)) == (everyone, place, [count])
    assert [use.per for use in reading.items] == ["day"]
    assert reading.left_aside == ()


@pytest.mark.parametrize(
    ("text", "everyone", "count", "left"),
    [
        ("and if everyone in France did it?", "FR", 2 * FRENCH, ()),
        ("et si toute la France le faisait ?", "FR", 2 * FRENCH, ()),
        ("and all of Ontario?", None, 2, ("all of Ontario",)),
        ("everyone in France talks about it", None, 2, ("everyone in France",)),
    ],
)
def test_a_reply_may_bring_a_crowd(
    text: str, everyone: str | None, count: float, left: tuple[str, ...], *, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon, about=Question((Use("image", 2),)))
    assert (reading.everyone, counts(reading), reading.left_aside) == (everyone, [count], left)


def test_a_turn_of_the_answer_keeps_whose_people_it_counts(lexicon: Lexicon) -> None:
    assert read("is that a lot?", lexicon, about=IRISH_DAY).everyone == "IE"


@pytest.mark.parametrize(
    ("text", "count", "place"),
    [
        ("How much water would half of Germany use making one AI picture each?", 42_050_000, "DE"),
        ("What would it cost if half of Belgium made one image each?", 6_000_000, "BE"),
        ("How much energy if 20% of Americans make a video a week?", 68_400_000, "US"),
        ("la moitié des Belges génèrent une image par semaine, co2 ?", 6_000_000, "BE"),
        ("Si 20 % des Français faisaient une vidéo par semaine, quel serait le bilan carbone ?", 13_680_000, "FR"),
    ],
)
def test_a_share_of_those_who_live_there_is_so_many_people(
    text: str, count: float, place: str, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert ([use.count for use in reading.items], reading.place) == ([count], place)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2 billion Indians asking 5 questions a day, co2?", 10_000_000_000),
        ("20 Germans each made 3 images, co2?", 60),
        ("20 German images, co2?", 20),
    ],
)
def test_so_many_of_a_people_are_people_and_an_adjective_is_none(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == [count]
