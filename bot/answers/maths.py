"""Show the maths: each thing multiplied, with its source and link; what matters most; scenarios; versions."""

import re
from dataclasses import replace

from bot.answers import others
from bot.answers.context import VERSUS, Context, measures_of, place_phrase, source_link, use_phrase
from bot.answers.machine import machine_phrase
from bot.languages.words import Words
from bot.replies import Line, Link, Reply
from estimator import Estimate, Step, across, estimate, scenarios
from estimator.measures import unit_of
from estimator.question import Question

STEPS_A_PAGE = 5
SOURCES_A_STEP = 1
ONE = 1e-9


def maths(context: Context, lang: str, question: Question, target: str) -> Reply:
    """One page of the maths; `target` is its number, from 1, and whether it belongs to a comparison."""
    words = context.words[lang]
    found = _found(context, question)
    pages = _pages(context, lang, found)
    number, versus = target.removesuffix(VERSUS), target.endswith(VERSUS)
    page = int(number) if re.fullmatch(r"[1-9]\d?", number) and int(number) <= len(pages) else 1
    uses = words.listed([use_phrase(context, lang, item.use) for item in found.items[:3]])
    uses = machine_phrase(context, lang, question.machine) if question.machine else uses
    lines = pages[page - 1]
    if len(pages) > 1:
        lines = [*lines, Line(words.say("maths-page", page=str(page), pages=str(len(pages))), "note")]
    buttons = (
        context.button(lang, words.say("button-next"), "maths", question, f"{page + 1}{VERSUS if versus else ''}")
        if page < len(pages)
        else ()
    )
    buttons += () if versus else others.button(context, lang, question)
    buttons += context.button(lang, words.say("button-back"), "versus" if versus else "ask", question)
    return Reply(lang, words.say("maths-headline", use=uses), tuple(lines), buttons=buttons, private=True)


def _found(context: Context, question: Question) -> Estimate:
    """The estimate; of several places the first one's, with the electricity of the others after it."""
    if not question.places:
        return estimate(question, context.catalog)
    first, *others = across(question, context.catalog)
    electricity = [step for other in others for step in other.steps if step.code in ("grid", "ewif", "water_factor")]
    return replace(first, steps=tuple(dict.fromkeys((*first.steps, *electricity))))


def _pages(context: Context, lang: str, found: Estimate) -> list[list[Line]]:
    """The steps in the order of the sum; then what matters most, the scenarios and the version."""
    steps = [line for step in found.steps if (line := _step(context, lang, found, step)) is not None]
    pages = [steps[n : n + STEPS_A_PAGE] for n in range(0, len(steps), STEPS_A_PAGE)] or [[]]
    closing = [*_matters(context, lang, found), *_scenarios(context, lang, found)]
    closing.append(Line(context.words[lang].say("maths-version", version=found.method), "note"))
    if len(pages[-1]) + len(closing) <= STEPS_A_PAGE:
        pages[-1] = pages[-1] + closing
    else:
        pages.append(closing)
    return pages


def _step(context: Context, lang: str, found: Estimate, step: Step) -> Line | None:
    """One step in words, with the sources that its number opens to."""
    words = context.words[lang]
    if not words.has(f"step-{step.code}"):
        return None
    about = _about(context, lang, step)
    said = words.say(
        f"step-{step.code}", value=_value(context, lang, step), about=about, per=_per(context, lang, found, step)
    )
    if len(found.items) > 1 and step.item is not None:
        said = words.say("step-of", use=use_phrase(context, lang, found.items[step.item].use), step=said)
    links: list[Link] = []
    for citation in step.citations[:SOURCES_A_STEP]:
        link = source_link(context, citation)
        if link not in links:
            links.append(link)
    return Line(said, "step", tuple(links))


def _about(context: Context, lang: str, step: Step) -> str:
    """The model, place or kind of token that a step speaks of, in the language's words."""
    words, about = context.words[lang], step.about or ""
    if words.has(f"about-{about}"):  # before the models: one region is called after Mistral
        return words.say(f"about-{about}")
    if about in context.catalog.rows:
        return context.catalog.rows[about].model_name or context.catalog.rows[about].what
    if about in context.catalog.models:
        return context.catalog.models[about].name
    if about in context.catalog.places:
        return place_phrase(context, lang, about)
    return ""


def _value(context: Context, lang: str, step: Step) -> str:
    """`1.7 (1.3 to 2.3)`, `1.5 Wh (0.47 to 4.7)`, or the number alone where it is exact (a count, a length)."""
    words, value = context.words[lang], step.value
    unit, size = _unit(words, step)
    if value.high - value.low <= ONE * value.central:
        said = {"central": words.exact(value.central * size)}
        return words.say("step-exact-unit", unit=unit, **said) if unit else said["central"]
    ends = {"central": value.central, "low": value.low, "high": value.high}
    said = {end: words.number(number * size) for end, number in ends.items()}
    return words.say("step-range-unit", unit=unit, **said) if unit else words.say("step-range", **said)


def _unit(words: Words, step: Step) -> tuple[str, float]:
    """The unit to say, and how many of it one of the step's own is; nothing for a factor."""
    base, _, _ = step.unit.partition("/")
    if step.unit == "share":
        return words.say("unit-step-percent"), 100.0
    if words.has(f"unit-step-{base}"):
        return words.say(f"unit-step-{base}"), 1.0
    published = unit_of(step.unit)
    if published is None:
        return "", 1.0
    measure, worth = published
    key, base_units = words.unit_of(measure, step.value.central * worth)
    return words.say(f"unit-{key}"), worth / base_units


def _per(context: Context, lang: str, found: Estimate, step: Step) -> str:
    """` for each second at 720p`: of what the number is, where the sentence of its step does not say it."""
    per = step.unit.partition("/")[2]
    if not per and step.item is not None:  # a training's energy is told whole
        per = context.catalog.activities[found.items[step.item].use.activity].unit
    key = "per-step-" + per.replace(" ", "-")
    return context.words[lang].say(key) if context.words[lang].has(key) else ""


def _matters(context: Context, lang: str, found: Estimate) -> list[Line]:
    """Which unknown matters most, for the first measure that has any."""
    words = context.words[lang]
    for measure in measures_of(found.question):
        shares = found.shares.get(measure) or next(
            (i.shares[measure] for i in found.items if i.shares.get(measure)), ()
        )
        ranked = sorted(shares, key=lambda share: -share.share)[:3]
        if ranked:
            said = [
                words.say(
                    "maths-share",
                    unknown=words.say(_unknown(context, lang, s.factor)),
                    percent=words.number(100 * s.share),
                )
                for s in ranked
            ]
            return [
                Line(words.say("maths-matters", measure=words.say(f"maths-of-{measure}"), shares=words.listed(said)))
            ]
    return []


def _unknown(context: Context, lang: str, factor: str) -> str:
    return f"unknown-{factor}" if context.words[lang].has(f"unknown-{factor}") else "unknown-other"


def _scenarios(context: Context, lang: str, found: Estimate) -> list[Line]:
    """The article's x2, x3, x5 for images of a closed model, on the measured mean and on the worst open model."""
    words = context.words[lang]
    images = [item for item in found.items if item.use.activity == "image" and item.openness == "closed"]
    if not images:
        return []
    found_scenarios = scenarios(images[0].use, context.catalog)
    mean, worst = (
        words.listed([words.amount("energy", s.energy_wh) for s in found_scenarios if s.base == base])
        for base in ("mean", "worst")
    )
    return [Line(words.say("maths-scenarios", mean=mean, worst=worst))]
