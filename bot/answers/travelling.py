"""How far a trip was taken to be: by the great circle, said as such; or that it is not known."""

from bot.answers.context import Context
from bot.reading import Reading
from bot.reading.result import Trip


def journeys(context: Context, reading: Reading) -> list[str]:
    """A sentence a trip, and one where no distance was said at all."""
    words = context.words[reading.lang]
    said = [_journey(context, reading, trip) for trip in reading.trips]
    if "distance" in reading.assumed and all(trip.km is not None for trip in reading.trips):
        said.append(words.say("distance-assumed"))
    return said


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
