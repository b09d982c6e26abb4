"""The one doubt that a reply ends with, in the words that fit what is known of the model."""

from bot.answers.context import Context
from bot.replies import Line
from estimator import Estimate, ItemEstimate, Model


def doubts(context: Context, lang: str, found: Estimate) -> list[Line]:
    """One line: a closed model's opacity before anything else; where a training is left out, that too."""
    training = [item for item in found.items if item.use.activity == "training"]
    training.sort(key=lambda item: (item.figures.energy_wh is not None, item.openness != "closed"))  # the unknown first
    others = [item for item in found.items if item.use.activity != "training"]
    lines = [_training(context, lang, item, alone=not others) for item in training[:1]]
    if others:
        closed = [item for item in others if item.openness == "closed"]
        lines.append(_of_use(context, lang, max(closed or others, key=_weight)))
    return [Line(text, "caveat") for text in lines if text]


def grade_note(context: Context, lang: str, item: ItemEstimate) -> str | None:
    """`a guess: nothing published`, `weak: one thin source`; None where the figure is better than that."""
    if item.evidence not in ("weak", "guess") or item.use.activity == "training":
        return None
    return context.words[lang].say(f"grade-{item.evidence}")


def _weight(item: ItemEstimate) -> float:
    return item.figures.energy_wh.central if item.figures.energy_wh else 0


def _of_use(context: Context, lang: str, item: ItemEstimate) -> str:
    words = context.words[lang]
    model = context.catalog.models[item.model] if item.model else None
    if model is not None:
        code = _of_model(item, model)
        own = f"doubt-{code}-{item.use.activity}"  # a language may say more of one activity
        return words.say(own if words.has(own) else f"doubt-{code}", model=model.name, maker=model.maker)
    if item.evidence in ("weak", "guess"):
        return words.say(f"doubt-{item.evidence}")
    return words.say("doubt-open-generic" if item.use.band == "open" else "doubt-closed-generic")


def _of_model(item: ItemEstimate, model: Model) -> str:
    """What is known of the model: a figure of the maker's with or without a method, outsiders' figures, or nothing."""
    known = model.activities.get(item.use.activity)
    has_own = known is not None and not known.takes
    if item.openness != "closed":
        modelled = "open-timed" if item.use.activity == "video" else "open-modelled"
        measured = "open-measured" if item.evidence == "measured" else modelled
        return measured if has_own else "open-unmeasured"
    if known is not None and known.disclosure is not None:
        return f"closed-{known.disclosure}"
    return "closed-modelled" if has_own else "closed-nothing"


def _training(context: Context, lang: str, item: ItemEstimate, *, alone: bool) -> str:
    words = context.words[lang]
    model = context.catalog.models[item.use.model].name if item.use.model else None
    if item.figures.energy_wh is not None:
        return words.say("doubt-training-published") if alone or item.openness == "closed" else ""
    if item.figures.carbon_g is not None:
        return words.say("doubt-training-carbon")
    if alone:
        return words.say("doubt-training-unpublished", model=model) if model else words.say("doubt-training-any")
    return words.say("doubt-training-part", model=model) if model else words.say("doubt-training-part-any")
