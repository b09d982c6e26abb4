"""Findings -> uses: which model, how many after multiplying, per what, how long."""

from bot.reading.binding import bind_models, name_activities
from bot.reading.drafts import UNKNOWN, Draft, Findings, Mark, Mention, fits
from bot.reading.lexicon import Lexicon
from bot.reading.multiplying import each_piece, multiply_people, people_unheard_of, rate, span
from bot.reading.paces import by_the_hour, days_a_week
from bot.reading.pieces import for_each_of, per_pieces
from bot.reading.repeats import (
    drop_purposes,
    drop_repeats,
    drop_restated,
    drop_scenery,
    drop_single_ones,
    drop_unable,
    drop_verb_nouns,
    merge_answers,
    merge_readings,
    merge_reports,
    same_again,
)

_MANY = 100
"""From so many people on, "100 people make an image" means one each."""
_NEAR = 3
_NP = 5
_SENTENCE = 8
_MOST_LOOSE = 12
"""Numbers without a noun that are looked at: a message with more of them is no question."""
_LEADING = frozenset({"by", "to", "of"})
_TAKERS = frozenset({"transcription", "speech"})


def settle(found: Findings, lexicon: Lexicon, *, comparing: bool) -> None:
    """Works the findings out in place, until every draft stands for one use."""
    per_pieces(found)
    if found.each and len(found.drafts) > 1:
        for_each_of(found)
    if len(found.drafts) > 1:
        drop_purposes(found)
        drop_single_ones(found)
        drop_restated(found)
    _drop_verbs(found)
    _drop_unsure(found)
    _drop_asides(found)
    if len(found.drafts) > 1:
        _drop_wholes(found)
        _merge_takers(found)
        merge_answers(found)
        merge_readings(found)
        merge_reports(found)
        drop_verb_nouns(found)
        drop_scenery(found)
    drop_repeats(found)
    if found.each and found.loose and not found.people:
        people_unheard_of(found)
    _loose_counts(found)
    bind_models(found, lexicon, comparing=comparing)
    name_activities(found, lexicon)
    drop_unable(found, lexicon)
    if found.hourly:
        by_the_hour(found)
    _loose_lengths(found)
    if found.each and not found.people:
        each_piece(found)
    multiply_people(found)
    if found.spans and found.rates:
        days_a_week(found)
    rate(found)
    span(found)


def _drop_verbs(found: Findings) -> None:
    """A verb alone is a use only where nothing else in its sentence is one, and an AI is named."""
    kept = []
    for draft in found.drafts:
        if (
            draft.verb
            and draft.activity in _TAKERS
            and not (found.ai or found.mentions or draft.length or draft.source)
        ):
            continue  # "ma facture a doublé"
        if draft.verb and draft.activity not in _TAKERS:
            nouns = [d for d in found.drafts if not d.verb]
            named = found.ai or bool(found.mentions)
            if any(d.segment == draft.segment for d in nouns) and draft.activity != "training":
                _say_what(draft, nouns)
                continue
            if (nouns and draft.activity != "training") or not (named or draft.length):
                continue
        kept.append(draft)
    found.drafts[:] = kept


def _say_what(verb: Draft, nouns: list[Draft]) -> None:
    """As in "un plan animé de 20 secondes": the length of the verb is that of the noun, which the verb explains."""
    noun = next((d for d in nouns if d.end == verb.start), None)
    if noun is None or noun.length or not verb.length or not (noun.unsure or fits(noun.activity, verb.length[1])):
        return
    noun.activity = noun.activity if fits(noun.activity, verb.length[1]) else verb.activity
    noun.length = verb.length


def _drop_unsure(found: Findings) -> None:
    """Names that are often something else ("map", "text"): only with a number, or beside an AI."""
    if not any(d.unsure for d in found.drafts):
        return
    evidence = found.ai or bool(found.mentions)
    sure = [d for d in found.drafts if not d.verb and (not d.unsure or _named_beside(found, d))]
    told = sure or [d for d in found.drafts if d.counted and not d.verb]

    def keep(draft: Draft) -> bool:
        if not draft.unsure:
            return True
        bare = not (draft.counted or draft.length)
        if bare and (sure or (told and not (draft.article or draft.plural))):
            return _named_beside(found, draft) or _listed(found, draft, sure) or _each_makes(found, draft)
        return evidence or draft.counted or bool(sure)

    found.drafts[:] = [d for d in found.drafts if keep(d)]


def _listed(found: Findings, draft: Draft, sure: list[Draft]) -> bool:
    """As in "15 clips, a tune and a narration": one of a list, beside a use that is sure."""

    def joined(start: int, end: int) -> bool:
        between = found.chunks[start:end]
        return any(c.plays("and") or c.text == "," for c in between) and all(
            c.kind in {"comma", "article", "count", "length", "each"} or c.plays("and") or c.plays("of")
            for c in between
        )

    beside = [d for d in sure if d.segment == draft.segment and d is not draft]
    if any(
        b - a == 1 and (found.chunks[a].plays("or") or found.chunks[a].plays("versus_strong"))
        for a, b in ((min(d.end, draft.end), max(d.start, draft.start)) for d in beside)
    ):
        return True  # "image ou texte ?"
    return draft.article and any(
        joined(d.end, draft.start) if d.start < draft.start else joined(draft.end, d.start) for d in beside
    )


def _each_makes(found: Findings, draft: Draft) -> bool:
    """As in "the other 5 made a song each"."""
    return draft.article and draft.end < len(found.chunks) and found.chunks[draft.end].kind == "each"


def _drop_wholes(found: Findings) -> None:
    """As in "a short film: 15 clips of 5 seconds, ...": the whole before a colon is the list after it."""
    for draft in list(found.drafts):
        colon = draft.end < len(found.chunks) and found.chunks[draft.end].text == ":"
        if not colon or draft.counted or draft.length or draft.verb:
            continue
        after = draft.segment + 1
        if any(d.activity == draft.activity and d.counted and d.segment == after for d in found.drafts):
            found.drafts.remove(draft)


def _drop_asides(found: Findings) -> None:
    """As in "leaving training aside", and a noun alone in a sentence before counted ones: "Texture artist here."."""
    counted = [d for d in found.drafts if d.counted]

    def keep(draft: Draft) -> bool:
        near = found.chunks[max(0, draft.start - 2) : draft.end + 1]
        if len(found.drafts) > 1 and any(c.plays("except") for c in near):
            return False
        bare = not (draft.counted or draft.article or draft.length or draft.plural or draft.verb)
        if bare and _shows(found, draft):
            return False
        if not (bare and counted) or draft.activity == "training":
            return True
        return _named_beside(found, draft) or any(d.segment <= draft.segment for d in counted)

    found.drafts[:] = [d for d in found.drafts if keep(d)]


def _shows(found: Findings, draft: Draft) -> bool:
    """As in "mon compteur affiche 9 kWh": between a noun and an amount a name of a piece is a verb."""
    before, after = found.chunks[: draft.start], found.chunks[draft.end : draft.end + 1]
    amount = bool(after) and after[0].kind == "aside" and after[0].plays("measure")
    return amount and bool(before) and before[-1].kind == "word" and not _named_beside(found, draft)


def _named_beside(found: Findings, draft: Draft) -> bool:
    chunks = found.chunks
    near = [chunks[i] for i in (draft.start - 1, draft.end) if 0 <= i < len(chunks)]
    if draft.end + 1 < len(chunks) and chunks[draft.end].meaning.roles & _LEADING:
        near.append(chunks[draft.end + 1])
    return any(c.kind == "model" or c.plays("ai") for c in near)


def _merge_takers(found: Findings) -> None:
    """As in "12 meetings of an hour, all transcribed", "an audiobook read by a voice": said twice, one use."""
    for activity in _TAKERS:
        ours = [d for d in found.drafts if d.activity == activity]
        while len(ours) > 1:
            bare = next((d for d in ours if _says_nothing_new(found, d, ours)), None)
            if bare is None:
                break
            partner = _nearest(bare, [d for d in ours if d is not bare])
            partner.model = partner.model or bare.model
            partner.length = partner.length or bare.length
            partner.verb = partner.verb and bare.verb
            partner.article = partner.article or bare.article
            ours.remove(bare)
            found.drafts.remove(bare)


def _nearest(draft: Draft, others: list[Draft]) -> Draft:
    return min(others, key=lambda other: abs(other.start - draft.start))


def _says_nothing_new(found: Findings, draft: Draft, ours: list[Draft]) -> bool:
    others = [d for d in ours if d is not draft and abs(d.segment - draft.segment) <= 1]
    timed = draft.length is not None and (draft.source or any(d.length or not d.source for d in others))
    if draft.counted or timed:
        return False
    coupled = any(c.plays("and") for c in found.chunks[max(0, draft.start - 2) : draft.start]) and draft.article
    return bool(others) and not (coupled and all(d.article and not d.source for d in others))


def _loose_counts(found: Findings) -> None:
    """Numbers without a noun: "25 pupils, 4 each"; "and another 40 on DALL-E"; "ChatGPT, 20 times a day"."""
    for mark in found.occasions:
        before = [d for d in found.drafts if d.start < mark.at and d.segment == mark.segment]
        target = before[-1] if before else (found.drafts[0] if found.drafts else None)
        if target is not None:
            target.count, target.counted = target.count * mark.value, True
        elif found.mentions:
            found.drafts.append(_of_model(found.mentions[0], mark))
        elif found.ai:
            found.drafts.append(
                Draft("chat", mark.at, mark.at + 1, mark.segment, mark.clause, count=mark.value, counted=True)
            )
    for mark in found.loose[:_MOST_LOOSE]:
        _loose_count(found, mark)


def _loose_count(found: Findings, mark: Mark) -> None:
    after = found.chunks[mark.at + 1] if mark.at + 1 < len(found.chunks) else None
    before = found.chunks[mark.at - 1] if mark.at else None
    wanting = [d for d in found.drafts if not d.counted]
    prior = [d for d in wanting if d.start < mark.at]
    marked = after is not None and after.kind in {"each", "rate", "hourly"}
    marked = marked or (before is not None and before.plays("times"))
    alone = _alone(found, mark)
    if prior and (marked or prior[-1].segment == mark.segment or (alone and mark.segment - prior[-1].segment == 1)):
        chosen: Draft | None = prior[-1]
    else:
        chosen = next((d for d in wanting if d.start > mark.at), None) if marked or found.people else None
    if chosen is not None:
        chosen.count, chosen.counted = chosen.count * mark.value, True
    elif marked and (same := same_again(found, mark)) is not None:
        found.drafts.append(same)
    elif not found.drafts and found.mentions and (marked or abs(found.mentions[0].at - mark.at) <= _NEAR):
        found.drafts.append(_of_model(found.mentions[0], mark))


def _alone(found: Findings, mark: Mark) -> bool:
    """Is the number all that its sentence says: "7 of em."?"""
    start = end = mark.at
    while start > 0 and found.chunks[start - 1].kind != "stop" and mark.at - start <= _SENTENCE:
        start -= 1
    while end < len(found.chunks) and found.chunks[end].kind != "stop" and end - mark.at <= _SENTENCE:
        end += 1
    if end - start > _SENTENCE:
        return False
    rest = [
        c for c in found.chunks[start:end] if c.kind not in {"each", "rate", "comma"} and c is not found.chunks[mark.at]
    ]
    return all(len(c.text) <= _NEAR and not c.plays("superlatives") for c in rest)


def _of_model(mention: Mention, mark: Mark) -> Draft:
    mention.bound = True
    return Draft(
        UNKNOWN, mark.at, mark.at + 1, mark.segment, mark.clause, count=mark.value, counted=True, model=mention.model
    )


def _loose_lengths(found: Findings) -> None:
    for mark in found.lengths:
        fitting = [d for d in found.drafts if d.length is None and fits(d.activity, mark.unit)]
        near = [d for d in fitting if d.segment == mark.segment] or fitting
        if near:
            chosen = min(near, key=lambda d: abs(d.start - mark.at))
            chosen.length = (mark.value, mark.unit)
