"""(lesson, step, what the class did) -> what is shown, with its buttons. Pure: it remembers nothing, it asks nobody."""

from dataclasses import dataclass, replace

from bot.answers.context import Context, place_name
from bot.answers.doubts import doubts
from bot.answers.footprint import footprint
from bot.answers.lesson.figures import LETTERS, Choices, Figures, choices_of
from bot.answers.lesson.packs import Tap, Verb, target_of
from bot.answers.lesson.script import Lesson, Step
from bot.answers.picture import card_of, panel
from bot.followups import Followup
from bot.reading import Reading
from bot.replies import Bar, Button, Card, Line, Poll, Reply
from estimator.question import Question

VARIANTS = 9
"""Changes that one what-if offers."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Everything that one screen of a lesson depends on."""

    lesson: Lesson
    at: int
    lang: str
    leader: str = "--------"
    votes: tuple[int, ...] | None = None
    """Of the poll before a reveal; None or empty: there was none."""
    question: Question | None = None
    """Of a what-if: the one that the class chose."""


def show(context: Context, stand: Stand) -> Reply:
    """The screen of a step."""
    step = stand.lesson.steps[stand.at]
    screen = _Screen(context, stand, step)
    reply = {
        "say": screen.say,
        "predict": screen.predict,
        "reveal": screen.reveal,
        "what-if": screen.what_if,
        "discuss": screen.discuss,
        "try": screen.try_,
        "close": screen.close,
    }[step.kind]()
    # What the class tries out in a what-if takes the place of what it tried before.
    return replace(reply, steering=steering(context, stand), fresh=stand.question is None)


def button(
    context: Context, stand: Stand, label: str, verb: Verb, question: Question | None = None
) -> tuple[Button, ...]:
    """A button of this step; none where its pack is too long."""
    target = target_of(Tap(stand.lesson.code, stand.at, verb, stand.leader))
    packed = context.codec.pack(Followup("class", stand.lang, question or Question(), target))
    return (Button(label, packed),) if packed else ()


def steering(context: Context, stand: Stand) -> tuple[Button, ...]:
    """Back, next (or reveal), stop: in the same order always."""
    words, steps = context.words[stand.lang], stand.lesson.steps
    row = button(context, stand, words.say("class-back"), "back") if stand.at else ()
    if stand.at + 1 == len(steps):
        row += button(context, stand, words.say("class-handout"), "hand-out")
        return row + button(context, stand, words.say("class-end"), "stop")
    is_asked = steps[stand.at].kind == "predict"
    row += button(context, stand, words.say("class-reveal" if is_asked else "class-next"), "next")
    return row + button(context, stand, words.say("class-stop"), "stop")


class _Screen:
    """One step drawn up."""

    def __init__(self, context: Context, stand: Stand, step: Step) -> None:
        self._context = context
        self._stand = stand
        self._step = step
        self._lang = stand.lang
        self._words = context.words[stand.lang]
        self._figures = Figures(context, stand.lesson)

    def say(self) -> Reply:
        """Sentences, with a picture perhaps."""
        card = self._card(self._step.picture) if self._step.picture else None
        return Reply(self._lang, self._head(), self._text(), card=card, illustrated=card is not None)

    def predict(self) -> Reply:
        """A poll; the explanation holds the answer, its sources come with the reveal."""
        choices = self._choices(self._stand.at)
        explained = self._words.say("class-explained", answer=self._answer(self._step, choices))
        asked = self._said(self._step.text)
        return Reply(
            self._lang,
            poll=Poll(asked, choices.options, choices.right, explained, self._words.say("class-by-hand")),
        )

    def reveal(self) -> Reply:
        """The answer, what the class guessed, how far the range reaches, the picture, the doubt, the sources."""
        before = self._stand.lesson.prediction_of(self._stand.at)
        if before is None:
            raise LookupError("a reveal without a prediction: the loader lets none pass")
        choices = self._choices(self._stand.at - 1)
        letter = choices.options[choices.right]
        lines = [Line(self._words.say("class-answer", option=letter))]
        lines += self._tallied(choices)
        lines.append(Line(self._words.say("class-best", answer=self._answer(before, choices)), "measure"))
        is_width = before.size is not None and self._figures[before.size].spec.width is not None
        if before.size is not None and not is_width and not self._figures[before.size].exact:
            lines.append(Line(self._reach(choices)))
        names = (before.size,) if before.size else before.among
        named = self._step.picture or names
        card = self._card(named)
        first = self._figures[before.size or before.among[choices.right]].estimate
        doubt = tuple(doubts(self._context, self._lang, first)) if first else ()
        sources = self._figures.sources(tuple(dict.fromkeys((before.size or before.among[choices.right], *names))))
        return Reply(
            self._lang,
            self._head(),
            (*lines, *self._text()),
            doubt,
            sources,
            card=card,
            illustrated=card is not None,
        )

    def what_if(self) -> Reply:
        """The whole answer to the question that the class chose, and what else it may change."""
        start = self._figures[self._step.start or ""].question
        question = self._stand.question or start
        reading = Reading(self._lang, "footprint", question.items, place=question.place)
        answer, _ = footprint(reading, self._context)
        asked = self._text() if self._stand.question is None else ()
        head = Line(answer.headline)
        # The maths first: whoever replies to this asks about this very question.
        buttons = (*answer.buttons[:1], *self._variants(question))
        return Reply(self._lang, self._head(), (*asked, head, *answer.lines), answer.caveats, buttons=buttons)

    def discuss(self) -> Reply:
        """Two questions that have no right answer."""
        questions = tuple(Line(self._figures.filled(self._lang, one), "part") for one in self._step.questions)
        return Reply(self._lang, self._head(), (Line(self._words.say("class-discuss")), *questions))

    def try_(self) -> Reply:
        """Each writes a question of their own."""
        return Reply(self._lang, self._head(), (*self._text(), Line(self._words.say("class-try"), "note")))

    def close(self) -> Reply:
        """What we know, what we do not, where to read on."""
        known = self._words.say("class-known", text=self._said(self._step.known))
        unknown = self._words.say("class-unknown", text=self._said(self._step.unknown))
        read = Line(self._words.say("class-read"), "note", tuple(map(self._figures.source, self._step.read)))
        return Reply(self._lang, self._head(), (Line(known), Line(unknown), read))

    # ---------------------------------------------------------------- parts
    def _head(self) -> str:
        lesson = self._stand.lesson
        at, of = self._words.exact(self._stand.at + 1), self._words.exact(len(lesson.steps))
        return self._words.say("class-step", title=self._figures.filled(self._lang, lesson.title), at=at, of=of)

    def _said(self, said: "dict[str, str] | object") -> str:
        return self._figures.filled(self._lang, said) if isinstance(said, dict) else ""

    def _text(self) -> tuple[Line, ...]:
        return tuple(Line(one) for one in self._said(self._step.text).strip().split("\n") if one.strip())

    def _choices(self, at: int) -> Choices:
        return choices_of(self._context, self._lang, self._stand.lesson, self._figures, at)

    def _answer(self, before: Step, choices: Choices) -> str:
        """The figure behind the right choice, with its range; of a pick, whose it is too."""
        name = before.size or before.among[choices.right]
        said = self._figures.said(self._lang, name)
        if before.size is not None:
            return said
        label = self._figures.label(self._lang, name, before.among)
        return self._words.say("class-whose", label=label, answer=said)

    def _tallied(self, choices: Choices) -> list[Line]:
        """How many guessed what; who was asked by hand counts hands."""
        votes = self._stand.votes
        if votes is None:
            return []
        if not votes:
            return [Line(self._words.say("class-hands"), "note")]
        if not sum(votes):
            return [Line(self._words.say("class-nobody"), "note")]
        counted = [
            self._words.say("class-vote", letter=letter, votes=self._words.exact(count))
            for letter, count in zip(LETTERS, votes, strict=False)
        ]
        right = self._words.exact(votes[choices.right] if choices.right < len(votes) else 0)
        votes_all = self._words.exact(sum(votes))
        return [Line(self._words.say("class-votes", votes=", ".join(counted), right=right, all=votes_all))]

    def _reach(self, choices: Choices) -> str:
        """Which other choices the likely range reaches into: that is how wide "we do not know" is."""
        others = [LETTERS[at] for at in choices.reached]
        if not others:
            return self._words.say("class-reach-none")
        return self._words.say("class-reach", others=self._words.listed(others))

    def _card(self, names: tuple[str, ...]) -> Card | None:
        """The amounts among these figures as bars on one axis; what is of another measure than the first stays out."""
        # How wide an amount is shows best on the amount itself.
        amounts = [self._stand.lesson.figures[name].width or name for name in names]
        bars = [name for name in amounts if self._stand.lesson.figures[name].question is not None]
        first = self._figures[bars[0]] if bars else None
        if first is None or first.estimate is None:
            return None
        bars = [name for name in bars if self._figures[name].spec.measure == first.spec.measure]
        if len(bars) == 1:
            labels, title = [""], self._figures.said(self._lang, bars[0], "use")
        else:
            labels = [self._figures.label(self._lang, name, tuple(bars)) for name in bars]
            title = self._figures.filled(self._lang, self._stand.lesson.title)
        values = [self._figures[name].value for name in bars]
        drawn = panel(self._context, self._lang, first.spec.measure, list(zip(labels, values, strict=True)))
        told = tuple(self._as_told(bar, label, name) for bar, label, name in zip(drawn.bars, labels, bars, strict=True))
        return card_of(self._context, self._lang, title, (replace(drawn, bars=told),), first.estimate)

    def _as_told(self, bar: Bar, label: str, name: str) -> Bar:
        """The bar of somebody else's figure, in the words it was told in; ours as it is."""
        found = self._figures[name]
        amount = found.said.of(found.spec.measure) if found.said is not None else None
        if amount is None:
            return bar
        said = self._words.say("part", use=label, range=self._figures.said(self._lang, name))
        return replace(bar, said=said, has_middle=amount.has_middle)

    def _variants(self, question: Question) -> tuple[Button, ...]:
        """The same with another count, model or place; at most nine."""
        use = question.items[0]
        counts = [replace(use, count=count) for count in self._step.counts if count != use.count]
        models = [replace(use, model=model) for model in self._step.models if model != use.model]
        found = [
            (self._words.say("button-times", said=self._words.exact(one.count)), one, question.place) for one in counts
        ]
        found += [(self._context.catalog.models[one.model or ""].name, one, question.place) for one in models]
        places = [place for place in self._step.places if place != question.place]
        found += [(place_name(self._context, self._lang, place), use, place) for place in places]
        buttons: tuple[Button, ...] = ()
        for label, changed, place in found[:VARIANTS]:
            asked = replace(question, items=(changed,), place=place)
            buttons += button(self._context, self._stand, label[:1].upper() + label[1:], "what-if", asked)
        return buttons
