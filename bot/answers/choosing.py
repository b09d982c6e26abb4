"""What if: the same question somewhere else, with another model, in another yardstick. Each choice is a button."""

from dataclasses import replace

from bot.answers.context import VERSUS, Context, measures_of, place_name
from bot.answers.side_replies import stale
from bot.followups import MOST_PLACES, Action, Followup
from bot.replies import Button, Line, Reply
from estimator.question import Measure, Question, Yardstick

PLACES = ("FR", "CA-QC", "US", "GB", "DE", "PL", "IN", "WORLD")
"""Clean, middling and coal: enough to see what the place changes; any other can be typed."""
MODELS = (
    "chatgpt",
    "gpt-5",
    "gemini",
    "claude",
    "mistral",
    "llama",
    "midjourney",
    "flux",
    "stable-diffusion",
    "sora",
    "veo",
    "kling",
    "whisper",
    "claude-code",
    "cursor",
)
"""Those that many people have heard of."""
YARDSTICKS: dict[Measure, tuple[str, ...]] = {
    "energy": ("phone-charge", "led-hour", "laptop-hour", "kettle-boil"),
    "carbon": ("car-km", "streaming-hour", "beef-burger"),
    "water": ("water-glass", "toilet-flush", "shower"),
}


def choices(context: Context, lang: str, followup: Followup) -> Reply:
    """Buttons that each hold the changed question."""
    question = followup.question
    if followup.action == "models":
        options = _models(context, question)
    else:
        options = (_places if followup.action == "places" else _yardsticks)(context, lang, question)
    action: Action = "versus" if followup.target == VERSUS else "ask"
    buttons: tuple[Button, ...] = ()
    for label, changed in options:
        buttons += context.button(lang, label, action, changed)
    if not buttons:
        return stale(context, lang)
    asked = "more-places" if followup.action == "places" and question.places else followup.action
    return Reply(lang, lines=(Line(context.words[lang].say(f"choose-{asked}")),), buttons=buttons, private=True)


def _places(context: Context, lang: str, question: Question) -> list[tuple[str, Question]]:
    """Another place; where the same is asked in several, one more beside them, or in the stead of the last."""
    before = question.places[: MOST_PLACES - 1]
    return [
        (
            place_name(context, lang, place),
            replace(question, place=(*before, place)[0], places=(*before, place) if before else ()),
        )
        for place in PLACES
        if place != question.place and place not in question.places
    ]


def _models(context: Context, question: Question) -> list[tuple[str, Question]]:
    if not question.items:
        return []  # an own machine has no model to change
    first, others = question.items[0], question.items[1:]
    known = [context.catalog.models[name] for name in MODELS if name != first.model]
    able = [model for model in known if first.activity in model.activities]
    return [
        (model.name, replace(question, items=(replace(first, model=model.id, band=None), *others)))
        for model in able[:8]
    ]


def _yardsticks(context: Context, lang: str, question: Question) -> list[tuple[str, Question]]:
    names = context.names[lang]
    things = [thing for measure in measures_of(question) for thing in YARDSTICKS[measure]]
    return [(names.thing(thing, 2), replace(question, everyday=(Yardstick(thing),))) for thing in things]
