"""How far a trip was taken to be, by the great circle, said as such, or that it is not known; on whose electricity."""

from bot.answers.context import Context, place_phrase
from bot.reading import Reading
from bot.reading.result import Trip
from estimator import Estimate
from estimator.comparing import has_own, runs_apart


def journeys(context: Context, reading: Reading) -> list[str]:
    """A sentence a trip, and one where no distance was said at all."""
    words = context.words[reading.lang]
    said = [_journey(context, reading, trip) for trip in reading.trips]
    if "distance" in reading.assumed and all(trip.km is not None for trip in reading.trips):
        said.append(words.say("distance-assumed"))
    return said


def electricity(context: Context, lang: str, found: Estimate) -> list[str]:
    """For each everyday thing that takes other electricity than the AI: whose, or that nobody has a figure of it."""
    apart = dict.fromkeys((one.thing, one.places) for one in found.question.everyday if runs_apart(one, found.place))
    return [_whose(context, lang, thing, places) for thing, places in apart]


def _whose(context: Context, lang: str, thing: str, places: tuple[str, ...]) -> str:
    catalog, words, own = context.catalog, context.words[lang], f"the-{thing}"
    # "The train", where the language has a word for what goes the distance; else the distance itself.
    name = words.say(own) if words.has(own) else context.names[lang].thing(thing, 2)
    lacking = tuple(place for place in places if not has_own(catalog, catalog.things[thing], place))
    told = [("thing-on-grid", places)] if len(lacking) < len(places) else []
    told += [("thing-without-grid", lacking)] if lacking else []
    said = [(key, words.listed([place_phrase(context, lang, place) for place in named])) for key, named in told]
    return " ".join([words.say(key, thing=name, places=where, n=len(places)) for key, where in said])


def _journey(context: Context, reading: Reading, trip: Trip) -> str:
    words, names = context.words[reading.lang], context.names[reading.lang]
    ends = {"start": trip.start, "end": trip.end}
    if trip.km is None:
        return words.say("trip-one-km" if "distance" in reading.assumed else "trip-unknown", **ends)
    told = words.say("trip-back" if trip.back else "trip-one-way", km=words.exact(trip.km), **ends)
    if trip.capital:
        told += " " + words.say("trip-capital")
    if trip.assumed:
        told += " " + words.say("trip-assumed", thing=names.thing(trip.thing, 2))
    return told
