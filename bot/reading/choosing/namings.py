"""What a noun, a verb or a model may do to a reading: name a use, name it once more, or nothing."""

from bot.reading.choosing.deeds import Do, When, absorb, makes, model_at, of, use, with_last
from bot.reading.choosing.partial import Partial
from bot.reading.choosing.scene import Scene

_OF_A_NOUN = frozenset({"word", "model"})
"""What may stand between a number and its noun."""
_NEAR = 4


def piece(state: Partial, scene: Scene, at: int) -> Partial:
    meaning = scene.chunks[at].meaning
    return use(state, scene, at, meaning.act or "", "piece", worth=meaning.worth)


def not_of_each(state: Partial, scene: Scene, at: int) -> bool:
    """A noun stands for one thing, but not in "and a summary of each" after what was counted: that is one for each."""
    of_each = scene.symbol(at + 1) == "of" and scene.symbol(at + 2) == "each" and scene.symbol(at + 3) != "act"
    return not (of_each and state.count < 0 and counted_uses(state, scene, at))


def piece_alone(state: Partial, scene: Scene, at: int) -> Partial:
    meaning = scene.chunks[at].meaning
    return use(state, scene, at, meaning.act or "", "piece", worth=meaning.worth, counts=False)


def counted_uses(state: Partial, _: Scene, __: int) -> bool:
    return any(part.counted for part in state.uses)


def piece_each(state: Partial, scene: Scene, at: int) -> Partial:
    """One for each of what was counted before: "8 interviews, and a summary of each"."""
    meaning = scene.chunks[at].meaning
    made = use(state, scene, at, meaning.act or meaning.verb or "", "piece", worth=meaning.worth)
    before = next(part for part in reversed(state.uses) if part.counted)
    return with_last(made, count=made.uses[-1].count * before.count, counted=True)


def all_by_model(state: Partial, _: Scene, __: int) -> bool:
    counts = {part.count for part in state.uses if part.counted}  # "Midjourney made 7, DALL-E made 5": to each its own
    return len(state.uses) > 1 and len(counts) <= 1 and all(part.by == "model" for part in state.uses)


def names_all(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "Claude or Gemini for a summary of 400 words?": each of them makes one."""
    last = absorb(state, scene, at, scene.chunks[at].meaning.act or "", scene.chunks[at].meaning.worth)
    made = last.uses[-1]
    uses = tuple([made._replace(model=part.model, at=part.at) for part in state.uses[:-1]])
    return last._replace(uses=(*uses, made._replace(model=state.uses[-1].model)))


def piece_same(state: Partial, scene: Scene, at: int) -> Partial:
    return absorb(state, scene, at, state.uses[-1].activity)


def piece_names(state: Partial, scene: Scene, at: int) -> Partial:
    meaning = scene.chunks[at].meaning
    return absorb(state, scene, at, meaning.act or "", meaning.worth)


def its_own_number(state: Partial, scene: Scene, at: int) -> bool:
    """As in "60 texts and 15 replies": a noun right after a number counts anew where the last use has its number."""
    if not state.uses:
        return False
    if state.count < 0 or not state.uses[-1].counted:
        return _its_own_length(state, scene, at)
    said_again = scene.chunks[state.count].value in (1, state.uses[-1].count) and not _of_another_ai(state, scene, at)
    if state.count and scene.chunks[state.count - 1].plays("of") and scene.symbol(state.count - 2) != "and":
        return False  # "a quiz of 20 questions", and not « et de 20 questions »
    return not said_again and _leads_to(scene, state.count, at)


def _of_another_ai(state: Partial, scene: Scene, at: int) -> bool:
    """As in "25 prompts on Claude, 25 prompts on Gemini": right after the noun an AI that the last use has not."""
    known = state.uses[-1].model
    after = scene.chunks[at + 1 : at + 1 + _NEAR]
    other = next((chunk.meaning.model for chunk in after if chunk.kind == "model"), None)
    return None not in (known, other) and known != other


def _its_own_length(state: Partial, scene: Scene, at: int) -> bool:
    """As in "a 2000 word essay and a 500 word essay": the last use has its length, and after "and" comes another."""
    length = state.uses[-1].length
    if length is None:
        return False
    before = state.length if state.length >= 0 and _leads_to(scene, state.length, at) else -1
    after = at + 2 if scene.symbol(at + 2) == "length" and scene.chunks[at + 1].plays("of") else -1
    own = max(before, after)
    first = before if before >= 0 else at
    led = scene.symbol(first - 1) == "article" and "and" in scene.symbols[state.uses[-1].at : first]
    return own >= 0 and led and (scene.chunks[own].value, scene.chunks[own].unit) != length


def _leads_to(scene: Scene, first: int, at: int) -> bool:
    return all(chunk.kind in _OF_A_NOUN or chunk.plays("ai") for chunk in scene.chunks[first + 1 : at])


def again(state: Partial, scene: Scene, at: int) -> bool:
    return bool(state.uses) and not its_own_number(state, scene, at)


def no_more_of_it(state: Partial, scene: Scene, at: int) -> bool:
    """A noun that was counted just before, and is counted again with another number, is not passed over."""
    made = scene.chunks[at].meaning.act or scene.chunks[at].meaning.written_by
    return not (its_own_number(state, scene, at) and made == state.uses[-1].activity)


def begins_no_more(state: Partial, scene: Scene, at: int) -> bool:
    """Nor is its number: "5 prompts last year, this year 40 prompts"."""
    after = range(at + 1, min(at + 1 + _NEAR, scene.size))
    noun = next((i for i in after if scene.chunks[i].kind == "act" and _leads_to(scene, at, i)), None)
    if noun is None or not state.uses or not state.uses[-1].counted or state.uses[-1].by == "count":
        return True
    return no_more_of_it(state.holding(at, state.length, state.model), scene, noun)


def renames(state: Partial, scene: Scene, at: int) -> bool:
    return bool(state.uses) and (
        state.uses[-1].activity != scene.chunks[at].meaning.act or scene.chunks[at].meaning.worth != 1
    )


def parts(state: Partial, scene: Scene, at: int) -> Partial:
    part = state.uses[-1]
    value = scene.chunks[state.count].value
    return with_last(
        state, activity=scene.chunks[at].meaning.act, count=part.count * value, counted=True, at=at
    )._replace(count=-1, last=at)


def holds_parts(state: Partial, scene: Scene, at: int) -> bool:
    """A count waits after a use, and its noun is not the one said last: « 10 prompts Llama et 10 prompts »."""
    if not state.uses or state.count < 0:
        return False
    last = next((piece for piece in reversed(scene.pieces) if piece < at), None)
    return last is None or last > state.count or scene.chunks[last].text != scene.chunks[at].text


def verb(state: Partial, scene: Scene, at: int) -> Partial:
    return use(state, scene, at, scene.chunks[at].meaning.verb or "", "verb")


def verb_names(state: Partial, scene: Scene, at: int) -> Partial:
    return absorb(state, scene, at, scene.chunks[at].meaning.verb or "")._replace(
        count=state.count if state.uses[-1].counted else -1
    )


def made_of(activity: str) -> When:
    def when(_: Partial, scene: Scene, at: int) -> bool:
        return activity in scene.chunks[at].meaning.sources

    return when


_USES = frozenset({"act", "verb", "model"})


def source(activity: str) -> Do:
    def do(state: Partial, scene: Scene, at: int) -> Partial:
        return use(state, scene, at, activity, "source")

    return do


def beside_a_use(_: Partial, scene: Scene, __: int) -> bool:
    """Is anything else there that may be a use? By themselves recordings are transcribed: "15 voice memos a week"."""
    return any(c.kind in _USES or c.plays("ai") for c in scene.chunks)


def source_same(state: Partial, scene: Scene, at: int) -> bool:
    return bool(state.uses) and (
        state.uses[-1].activity in scene.chunks[at].meaning.sources or state.uses[-1].by == "verb"
    )


def absorbs(state: Partial, scene: Scene, at: int) -> Partial:
    return absorb(state, scene, at, state.uses[-1].activity)


def hold_model(state: Partial, _: Scene, at: int) -> Partial:
    return state.holding(state.count, state.length, at)


def rest_model(state: Partial, _: Scene, at: int) -> Partial:
    return state._replace(rest=at, model=-1)


def able(state: Partial, scene: Scene, at: int) -> bool:
    return bool(state.uses) and makes(scene, at, state.uses[-1].activity)


def model_back(state: Partial, scene: Scene, at: int) -> Partial:
    return with_last(state, model=model_at(scene, at))


def model_all(state: Partial, scene: Scene, at: int) -> Partial:
    model = model_at(scene, at)
    uses = [p._replace(model=model) if p.model is None and makes(scene, at, p.activity) else p for p in state.uses]
    return state.with_uses(tuple(uses))


def model_use(state: Partial, scene: Scene, at: int) -> Partial:
    return use(state.holding(state.count, state.length, at), scene, at, of(scene, at), "model")


def ai_use(state: Partial, scene: Scene, at: int) -> Partial:
    return use(state, scene, at, "chat", "ai")


def ai_alone(state: Partial, scene: Scene, _: int) -> bool:
    return not state.uses and not scene.pieces
