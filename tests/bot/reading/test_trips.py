"""A trip between two places is so many kilometres by the great circle, and never the place of the electricity."""

import pytest

from bot.reading import Lexicon, read, reading_json
from bot.reading.tagging.trips import great_circle_km

KNOWN = (
    ("1000 prompts vs a flight from Montreal to Paris", "flight-km", 5510),
    ("is a Paris to London flight worse than 300 images?", "flight-km", 344),
    ("500 images or a flight to New York from Boston", "flight-km", 306),
    ("1000 images vs driving from Austin to Houston", "car-km", 236),
    ("a eurostar from London to Paris or 2000 images?", "train-km", 344),
    ("1000 images versus a Flixbus from Berlin to Munich", "coach-km", 504),
    ("flight from Paris to Japan vs 100 sora videos", "flight-km", 9710),
    ("1000 prompts or flying NYC to LA?", "flight-km", 3940),
    ("200 images contre le train Lyon–Paris", "train-km", 393),
    ("500 images contre un voyage de Québec à Montréal en voiture", "car-km", 233),
    ("500 requêtes ou un trajet Nice-Marseille en bus", "coach-km", 159),
    ("un trajet de Tours à Angers en voiture ou 200 images ?", "car-km", 94.4),
)
BACK = (
    ("round trip from Montreal to Vancouver vs 10,000 images", "flight-km", 7380),
    ("50 images ou un aller-retour Paris Montréal ?", "flight-km", 11000),
    ("un aller-retour Lyon Paris en train ou 300 images ?", "train-km", 786),
)


@pytest.mark.parametrize(("text", "thing", "km"), KNOWN + BACK)
def test_a_trip_is_its_distance_and_no_place(text: str, thing: str, km: float, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert found.intent == "compare"
    (one,) = found.everyday
    assert one.thing == thing
    assert one.count == pytest.approx(km, rel=0.01)
    assert found.place is None
    assert [trip.back for trip in found.trips] == [(text, thing, km) in BACK]


@pytest.mark.parametrize("text", ["500 images or 1 flight", "500 images ou 1 vol", "500 Bilder oder 2 Flüge"])
def test_a_thing_with_its_number_after_an_or_is_never_passed_over(text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert (found.intent, [one.thing for one in found.everyday]) == ("compare", ["flight-km"])


@pytest.mark.parametrize(
    ("text", "places", "place"),
    [
        ("500 ChatGPT questions or the train from Paris to Marseille?", ("FR",), None),
        ("500 questions à ChatGPT ou le train de Paris à Marseille ?", ("FR",), None),
        ("500 ChatGPT-Fragen oder mit dem Zug von Berlin nach München?", ("DE",), None),
        ("In Québec, 500 questions or the train from Paris to Marseille?", ("FR",), "CA-QC"),
        ("Au Québec, 200 images contre le train Lyon–Paris", ("FR",), "CA-QC"),
        ("50 images on Polish electricity or a train from Paris to Lyon", ("FR",), "PL"),
        ("In France, 50 images or the train from Lyon to Paris?", ("FR",), "FR"),
        ("500 questions or the train from Paris to Berlin?", ("FR", "DE"), None),
        ("500 questions ou le train de Paris à Berlin ?", ("FR", "DE"), None),
        ("500 questions or the train from Lille to Brussels to Amsterdam", ("FR", "BE", "NL"), None),
        ("500 images vs driving my tesla from Boston to New York", ("US",), None),
        ("500 questions ou la voiture électrique de Paris à Lyon ?", ("FR",), None),
        ("500 questions or the electric car from Montreal to Toronto", ("CA",), None),
        ("500 images contre un voyage de Québec à Montréal en voiture électrique", ("CA-QC",), None),
        ("500 Bilder oder mit dem E-Auto von Berlin nach Hamburg?", ("DE",), None),
        ("is the electric car from Mumbai to Pune worse than 100 images?", ("IN",), None),  # no state has figures
        ("500 images or a train from Nice to Monaco", ("FR",), None),  # nor has Monaco
    ],
)
def test_what_runs_on_electricity_takes_that_of_where_it_goes(
    text: str, places: tuple[str, ...], place: str | None, lexicon: Lexicon
) -> None:
    found = read(text, lexicon)
    assert [one.places for one in found.everyday] == [places]
    assert found.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("50 images or 20 km by train", None),
        ("In France, 50 images or 20 km by train", "FR"),
        ("En France, 50 images ou 20 km en train ?", "FR"),
        ("500 images or a flight from Paris to Rome", None),
        ("500 images ou un trajet de Tours à Angers en voiture", None),
    ],
)
def test_a_distance_alone_and_what_takes_no_electricity_have_no_place_of_their_own(
    text: str, place: str | None, lexicon: Lexicon
) -> None:
    found = read(text, lexicon)
    assert [one.places for one in found.everyday] == [()]
    assert found.place == place


def test_two_trips_are_each_where_they_are(lexicon: Lexicon) -> None:
    found = read("500 images, a train from Paris to Lyon or a train from Berlin to Munich?", lexicon)
    assert [one.places for one in found.everyday] == [("FR",), ("DE",)]
    told = [one["places"] for one in reading_json(found)["everyday"]]
    assert told == [["FR"], ["DE"]]


@pytest.mark.parametrize(
    ("text", "km"),
    [
        ("Priya flies London to New York. How does one flight like that compare to 3000 chatgpt questions?", 5570),
        ("je fais Paris Lyon en train, ce train pollue plus que 20 images ?", 393),
        ("je prends l'avion Paris Nice, 200 images c'est pire ?", 686),
    ],
)
def test_a_trip_that_is_named_again_is_one(text: str, km: float, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert [round(one.count or 0) for one in found.everyday] == [pytest.approx(km, rel=0.01)]
    assert found.place is None


def test_a_flight_to_another_place_is_another_flight(lexicon: Lexicon) -> None:
    found = read("is a flight from Paris to Rome or one flight to Tokyo worse than 20 images?", lexicon)
    assert len(found.everyday) > 1 or found.left_aside or "distance" in found.assumed


@pytest.mark.parametrize(
    ("text", "km"),
    [
        ("Flug von Berlin nach Mallorca oder 500 ChatGPT-Fragen?", 1660),
        ("500 Bilder oder ein Flug von Berlin nach Teneriffa?", 3620),
        ("500 Bilder oder ein Flug von Berlin nach Kreta?", 2120),
        ("500 Bilder oder ein Flug von Hamburg nach Rom?", 1310),
        ("500 images or a flight from London to Lanzarote?", 2740),
        ("500 images or a flight from London to Corfu?", 2040),
        ("500 images ou un vol de Paris à Majorque ?", 1030),
        ("500 images ou un vol de Paris aux Canaries ?", 2760),
        ("500 images ou un vol Paris-Corse ?", 917),  # an end in the same country is no way of no length
        ("500 images or a flight from Paris to Bali?", 12_400),
    ],
)
def test_an_island_is_where_one_arrives_there(text: str, km: float, lexicon: Lexicon) -> None:
    (one,) = read(text, lexicon).everyday
    assert one.thing == "flight-km"
    assert one.count == pytest.approx(km, rel=0.01)


def test_several_trips_are_so_many_times_the_way(lexicon: Lexicon) -> None:
    (one,) = read("100 prompts vs 3 return flights from Paris to London", lexicon).everyday
    assert one.count == pytest.approx(6 * 344, rel=0.01)


def test_the_named_flight_counts_twice_there_and_back(lexicon: Lexicon) -> None:
    for text, count in (
        ("how many prompts equal a flight from Paris to New York?", 1),
        ("how many prompts equal a round trip Paris-New York?", 2),
        ("2 aller-retours Paris-New York ou 1000 images ?", 4),
    ):
        assert [(one.thing, one.count) for one in read(text, lexicon).everyday] == [("flight-paris-newyork", count)]


def test_a_distance_that_is_said_goes_before_the_great_circle(lexicon: Lexicon) -> None:
    found = read("Is 100 AI images the same as driving from Columbus to Dayton? Call it 70 miles.", lexicon)
    assert [(one.thing, one.count) for one in found.everyday] == [("car-mile", 70)]
    assert not found.trips


def test_how_one_travels_is_assumed_where_nobody_says(lexicon: Lexicon) -> None:
    near, far = (
        read(f"500 images or a round trip {ends}?", lexicon).trips[0] for ends in ("Lyon–Paris", "Lyon–Montréal")
    )
    assert (near.thing, far.thing) == ("car-km", "flight-km")
    assert near.assumed
    assert far.assumed


def test_a_trip_of_unknown_length_is_told(lexicon: Lexicon) -> None:
    lost = read("is a trip from Texas to California worse than 500 images", lexicon)
    assert [(trip.start, trip.end, trip.km) for trip in lost.trips] == [("Texas", "California", None)]
    assert "distance" in read("is a 2 hour train ride worse than 100 images", lexicon).assumed
    for trips in (
        "500 images vs 1 flight",
        "500 images vs 2 flights",
        "500 images IA contre 2 vols en avion",
        "500 Bilder oder 1 Flug",
    ):
        assert "distance" in read(trips, lexicon).assumed
    for told in (
        "500 images vs 300 km by plane",
        "100 prompts vs driving 3 km",
        "1000 questions vs a train from Paris to Marseille",
    ):
        assert "distance" not in read(told, lexicon).assumed
    stranger = read("flight from Wakanda to Paris vs 100 images", lexicon)
    assert "distance" in stranger.assumed
    assert stranger.place is None


@pytest.mark.parametrize(
    "text",
    [
        "write a story about a trip from Paris to Rome, how much energy?",
        "10 images of the train from Lyon to Paris, carbon?",
        "we moved our servers from Texas to Quebec, what do 100 prompts emit?",
        "une image de Paris à Noël, combien de CO2 ?",
    ],
)
def test_two_places_are_no_trip_to_compare_where_none_is_spoken_of(text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert found.intent == "footprint"
    assert not found.everyday
    assert not found.trips


def test_miles_of_what_is_counted_in_kilometres_are_converted(lexicon: Lexicon) -> None:
    (one,) = read("1000 images vs 500 miles by plane", lexicon).everyday
    assert one.thing == "flight-km"
    assert one.count == pytest.approx(805)


def test_the_great_circle() -> None:
    assert great_circle_km((48.85, 2.35), (40.71, -74.01)) == pytest.approx(5837, rel=0.005)
    assert great_circle_km((0, 0), (0, 180)) == pytest.approx(20015, rel=0.001)
    assert great_circle_km((45, 5), (45, 5)) == 0


@pytest.mark.parametrize(
    "text",
    ["1000 images vs by plane, 500 miles", "1000 images vs plane for 500 miles", "1000 images vs 500 miles by plane"],
)
def test_a_distance_is_travelled_in_what_stands_right_beside_it(text: str, lexicon: Lexicon) -> None:
    (one,) = read(text, lexicon).everyday
    assert one.thing == "flight-km"
    assert one.count == pytest.approx(805)


def test_what_goes_to_a_place_goes_nowhere_where_no_place_is_left(lexicon: Lexicon) -> None:
    assert read("50 images to Paris, CO2?", lexicon).place == "FR"
