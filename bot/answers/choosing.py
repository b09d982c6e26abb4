"""What if: the same question somewhere else, with another model, in another yardstick. Each choice is a button."""

from dataclasses import replace

from bot.answers.kit import Kit
from bot.followups import Action, Followup
from bot.replies import Button, Line, Reply
from estimator.question import Question, Yardstick

PLACES = ("FR", "CA-QC", "US", "GB", "DE", "PL", "IN", "WORLD")
"""Clean, middling and coal: enough to see what the place changes; any other can be typed."""
YARDSTICKS = {
    "energy": ("phone-charge", "led-hour", "laptop-hour", "kettle-boil"),
    "carbon": ("car-km", "streaming-hour", "beef-burger"),
    "water": ("water-glass", "toilet-flush", "shower"),
}


def choices(kit: Kit, lang: str, followup: Followup) -> Reply:
    """Buttons that each hold the changed question."""
    question = followup.question
    options = {"places": _places, "models": _models, "yardsticks": _yardsticks}[followup.action](kit, lang, question)
    action: Action = "versus" if followup.target == "versus" else "ask"
    buttons: tuple[Button, ...] = ()
    for label, changed in options:
        buttons += kit.button(lang, label, action, changed)
    return Reply(lang, lines=(Line(kit.words[lang].say(f"choose-{followup.action}")),), buttons=buttons, private=True)


def _places(kit: Kit, lang: str, question: Question) -> list[tuple[str, Question]]:
    names = kit.names[lang]
    return [(names.place(place), replace(question, place=place)) for place in PLACES if place != question.place]


def _models(kit: Kit, lang: str, question: Question) -> list[tuple[str, Question]]:
    first = question.items[0]
    able = [m for m in kit.catalog.models.values() if first.activity in m.activities and m.well_known and m.id != first.model]
    return [(m.name, replace(question, items=(replace(first, model=m.id, band=None), *question.items[1:]))) for m in able[:8]]


def _yardsticks(kit: Kit, lang: str, question: Question) -> list[tuple[str, Question]]:
    names = kit.names[lang]
    things = [thing for measure in question.measures or tuple(YARDSTICKS) for thing in YARDSTICKS[measure]]
    return [(names.thing(thing, 2), replace(question, everyday=(Yardstick(thing),))) for thing in things]
