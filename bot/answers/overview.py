"""Is AI bad for the environment? One use, all of it, compared with what, what nobody knows: figures, and no verdict.

Made from the estimator when it is asked for, so that a figure that changes there changes here; on the electricity of
the community's place, where it has set one.
"""

from bot.answers.context import Context, place_phrase
from bot.replies import Button, Line, Link, Reply
from estimator import CitedRange, Range, estimate, measure_of, side_figure, significant
from estimator.question import Measure, Question, Use, Yardstick

ONE_USE = (Use("chat"), Use("image"), Use("video"))
"""One of each that people use most, as the stand-ins of the catalogue make them."""
NOW, BEFORE = "dc-iea-2025", "dc-iea-2024"
"""Published rows: the electricity of all data centres, this year and the one before."""
TWH = 1e12
AS_PUBLISHED = 3
"""Significant figures of a count that others published."""
HOME, CAR, BURGER = (Yardstick(thing, 1) for thing in ("home-day", "car-km", "beef-burger"))
ELSEWHERE = "US"
"""Whose home it is where the place has no figure of its own."""
SOURCES_OF = {HOME: 1, CAR: 2, BURGER: 1}
"""How many sources are shown of each: an American car is EPA's, a French one ADEME's."""
GO_ON = ("which-is-greenest", "why-nobody-knows")
"""Entries one tap away; each has a label `button-go-SLUG`."""


def overview(context: Context, lang: str, title: str, place: str | None) -> Reply:
    """Four short paragraphs, their sources, and where to go on. place: whose electricity, homes and cars are meant."""
    words, home = context.words[lang], _home(context, place)
    found = estimate(Question(ONE_USE, place=place), context.catalog)
    chat, image, video = (item.figures for item in found.items)
    wh = {
        name: _said(context, lang, "energy", figures.energy_wh)
        for name, figures in (("chat", chat), ("image", image), ("video", video))
    }
    lines = (
        Line(words.say("overview-one", **wh)),
        Line(_all_of_it(context, lang)),
        Line(
            words.say(
                "overview-beside",
                where=place_phrase(context, lang, home),
                home=_thing(context, lang, HOME, "energy", home),
                image=_said(context, lang, "carbon", measure_of(image, "carbon")),
                car=_thing(context, lang, CAR, "carbon", place),
                burger=_thing(context, lang, BURGER, "carbon", place),
            )
        ),
        Line(words.say("overview-unknown"), "caveat"),
    )
    return Reply(lang, title, lines, sources=_sources(context), buttons=_buttons(context, lang, place))


def _home(context: Context, place: str | None) -> str:
    """Whose home: homes differ by six, so that of a place without a figure of its own is not made up."""
    known = context.catalog.things[HOME.thing].regional
    parent = context.catalog.places[place].parent if place else None
    return next((one for one in (place, parent) if one and one in known), ELSEWHERE)


def _said(context: Context, lang: str, measure: Measure, value: Range | None) -> str:
    words = context.words[lang]
    return words.say("part-unknown") if value is None else words.spread(measure, value, "range-short")


def _thing(context: Context, lang: str, thing: Yardstick, measure: Measure, place: str | None) -> str:
    return _said(context, lang, measure, side_figure(thing, measure, context.catalog, place=place))


def _all_of_it(context: Context, lang: str) -> str:
    """What data centres took, as counted: their publisher gives no range, and says so here; how that grew in a year."""
    now, before = context.catalog.rows[NOW], context.catalog.rows[BEFORE]
    words = context.words[lang]
    grown = 100 * (_twh(now) / _twh(before) - 1)
    key, size = words.unit_of("energy", _twh(now) * TWH)
    return words.say(
        "overview-all",
        amount=words.say(
            "amount",
            number=words.exact(significant(_twh(now) * TWH / size, AS_PUBLISHED)),
            unit=words.say(f"unit-{key}"),
        ),
        year=now.what[-4:],
        percent=words.number(grown),
    )


def _twh(row: CitedRange) -> float:
    middle = row.middle
    if middle is None:
        raise KeyError(row.id)  # the loader's rows all have one: a test sees to these two
    return middle


def _sources(context: Context) -> tuple[Link, ...]:
    """Of the count and of the things compared with, those that were read; those of the uses are in the maths."""
    ids = [context.catalog.rows[NOW].source]
    for thing, most in SOURCES_OF.items():
        read = (cited.source for cited in context.catalog.things[thing.thing].sources if cited.status != "remembered")
        ids += [one for one in read if context.catalog.sources[one].openable][:most]
    sources = [context.catalog.sources[one] for one in dict.fromkeys(ids) if one]
    return tuple(Link(f"{source.authors or source.publisher}, {source.year}", source.url) for source in sources)


def _buttons(context: Context, lang: str, place: str | None) -> tuple[Button, ...]:
    words = context.words[lang]
    buttons = context.button(lang, words.say("button-go-image"), "ask", Question((Use("image"),), place=place))
    for slug in GO_ON:
        buttons += context.button(lang, words.say(f"button-go-{slug}"), "entry", Question(), slug)
    return buttons + context.button(lang, words.say("button-maths"), "maths", Question(ONE_USE, place=place))
