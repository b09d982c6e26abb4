"""A follow-up survives being packed into a button, and nothing else gets through."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.followups import MAX_BYTES, Action, Codec, Followup
from estimator import Catalog
from estimator.measures import ASKED
from estimator.question import Length, Machine, Question, Tokens, Use, Yardstick
from tests import kept

CATALOG = kept.catalog()
CODEC = Codec(CATALOG)

counts = st.one_of(st.integers(1, 10**15).map(float), st.integers(1, 10**6).map(lambda n: n / 4))
lengths = st.builds(Length, counts, st.sampled_from(["words", "tokens", "pages", "seconds", "minutes", "hours"]))
uses = st.builds(
    Use,
    st.sampled_from(sorted(CATALOG.activities)),
    counts,
    per=st.sampled_from([None, "day", "week", "month", "year"]),
    length=st.none() | lengths,
    model=st.none() | st.sampled_from(sorted(CATALOG.models)),
    band=st.sampled_from([None, "open", "closed"]),
    tokens=st.none() | st.builds(Tokens, counts, counts),
    resolution=st.sampled_from([None, "720p", "4K", "1024x1024", "16:9"]),
    steps=st.none() | st.integers(1, 99999),
    input=st.none() | lengths,
)
questions = st.builds(
    Question,
    st.lists(uses, max_size=3).map(tuple),
    st.lists(
        st.builds(
            Yardstick,
            st.sampled_from(sorted(CATALOG.things)),
            st.none() | counts,
            st.lists(st.sampled_from(sorted(CATALOG.places)), max_size=3, unique=True).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    st.none() | st.sampled_from(sorted(CATALOG.places)),
    st.sampled_from([(), ("carbon",), ("energy", "water"), ("energy", "carbon", "water")]),
    units=st.lists(st.sampled_from(sorted(ASKED)), max_size=2, unique=True).map(tuple),
    everyone=st.none() | st.sampled_from(sorted(CATALOG.populations)),
)
PLACES = st.lists(st.sampled_from(sorted(CATALOG.places)), min_size=2, max_size=4, unique=True).map(tuple)
MACHINES = st.builds(
    Machine, counts, st.none() | counts, st.sampled_from([None, "day", "week", "month", "year"]), card=st.booleans()
) | st.builds(Machine, st.none(), st.none(), st.sampled_from([None, "day", "week", "month", "year"]), counts)
beside = st.builds(
    lambda items, places: Question(items, place=places[0], places=places), st.lists(uses, max_size=2).map(tuple), PLACES
) | st.builds(lambda machine, place: Question(place=place, machine=machine), MACHINES, st.none() | st.just("FR"))
actions: st.SearchStrategy[Action] = st.sampled_from(["ask", "versus", "maths", "places", "picture", "entry"])


@given(actions, st.sampled_from(["en", "fr"]), questions | beside, st.sampled_from(["", "2", "why-water"]))
def test_what_fits_into_a_button_comes_back_as_it_was(
    action: Action, lang: str, question: Question, target: str
) -> None:
    followup = Followup(action, lang, question, target)
    packed = CODEC.pack(followup)
    assume(packed is not None)
    assert packed is not None
    assert len(packed.encode()) <= MAX_BYTES
    assert CODEC.unpack(packed) == followup


@given(
    question=questions | beside,
    changes=st.lists(
        st.tuples(st.integers(0, 63), st.sampled_from("0123456789aceimz+@$!&=,*~^_%#:</.-WGKFR")), max_size=3
    ),
    longer=st.booleans(),
)
@example(question=Question((Use("image", 9, steps=10),)), changes=[(8, "")], longer=False).via(
    "fuzzing: no steps at all passed for some"
)
@pytest.mark.threat("S3")
def test_a_pack_that_was_changed_is_refused_or_means_what_it_means_when_packed_again(
    question: Question, changes: list[tuple[int, str]], *, longer: bool
) -> None:
    packed = CODEC.pack(Followup("maths", "en", question, ""))
    assume(packed is not None)
    forged = packed or ""
    for place, sign in changes:
        forged = forged[:place] + sign + forged[place + (not longer) :]
    read = CODEC.unpack(forged)
    again = CODEC.pack(read) if read is not None else None
    assert again is None or CODEC.unpack(again) == read


@pytest.mark.parametrize("zero", ["im0", "im9%0", "im9%00", "ch1*0w", "ch1<0p", "vi2,im9%0", "W0", "K0", "W300*0h"])
def test_nothing_of_something_is_no_question(zero: str) -> None:
    assert CODEC.unpack(f"1cen{zero}") is None
    assert CODEC.unpack(f"1cen{zero.replace('0', '30')}") is not None


@given(st.text(max_size=80) | st.text("1cfrimchvi0123456789.,~*/+@!=aceh-WGKFRPL", max_size=70).map("1cfr".__add__))
def test_anything_forged_reads_as_a_whole_follow_up_or_as_nothing(packed: str) -> None:
    followup = CODEC.unpack(packed)
    assert followup is None or CODEC.pack(followup) is not None


@given(st.text("0123456789kKxp:", min_size=2, max_size=11))
def test_a_size_of_any_letters_means_the_same_when_packed_again(size: str) -> None:
    read_as = CODEC.unpack(f"1cenvi1_{size}")
    assert read_as is not None
    again = CODEC.pack(read_as)
    assert again is not None
    assert CODEC.unpack(again) == read_as


@given(questions, st.integers(0, 63), st.characters())
def test_one_changed_character_never_breaks_the_reading(question: Question, at: int, character: str) -> None:
    packed = CODEC.pack(Followup("ask", "en", question)) or "1cenim"
    CODEC.unpack(packed[:at] + character + packed[at + 1 :])


def test_a_question_too_long_for_a_button_has_no_pack() -> None:
    many = tuple(Use("video", 123456.0, length=Length(12, "seconds"), model="sora") for _ in range(8))
    assert CODEC.pack(Followup("ask", "en", Question(many))) is None


@pytest.mark.parametrize(
    "packed",
    [
        *("", "1", "1cen", "0cenim90", "2cenim90", "1zenim90", "1cENim90", "1cenzz90", "1cenim-3", "1cenim0"),
        *("1cenim9e99", "1cenim90@XX", "1cenim90!q", "1cenim90~zz", "1cenim" + "9" * 60, "1cenim90\x00", "1cenimnan"),
        "1cenim90,,im",
    ],
)
def test_old_forged_and_broken_packs_mean_nothing(packed: str, catalog: Catalog) -> None:
    followup = Codec(catalog).unpack(packed)
    assert followup is None or not followup.question.items


def test_the_pack_is_readable_and_short() -> None:
    question = Question((Use("image", 90), Use("video", 20, length=Length(10, "seconds"))), place="FR")
    assert CODEC.pack(Followup("ask", "fr", question)) == "1cfrim90,vi20*10s@FR"


@pytest.mark.parametrize(
    ("packed", "use"),
    [
        ("1cenvi10_1080p~so", None),  # parts in another order are no pack
        ("1cenvi10_4k", Use("video", 10, resolution="4K")),  # as packed before sizes had capitals
        ("1cenim_1920x1080", Use("image", resolution="1920x1080")),
        ("1cenim_16:9", Use("image", resolution="16:9")),
        ("1cench*200w<50p", Use("chat", length=Length(200, "words"), input=Length(50, "pages"))),
    ],
)
def test_sizes_and_what_is_handed_in_ride_in_the_button(packed: str, use: Use | None, catalog: Catalog) -> None:
    followup = Codec(catalog).unpack(packed)
    assert (followup and followup.question.items[0]) == use


@pytest.mark.parametrize(
    ("packed", "thing"),
    [
        ("1vench500~at+ad660:FR", Yardstick("train-km", 660, ("FR",))),
        ("1vench500~at+ad878:FR,DE@CA-QC!c", Yardstick("train-km", 878, ("FR", "DE"))),
        ("1vench500~at+ad660", Yardstick("train-km", 660)),  # as packed before a trip had a place
        ("1vench500~at+ad660@FR", Yardstick("train-km", 660)),
        ("1vench500~at+ad660:ZZ", None),
        ("1vench500~at+ad660:FR,FR", None),
        ("1vench500~at+ad660:", None),
    ],
)
def test_where_a_trip_goes_rides_in_the_button(packed: str, thing: Yardstick | None) -> None:
    followup = CODEC.unpack(packed)
    assert (followup and followup.question.everyday[0]) == thing
    assert followup is None or CODEC.pack(followup) == packed


def test_codes_of_units_are_two_letters_of_their_own() -> None:
    codes = [asked.code for asked in ASKED.values()]
    assert len(set(codes)) == len(codes)
    assert all(len(code) == 2 and code.isalpha() and code.islower() for code in codes)
