"""How large one piece is: tokens, minutes, hours -> a scale, or factors of its own, and what to show."""

from collections.abc import Callable
from dataclasses import replace
from math import isfinite

from estimator.catalog import Catalog
from estimator.deriving import cite, fresh_wh
from estimator.image_size import image_size, pixels_of, video_size
from estimator.methods import Constant, Triple
from estimator.piece_units import SECONDS, TEXT, UNITS, Size
from estimator.question import MOST, Length, Use
from estimator.ranges import Factor, Range, exactly, factor, product
from estimator.records import Activity
from estimator.refusals import BadQuestion
from estimator.results import Step
from estimator.unit_factors import Basis


def checked_length(length: Length) -> Length:
    """The length, if it is one: a known unit, a number above 0. Raises BadQuestion.

    >>> checked_length(Length(300, "words"))
    Length(value=300, unit='words')
    """
    if length.unit not in UNITS:
        from difflib import get_close_matches

        near = tuple(get_close_matches(str(length.unit), UNITS, 3, 0.4)) or UNITS
        raise BadQuestion(
            "unit",
            f"I do not know the unit {length.unit!r}; I know {', '.join(UNITS)}.",
            about=str(length.unit),
            nearest=near,
        )
    if length.value > MOST or not isfinite(length.value) or length.value <= 0:
        raise BadQuestion(
            "length", f"A length is a number above 0, up to {MOST:.0e}; {length.value} is not.", about=str(length.value)
        )
    return length


def written_tokens(catalog: Catalog, length: Length) -> tuple[float, tuple[str, ...]]:
    """Tokens of so much text, and what was assumed (codes of caveats); spoken time counts as words.

    >>> from estimator import load_catalog
    >>> written_tokens(load_catalog(), Length(300, "tokens"))
    (300, ())
    """
    defaults = catalog.method.defaults
    if length.unit == "tokens":
        return length.value, ()
    if length.unit == "words":
        return length.value * defaults.tokens_per_word.value, ("words",)
    if length.unit == "pages":
        return length.value * defaults.words_per_page.value * defaults.tokens_per_word.value, ("pages", "words")
    minutes = length.value * SECONDS[length.unit] / 60
    return minutes * defaults.words_per_spoken_minute.value * defaults.tokens_per_word.value, ("spoken", "words")


def spoken_minutes(catalog: Catalog, length: Length) -> tuple[float, tuple[str, ...]]:
    """Minutes of audio, and what was assumed (codes of caveats): as said, or of so much text read aloud.

    >>> from estimator import load_catalog
    >>> spoken_minutes(load_catalog(), Length(90, "seconds"))
    (1.5, ())
    """
    defaults = catalog.method.defaults
    if length.unit in SECONDS:
        return length.value * SECONDS[length.unit] / 60, ()
    words = {
        "words": length.value,
        "pages": length.value * defaults.words_per_page.value,
        "tokens": length.value / defaults.tokens_per_word.value,
    }[length.unit]
    return words / defaults.words_per_spoken_minute.value, ("spoken",)


def _token_step(item: int, about: str, tokens: float) -> Step:
    return Step("tokens", item, exactly(tokens), "tokens", about)


def _rate_step(catalog: Catalog, item: int, about: str, rate: Triple) -> Step:
    return Step(
        "token_rate", item, Range(rate.p5, rate.median, rate.p95), "Wh/1000 tokens", about, cite(catalog, rate.rows)
    )


def _by_rates(catalog: Catalog, item: int, unit: str, *, fresh: float, cached: float, written: float) -> Size:
    """No model of its own: the three rates, whose ends add up because they hang on one unknown hardware."""
    rates = catalog.method.tokens
    ends = [
        fresh_wh(catalog, fresh, end)
        + cached / 1000 * getattr(rates.cached_input, end)
        + written / 1000 * getattr(rates.output, end)
        for end in ("p5", "median", "p95")
    ]
    if ends[0] <= 0:
        raise BadQuestion("tokens", "A chat of no tokens at all costs nothing: how many are read and written?")
    steps = [
        step
        for about, tokens, rate in (
            ("given", fresh, rates.fresh_input),
            ("cached", cached, rates.cached_input),
            ("written", written, rates.output),
        )
        if tokens
        for step in (_token_step(item, about, tokens), _rate_step(catalog, item, about, rate))
    ]
    steps.append(Step("energy_per_use", item, Range(ends[0], ends[1], ends[2]), unit, "tokens"))
    return Size(factors=(factor("tokens", "own", ends[0], ends[1], ends[2]),), steps=tuple(steps))


def _read_and_written(use: Use, catalog: Catalog) -> tuple[float, float, tuple[str, ...]]:
    """Tokens of what is handed in and of what gets written, and what was assumed for the one that is not said."""
    given, written = catalog.method.defaults.prompt_tokens.value, catalog.method.tokens.reference.written
    assumed: list[str] = []
    if use.input is None:
        assumed.append("prompt")
    else:
        given, taken = written_tokens(catalog, use.input)
        assumed += taken
    if use.length is None:
        assumed.append("length")
    else:
        written, taken = written_tokens(catalog, use.length)
        assumed += taken
    return given, written, tuple(dict.fromkeys(assumed))


def _checked_tokens(use: Use) -> tuple[float, float]:
    if use.tokens is None:
        return 0.0, 0.0
    for value in (use.tokens.given, use.tokens.written):
        if value > MOST or not isfinite(value) or value < 0:
            raise BadQuestion("tokens", f"Tokens are a number from 0 to {MOST:.0e}; {value} is not.", about=str(value))
    return use.tokens.given, use.tokens.written


def _chat(use: Use, catalog: Catalog, basis: Basis, item: int) -> Size:
    rates = catalog.method.tokens
    assumed: tuple[str, ...] = ()
    if use.tokens is not None:
        given, written = _checked_tokens(use)
    elif use.length is not None or use.input is not None:
        given, written, assumed = _read_and_written(use, catalog)
    else:
        return Size(assumed=("length",))
    if use.model is None:
        size = _by_rates(catalog, item, "Wh/answer", fresh=given, cached=0.0, written=written)
        return Size(factors=size.factors, steps=size.steps, assumed=assumed)
    fresh, output = fresh_wh(catalog, given), written / 1000 * rates.output.median
    if fresh + output <= 0:
        raise BadQuestion("tokens", "A chat of no tokens at all costs nothing: how many are read and written?")
    steps = [_token_step(item, "given", given), _token_step(item, "written", written)]
    if basis.output_multiplier is not None:
        steps.append(Step("output_multiplier", item, exactly(basis.output_multiplier), "x", use.model))
        scale = (fresh + output * basis.output_multiplier) / basis.central
    else:
        scale = (fresh + output) / rates.reference.wh
    rows = (*rates.output.rows, *rates.fresh_input.rows)
    steps.append(Step("token_scale", item, exactly(scale), "x", use.model, cite(catalog, rows)))
    return Size(scale=scale, steps=tuple(steps), assumed=assumed)


def _session_tokens(use: Use, catalog: Catalog) -> tuple[float, float] | None:
    """Tokens that a coding session read and wrote, where they are told: a bare number of tokens was read."""
    if use.tokens is not None:
        return _checked_tokens(use)
    if use.length is not None and use.length.unit in SECONDS:
        return None
    if use.input is not None:
        written = 0.0 if use.length is None else written_tokens(catalog, use.length)[0]
        return written_tokens(catalog, use.input)[0], written
    return (use.length.value, 0.0) if use.length is not None and use.length.unit == "tokens" else None


def _code(use: Use, catalog: Catalog, basis: Basis, item: int) -> Size:
    method = catalog.method
    share = method.tokens.agent_cached_share.value
    counted = _session_tokens(use, catalog)
    if counted is not None:
        given, written = counted
        size = _by_rates(catalog, item, "Wh/session", fresh=given * (1 - share), cached=given * share, written=written)
        return Size(factors=size.factors, steps=size.steps, assumed=("cached_share",))
    if use.length is None:
        return Size(assumed=("session",))
    if use.length.unit not in SECONDS:
        return Size(assumed=("session",), ignored=("length_ignored",))
    hour, hours = method.defaults.agent_hour_wh, use.length.value * SECONDS[use.length.unit] / 3600
    own, rows = basis.factors[0], cite(catalog, hour.rows)
    an_hour = Factor(own.name, own.key, hour.value, own.sigma_low, own.sigma_high)
    steps = (
        Step("energy_per_use", item, product((an_hour,), 1.0, open_top=False), "Wh/hour", "agent_hour", rows),
        Step("length", item, exactly(hours), "hours"),
    )
    return Size(scale=hours, factors=(an_hour,), steps=steps, assumed=("agent_hour",))


def _audio(use: Use, catalog: Catalog, basis: Basis, item: int) -> Size:
    del basis
    activity = catalog.activities[use.activity]
    told = use.length or use.input  # a recording to write out, a text to read aloud: handed in or not, it is as long
    if told is not None:
        if told.unit in TEXT and "text" not in activity.lengths:
            raise BadQuestion(
                "unit",
                f"{use.activity.capitalize()} is counted in seconds, minutes or hours, not in {told.unit}.",
                about=told.unit,
                nearest=tuple(SECONDS),
            )
        minutes, assumed = spoken_minutes(catalog, told)
    else:
        usual: Constant = getattr(catalog.method.defaults, activity.usual_minutes or "recording_minutes")
        minutes, assumed = usual.value, ("length",)
    return Size(scale=minutes, steps=(Step("length", item, exactly(minutes), "minutes"),), assumed=assumed)


def _unsized(use: Use, catalog: Catalog, basis: Basis, item: int) -> Size:
    del catalog, basis, item
    return Size(ignored=("length_ignored",) if use.length is not None or use.tokens is not None else ())


SIZERS: dict[str, Callable[[Use, Catalog, Basis, int], Size]] = {
    "tokens": _chat,
    "session": _code,
    "minutes": _audio,
    "seconds": video_size,
    "pixels": image_size,
}
"""By what the length of one piece counts, or else by its pixels."""


def _kind(activity: Activity) -> str:
    return "pixels" if activity.sized_by == "nothing" and activity.pixels else activity.sized_by


def _checked_steps(use: Use) -> None:
    if use.steps is not None and not 0 < use.steps <= MOST:
        raise BadQuestion("steps", f"Steps are a whole number above 0; {use.steps} is not.", about=str(use.steps))


def _takes_input(use: Use, kind: str) -> bool:
    """Whether what is handed in is counted: read by a chat or a session, or the text and sound itself."""
    if kind == "session":
        return use.length is None or use.length.unit not in SECONDS
    return kind == "tokens" or (kind == "minutes" and use.length is None)


def size_of(use: Use, catalog: Catalog, basis: Basis, item: int) -> Size:
    """The size of one piece of a use. Raises BadQuestion."""
    for told in (use.length, use.input):
        if told is not None:
            checked_length(told)
    if use.tokens is not None and use.input is not None:
        raise BadQuestion("tokens", "Say either the tokens, or what is handed in and what gets written: not both.")
    _checked_steps(use)
    activity = catalog.activities[use.activity]
    kind = _kind(activity)
    size = SIZERS.get(kind, _unsized)(use, catalog, basis, item)
    extra = []
    if use.input is not None and not _takes_input(use, kind):
        extra.append("input_ignored")
    if not activity.pixels:
        if use.resolution is not None:
            pixels_of(catalog, use.resolution)
            extra.append("resolution_ignored")
        if use.steps is not None:
            extra.append("steps_ignored")
    if kind in {"pixels", "seconds", "minutes"}:
        wasted = use.tokens is not None or (kind == "pixels" and use.length is not None)
        extra += ["length_ignored"] if wasted else []
    if not extra:
        return size
    return replace(size, ignored=(*size.ignored, *extra))
