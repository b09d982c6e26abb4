"""Typed spans: one for each piece of a message, two where a piece may be two things."""

import pytest

from bot.reading import Lexicon
from bot.reading.explaining import spans_in
from bot.reading.tagging.spans import Age, Asked, Count, Model, Negation, Piece, Place, Places, Rate, Size, Spanned
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.words.text import normalise, tokenise


def _spans(text: str, lexicon: Lexicon) -> Places:
    plain = normalise(text)
    raw = tokenise(plain)
    language = language_of(raw, plain, lexicon, None)
    return spans_in(spell(raw, language, lexicon), language, lexicon, plain)


def _first(kind: type[Spanned], places: Places) -> Spanned:
    return next(place[0] for place in places if isinstance(place[0], kind))


def test_every_token_stands_in_one_place(lexicon: Lexicon) -> None:
    places = _spans("10 to 20 Sora 2 videos at 1080p in France, not the carbon, my son is aged 14", lexicon)
    ends = [place[0].end for place in places]
    assert [place[0].start for place in places] == [0, *ends[:-1]]


def test_a_span_says_what_it_is(lexicon: Lexicon) -> None:
    places = _spans("10 to 20 Sora 2 videos at 1080p in France, not the carbon, for my son aged 14", lexicon)
    count = _first(Count, places)
    assert isinstance(count, Count)
    assert (count.value, count.low, count.high) == (15, 10, 20)
    model, piece, size, place, asked = (_first(kind, places) for kind in (Model, Piece, Size, Place, Asked))
    assert isinstance(model, Model)
    assert isinstance(piece, Piece)
    assert (model.id, model.text, piece.activity, piece.plural) == ("sora", "sora 2", "video", True)
    assert isinstance(size, Size)
    assert isinstance(place, Place)
    assert isinstance(asked, Asked)
    assert (size.size, place.code, asked.measure) == ("1080p", "FR", "carbon")
    assert isinstance(_first(Negation, places), Negation)
    assert isinstance(_first(Age, places), Age)


def test_a_doubtful_piece_is_one_place_with_two_spans(lexicon: Lexicon) -> None:
    (place,) = [place for place in _spans("4K videos with Sora", lexicon) if len(place) > 1]
    size, count = place
    assert isinstance(size, Size)
    assert isinstance(count, Count)
    assert (size.size, count.value) == ("4K", 4000)


def test_a_plural_is_the_vocabulary_s_to_tell(lexicon: Lexicon) -> None:
    for text, plural in (("3 tableaux", True), ("un tableau", False), ("3 affiches", True), ("one bus poster", False)):
        piece = _first(Piece, _spans(text, lexicon))
        assert isinstance(piece, Piece)
        assert piece.plural is plural


@pytest.mark.parametrize(
    ("text", "every", "per"),
    [
        ("5 prompts a day", 1, "day"),
        ("3 messages par semaine", 1, "week"),
        ("5 prompts an hour", 1, "hour"),
        ("3 prompts every two hours", 2, "hour"),
        ("une image toutes les 30 minutes", 0.5, "hour"),
    ],
)
def test_how_often_is_told_in_days_weeks_months_years_or_hours(
    text: str, every: float, per: str, lexicon: Lexicon
) -> None:
    rate = _first(Rate, _spans(text, lexicon))
    assert isinstance(rate, Rate)
    assert (rate.every, rate.per) == (every, per)
