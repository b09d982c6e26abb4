"""An own machine is read by its watts and hours, or its kilowatt-hours; "350 W" counts nothing; a heater is none."""

import csv
from pathlib import Path

import pytest

from bot.reading import Lexicon, Reading, read, reading_json
from estimator.question import Machine, Question, Use

ROWS = list(csv.DictReader((Path(__file__).parent / "machines.csv").read_text(encoding="utf-8").splitlines()))
NO_MACHINES = (
    "is a 750 W power supply enough for a 4090?",
    "my 4090 pulls 450W in Cyberpunk lol",
    "selling my RTX 3080 320 W two years old",
    "One H100 pulls 700 watts same as a toaster",
    "heating my room with a 1500 W heater for 2 hours",
    "does a prompt really use 3 Wh?",
    "a data centre of 100 MW next to my house",
    "my electric blanket is 100 watts for 8 hours",
    "my washing machine used 1 kWh",
    "our kettle is 3 kW for 3 minutes",
    "i got a new 600W gaming pc for christmas",
    "mon alimentation fait 650 W c'est assez pour une 3090 ?",
    "mon radiateur de 1500 W tourne 3 heures",
    "mon four fait 2000 watts pendant une heure",
    "ma machine à laver consomme 1 kWh",
    "une requête consomme 3 Wh c'est vrai ?",
    "la nouvelle 5090 tire 575 W ma mère va me tuer",
    "my new PC has a 850W gold psu and two fans",
    "anyone know if 65 watts is ok for a usb c laptop charger",
    "the 4090 is 450 watts of pure heat lol",
    "5 kWh of solar today on my roof",
    "my ebike has a 250 W motor and I rode 2 hours",
    "can my card handle 4k gaming at 300W?",
    "watt's up everyone",
    "my car charges at 7 kW for 4 hours",
    "he bought a 3000 W generator for camping",
    "mon aspirateur de 800 W pendant une demi heure",
    "ma carte bancaire ne marche plus",
    "il fait 30 degrés et mon PC chauffe, 450 W de chauffage gratuit mdr",
    "mon forfait c'est 6 kVA, la facture fait 300 kWh par mois",
    "ma voiture consomme 15 kWh aux 100",
    "la machine à café fait 1500 watts pendant 5 minutes",
)


def told(reading: Reading) -> dict[str, object]:
    machine = reading.machine or Machine()
    hours = machine.hours and round(machine.hours, 5)
    said = {"power_w": machine.power_w, "hours": hours, "energy_wh": machine.energy_wh}
    return {**said, "per": machine.per, "place": reading.place}


def wanted(row: dict[str, str]) -> dict[str, object]:
    said: dict[str, object] = {key: row[key] or None for key in ("per", "place")}
    for key in ("power_w", "hours", "energy_wh"):
        said[key] = round(float(row[key]), 5) if row[key] else None
    return said


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_an_own_machine_is_read_with_its_watts_its_hours_and_its_place(row: dict[str, str], lexicon: Lexicon) -> None:
    reading = read(row["text"], lexicon)
    assert told(reading) == wanted(row)
    assert (reading.intent, reading.items) == ("compare" if reading.places else "footprint", ())


@pytest.mark.parametrize("text", NO_MACHINES)
def test_a_heater_a_claim_a_purchase_and_a_data_centre_are_no_machines_of_one_s_own(
    text: str, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert reading.machine is None
    assert reading.refused is None


@pytest.mark.parametrize(
    ("text", "count", "activity"),
    [
        ("100 images on my 350 W card", 100, "image"),
        ("50 images on my 3090", 50, "image"),
        ("20 images avec ma carte de 320 watts", 20, "image"),
    ],
)
def test_watts_and_the_names_of_cards_count_no_use(text: str, count: int, activity: str, lexicon: Lexicon) -> None:
    assert [(use.count, use.activity) for use in read(text, lexicon).items] == [(count, activity)]


def test_a_bulb_s_watts_are_not_how_many_bulbs(lexicon: Lexicon) -> None:
    reading = read("a 50 W bulb vs 10 prompts", lexicon)
    assert [(side.thing, side.count) for side in reading.everyday] == [("led-hour", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "2 hours on my RTX 4090 in Texas",
        "how much CO2 is 3 hours on my GPU?",
        "3 h sur ma RTX 3080, quel CO2 ?",
        "how many watts does a 4090 draw?",
        "combien de watts tire une 4090 ?",
    ],
)
def test_a_card_without_its_watts_is_asked_for_them(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).refused == "watts"


def test_a_range_of_watts_is_its_middle_and_said_so(lexicon: Lexicon) -> None:
    reading = read("RTX 4090 350-400 W for 6 hours", lexicon)
    assert reading.machine == Machine(375, 6, card=True)
    assert reading.spread == (350, 400)


@pytest.mark.parametrize(
    ("text", "card"),
    [("my GPU at 300 W for an hour", [True]), ("my PC with a 3060 at 400 W for an hour", [False])],
)
def test_a_card_s_own_watts_are_told_from_those_of_a_whole_computer(
    text: str, card: list[bool], lexicon: Lexicon
) -> None:
    machine = read(text, lexicon).machine
    assert machine is not None
    assert [machine.card] == card


@pytest.mark.parametrize(
    ("reply", "machine", "place"),
    [
        ("and in France?", Machine(350, 2, card=True), "FR"),
        ("for 5 hours?", Machine(350, 5, card=True), "US-TX"),
        ("at 200 W?", Machine(200, 2, card=True), "US-TX"),
        ("every day?", Machine(350, 2, "day", card=True), "US-TX"),
        ("24/7?", Machine(350, 24, "day", card=True), "US-TX"),
        ("et au Québec ?", Machine(350, 2, card=True), "CA-QC"),
        ("et à 500 watts ?", Machine(500, 2, card=True), "US-TX"),
        ("pendant 3 heures ?", Machine(350, 3, card=True), "US-TX"),
    ],
)
def test_a_reply_changes_the_machine_s_watts_its_time_or_its_place(
    reply: str, machine: Machine, place: str, lexicon: Lexicon
) -> None:
    about = Question(machine=Machine(350, 2, card=True), place="US-TX")
    reading = read(reply, lexicon, about=about)
    assert (reading.machine, reading.place) == (machine, place)


def test_a_reply_sets_the_machine_in_two_places(lexicon: Lexicon) -> None:
    about = Question(machine=Machine(350, 2), place="FR")
    reading = read("France vs Poland?", lexicon, about=about)
    assert (reading.machine, reading.places) == (Machine(350, 2), ("FR", "PL"))


def test_uses_that_are_set_against_a_machine_are_a_tap_away(lexicon: Lexicon) -> None:
    reading = read("my 3090 at 300 W for 2 hours vs 100 ChatGPT images in France", lexicon)
    (offer,) = reading.offers
    assert offer.question == Question((Use("image", 100, model="chatgpt"),), place="FR")


def test_the_reading_s_json_says_watts_and_hours_where_they_were_said(lexicon: Lexicon) -> None:
    said = reading_json(read("my RTX 4090 at 350 W for 2 hours in Texas", lexicon))
    assert {key: said[key] for key in ("intent", "items", "place", "power_w", "hours")} == {
        "intent": "footprint",
        "items": [],
        "place": "US-TX",
        "power_w": 350,
        "hours": 2,
    }
    assert "power_w" not in reading_json(read("50 images in Texas", lexicon))
