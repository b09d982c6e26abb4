"""All users of an AI together: as many times one use as its maker says it is used, or one use where nobody says."""

from dataclasses import replace

from bot.answers.context import Context
from bot.reading import Reading
from estimator.question import Question, Use

TOLD = {("chatgpt", "chat"): "users-prompts"}
"""The published row of how often a day an AI is used, by its id and what it is used for."""
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def whole_question(context: Context, reading: Reading, question: Question) -> Question:
    """The question about as many uses as are told, or about one by itself."""
    if reading.whole is None:
        return question
    (use,) = question.items
    row = context.catalog.rows.get(TOLD.get((use.model or "", use.activity), ""))
    if row is None or row.central is None:
        return replace(question, items=(replace(use, per=None),))
    return replace(
        question, items=(Use(use.activity, row.central * DAYS[reading.whole], reading.whole, model=use.model),)
    )


def whole_told(context: Context, reading: Reading) -> list[str]:
    """Whose count it is and what is not in it; or that nobody tells how much an AI is used."""
    if reading.whole is None:
        return []
    words, (use,) = context.words[reading.lang], reading.items
    model = context.catalog.models.get(use.model or "")
    row = context.catalog.rows.get(TOLD.get((use.model or "", use.activity), ""))
    if row is not None and row.central is not None and model is not None:
        source = context.catalog.sources[row.source or ""]
        count, when = words.exact(row.central), str(source.year)
        return [words.say("whole-told", model=model.name, maker=model.maker, count=count, year=when)]
    if model is not None:
        return [words.say("whole-untold", model=model.name)]
    return [words.say("whole-untold-app")]
