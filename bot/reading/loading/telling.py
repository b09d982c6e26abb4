"""Which language a word speaks for, and how much: what each language has, and the others have not."""

from collections.abc import Mapping

from bot.reading.loading.grammar_shape import Grammar
from bot.reading.loading.phrases import Phrases
from bot.reading.words.patterns import patterns
from bot.reading.words.vocabulary import kept

SHORTEST_TYPO = 4
"""Letters from which on a word may be another one mistyped."""
_LITTLE = 0.1
"""What the name of a place tells of the language: it breaks ties."""
_TOWN = 0.5
"""The most that a word tells which is also the name of a town."""


def known_words(phrases: Phrases, cues: Phrases, grammar: Grammar) -> frozenset[str]:
    """Every word that this language has, but for the names of towns: none of them is a typing error."""
    words = words_of(phrases, towns=False) | {word for key in cues.meanings for word in key}
    numbers = grammar.numbers
    for given in (numbers.words, numbers.scales, numbers.fractions, grammar.no_typo, grammar.common.split()):
        words |= {kept(word) for word in given}
    words |= {word for word in patterns(grammar.bystanders.items()).literals() if len(word) >= SHORTEST_TYPO}
    forms = {ending: [kept(form) for form in group] for ending, group in grammar.conjugation.items()}
    for verb in map(kept, grammar.verbs.split()):
        ends = next((ending for ending in forms if verb.endswith(ending)), "")
        stem = verb[: len(verb) - len(ends)]
        words |= {stem + form for form in forms.get(ends, ())}
    return frozenset(words)


def words_of(phrases: Phrases, *, towns: bool) -> set[str]:
    """The words of the names of towns, or of all other phrases."""
    return {word for key, meaning in phrases.meanings.items() if meaning.town == towns for word in key}


def _core_words(phrases: Phrases, cues: Phrases, grammar: Grammar) -> frozenset[str]:
    """The words of a language that are no names of places or models: these tell languages apart."""
    own = (key for key, meaning in phrases.meanings.items() if not (meaning.place or meaning.maker or meaning.demonym))
    words = {word for key in (*own, *cues.meanings) for word in key} | {kept(word) for word in grammar.common.split()}
    return frozenset(words | {kept(word) for word in (*grammar.numbers.words, *grammar.numbers.scales)})


def evidence(
    order: list[str],
    whole: list[str],
    *,
    drafts: Mapping[str, tuple[Phrases, Phrases]],
    grammars: Mapping[str, Grammar],
    known: Mapping[str, frozenset[str]],
) -> dict[str, tuple[float, ...]]:
    """What each word weighs for each language, in their order; equal weights are one object."""
    core = {lang: _core_words(*drafts[lang], grammars[lang]) for lang in order}
    told = _told(order, whole, drafts=drafts, grammars=grammars, known=known, core=core)
    shared: dict[tuple[float, ...], tuple[float, ...]] = {}
    return {
        word: shared.setdefault(weighed, weighed)
        for word in frozenset[str]().union(*told)
        if (weighed := tuple([weights.get(word, 0.0) for weights in told]))
    }


def _told(
    order: list[str],
    whole: list[str],
    *,
    drafts: Mapping[str, tuple[Phrases, Phrases]],
    grammars: Mapping[str, Grammar],
    known: Mapping[str, frozenset[str]],
    core: Mapping[str, frozenset[str]],
) -> list[dict[str, float]]:
    """How much each word speaks for each language, in their order.

    A preview's words take none from a whole language, so that what was read rightly stays so when one is added; a word
    that both have speaks for the preview as much.
    """
    told: dict[str, dict[str, float]] = {}
    for lang in (*whole, *(lang for lang in order if lang not in whole)):
        beside = dict.fromkeys((*whole, lang))
        told[lang] = _evidence(
            lang, drafts[lang][0], grammars[lang], {o: known[o] for o in beside}, {o: core[o] for o in beside}
        )
        if lang not in whole:
            for other in whole:
                both = {word: weight for word, weight in told[other].items() if word in core[lang]}
                told[lang] |= {word: max(weight, told[lang].get(word, 0.0)) for word, weight in both.items()}
    return [told[lang] for lang in order]


def _evidence(
    lang: str,
    phrases: Phrases,
    grammar: Grammar,
    known: Mapping[str, frozenset[str]],
    core: Mapping[str, frozenset[str]],
) -> dict[str, float]:
    """The words that speak for this language: those that no other has, its common ones the most."""
    parts = {word for key, meaning in phrases.meanings.items() if meaning.maker and len(key) > 1 for word in key}
    named = {other: parts - core[other] for other in known}  # the "transcribe" of "gpt-4o-transcribe" is no French
    mine = known[lang] - named[lang] | {kept(word) for word in grammar.respell}
    others = frozenset[str]().union(*(words - named[other] for other, words in known.items() if other != lang))
    common = {kept(word) for word in grammar.common.split()}
    evidence = {word: 0.7 if word in core[lang] else _LITTLE for word in mine - others if not word.isdigit()}
    theirs = frozenset[str]().union(*(words for other, words in core.items() if other != lang))
    evidence |= dict.fromkeys(common - theirs, 1.0)
    for key, meaning in phrases.meanings.items():
        if meaning.maker and len(key) == 1:
            evidence.pop(key[0], None)  # Whisper and Flux are no words of the sentence
        elif meaning.town and len(key) == 1 and key[0] in evidence:
            evidence[key[0]] = min(evidence[key[0]], _TOWN)
    return evidence
