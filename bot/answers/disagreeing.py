"""Why do figures disagree? Answered, when asked, with what published tools say of one and the same use."""

from bot.answers.context import Context
from bot.answers.others import EXAMPLE, amount
from bot.replies import Line, Link, Reply
from estimator import Question, Use
from estimator.tellers import Beside, Teller, beside, counted, independent
from estimator.tellers import Line as Told

RELEASES = "gpt-4o-mini"
"""The plain use on which the releases of one tool are furthest apart."""
MAKER = "mistral"


def disagreeing(context: Context, lang: str, title: str, _: str | None) -> Reply:
    """One use, many answers; one tool over its releases; one maker's other boundary; how many lie within ours."""
    words, table = context.words[lang], context.catalog.others
    today = independent(beside(table.uses[EXAMPLE], context.catalog).of("energy"))
    low, high = (pick(today, key=lambda line: line.amount.middle) for pick in (min, max))
    releases = _releases(beside(table.uses[RELEASES], context.catalog))
    (maker,) = (one for one in table.said if one.teller == MAKER)
    own = beside(table.uses[maker.use], context.catalog)
    (life,) = (line for line in own.lines if line.measure == "carbon" and line.teller.id == MAKER)
    ours = own.ours.carbon_g
    inside, number = counted(context.catalog)
    model = {name: context.catalog.models[table.uses[name].model].name for name in (EXAMPLE, RELEASES)}
    lines = [
        Line(words.say("disagree-boundary")),
        Line(
            words.say(
                "disagree-now",
                model=model[EXAMPLE],
                low=amount(words, "energy", low.amount),
                least=low.teller.name,
                high=amount(words, "energy", high.amount),
                most=high.teller.name,
            )
        ),
        Line(
            words.say(
                "disagree-releases",
                model=model[RELEASES],
                name=releases[0].teller.name,
                said=words.listed(
                    [f"{one.teller.release} ({amount(words, 'energy', one.amount)})" for one in releases]
                ),
            )
        ),
    ]
    if ours is not None:
        told = amount(words, "carbon", life.amount, is_maker=True)
        own_range = words.spread("carbon", ours, "range-short")
        lines.append(Line(words.say("disagree-maker", name=life.teller.name, said=told, ours=own_range)))
    lines.append(Line(words.say("disagree-share", inside=words.exact(inside), number=words.exact(number)), "note"))
    tellers = [low.teller, high.teller, life.teller]
    buttons = context.button(lang, words.say("button-others"), "others", Question((Use("chat", model=EXAMPLE),)), "e")
    return Reply(lang, title, tuple(lines), sources=tuple(map(_link, tellers)), buttons=buttons)


def _releases(found: Beside) -> list[Told]:
    """The oldest and the newest release of the tool that is there in several."""
    old = next(line for line in found.of("energy") if line.teller.replaced)
    of_tool = [line for line in found.of("energy") if line.teller.tool == old.teller.tool]
    ranked = sorted(of_tool, key=lambda line: line.teller.released)
    return [ranked[0], ranked[-1]]


def _link(one: Teller) -> Link:
    return Link(f"{one.name} {one.release or one.released[:4]}", one.url)
