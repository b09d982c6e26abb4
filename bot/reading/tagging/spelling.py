"""Which language, and what was meant by words that no vocabulary knows: short forms, glued articles, typing errors."""

from dataclasses import replace

from bot.reading.tagging.spoken import added_up
from bot.reading.words.joined import apart, speaks
from bot.reading.words.lexicon import Language, Lexicon
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import NOTHING, longest

_SHORTEST = 4
_TWO_ERRORS_FROM = 9
_SHORT_FORM = 2
_LETTER = 0.6
_JOINED_WORD = 1.0
_SHORTEST_JOINED = 8
_ELISION = 1.0
_JOINED = frozenset("-.")
_NOWHERE: frozenset[int] = frozenset()


def language_of(
    tokens: list[Token], plain: str, lexicon: Lexicon, hint: str | None, default: str | None = None
) -> Language:
    """The language whose own words are the most; a hint (fr, en-GB) breaks ties, then the default or the first does."""
    languages = list(lexicon.languages.values())
    scores = _scores(tokens, plain, lexicon, languages)
    best = max(scores)
    if scores.count(best) == 1:
        return languages[scores.index(best)]
    tied = [language for language, score in zip(languages, scores, strict=True) if score == best]
    tied.sort(key=lambda language: language.lang != default)
    if not hint:
        signs = NOTHING.union(token.text for token in tokens if token.before == " " and token.start)
        tied.sort(key=lambda language: -len(signs & language.spaced))
        return tied[0]
    hinted = hint.partition("-")[0].partition("_")[0].lower()
    return next((language for language in tied if language.lang == hinted), tied[0])


def _scores(tokens: list[Token], plain: str, lexicon: Lexicon, languages: list[Language]) -> list[float]:
    """How much of a message speaks for each language: its words, its letters, elisions, words joined in its way."""
    scores = [0.0] * len(languages)
    for weights in _told(tokens, plain, lexicon):
        for place, weight in enumerate(weights):
            scores[place] += weight
    if not plain.isascii():
        for place, language in enumerate(languages):
            scores[place] += _LETTER * len(_letters(tokens, plain, place, lexicon) & language.letters)
    for at in [at for at, token in enumerate(tokens) if token.before == "'" and at > 1] if "'" in plain else ():
        for place, language in enumerate(languages):
            scores[place] += _ELISION * _elides_after_a_number(tokens, at, language)
    evidence = lexicon.evidence
    for word in [t.text for t in tokens if len(t.text) >= _SHORTEST_JOINED and t.text not in evidence]:
        for place, language in enumerate(languages):
            if language.joined:
                scores[place] += _JOINED_WORD * speaks(word, language.joined)
    return scores


def _letters(tokens: list[Token], plain: str, place: int, lexicon: Lexicon) -> set[str]:
    """The letters with signs of the message, but for those of another language's words: Türkiye is English, too."""
    letters: set[str] = set()
    for token in tokens:
        word = plain[token.start : token.end]
        if not word.isascii():
            told = lexicon.evidence.get(token.text)
            if told is None or told[place]:
                letters.update(word.lower())
    return letters


def _told(tokens: list[Token], plain: str, lexicon: Lexicon) -> list[tuple[float, ...]]:
    """How much each word tells that tells anything, for every language."""
    evidence, begins, shouts = lexicon.evidence, lexicon.begin_places, plain.isupper()
    told: list[tuple[int, tuple[float, ...]]] = []
    placed: list[int] = []
    for at, token in enumerate(tokens):
        text = token.text
        if text in begins:
            placed.append(at)
        weights = evidence.get(text)
        if (
            weights is not None
            and (token.before not in _JOINED or not _in_a_code(tokens, at))
            and not (len(text) == 1 and _is_numbered(tokens, at))
            # The LA of "Baton Rouge, LA" is no French, unless all is in capitals.
            and (len(text) != _SHORT_FORM or shouts or not plain[token.start : token.end].isupper())
        ):
            told.append((at, weights))
    named = _in_names(placed, tokens, plain, lexicon) if placed else _NOWHERE
    return [weights for at, weights in told if at not in named]


def _in_names(placed: list[int], tokens: list[Token], plain: str, lexicon: Lexicon) -> set[int]:
    """Where the words of longer names stand that a place has in every language: the La of La Rochelle is of none.

    placed: where such names may begin.
    """
    found: set[int] = set()
    for at in placed:
        if not plain[tokens[at].start].isupper():
            continue
        named = [longest(language.index, tokens, at) for language in lexicon.whole]
        if all(phrase is not None and phrase[0] > 1 and phrase[1].place for phrase in named):
            found.update(range(at, at + max(phrase[0] for phrase in named if phrase)))
    return found


def _in_a_code(tokens: list[Token], at: int) -> bool:
    """As the sol of "gpt-6.1-sol": joined to digits by hyphens and dots, it is part of a name in any language."""
    while at > 0 and tokens[at].before in _JOINED:
        at -= 1
        if tokens[at].text.isdecimal():
            return True
    return False


def _is_numbered(tokens: list[Token], at: int) -> bool:
    """As the R of R1: a letter right before a digit is of no language."""
    return at + 1 < len(tokens) and tokens[at + 1].before == "" and tokens[at + 1].text.isdecimal()


def _elides_after_a_number(tokens: list[Token], at: int, language: Language) -> bool:
    """As in "3 millions d'images", "1,5M d'images": no other language binds a number so."""
    if tokens[at - 1].text not in language.elided:
        return False
    number, numbers = tokens[at - 2].text, language.numbers
    return number.isdecimal() or number in numbers.counting or number in numbers.glued


def spell(tokens: list[Token], language: Language, lexicon: Lexicon, plain: str = "") -> list[Token]:
    """The tokens with short forms written out, glued articles taken off and typing errors mended; spans stay.

    plain: the text, to see capitals in: the BC of "Victoria, BC" is no "because".
    """
    spelt: list[Token] = []
    settled, respell = language.settled, language.respell
    for index, token in enumerate(tokens):
        text = token.text
        if text in settled:
            spelt.append(token)
        elif text in respell and not (
            (text in language.power_units and _is_power(tokens, index, language, plain))
            or _joined(tokens, index)
            or _beside_digits(tokens, index, language)
            or _in_a_name(tokens, index, language, plain)
            or (tokens[index - 1].text == "," and plain[token.start : token.end].isupper())
        ):
            spelt += _several(token, respell[text])
        elif not text.isalpha() or text in language.known:
            spelt.append(token)
        elif (meant := _with_its_ending(text, language)) is not None:
            spelt.append(replace(token, text=meant))
        elif _inflected(text, language):
            spelt.append(token)
        elif language.joined and (parts := _apart(text, language)) is not None:
            spelt += _several(token, parts)
        else:
            spelt += _unknown(token, language, lexicon)
    return spelt


def _joined(tokens: list[Token], index: int) -> bool:
    """The c of c'est is written out already; that of C.-B. is an initial."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    initial = after is not None and after.text == "." and after.before == "" and len(tokens[index].text) == 1
    return after is not None and (after.before == "'" or initial)


def _is_power(tokens: list[Token], index: int, language: Language, plain: str) -> bool:
    """The w of "350 W", "350w" and "at 50 w, 4 h" is a unit; that of "10 w chatgpt" is a "with"."""
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if not index or not tokens[index - 1].text.isdecimal():
        return False
    if token.before == "" or plain[token.start : token.end].isupper():
        return True
    return after is None or not after.text[0].isalpha() or after.text in language.numbers.of


def _in_a_name(tokens: list[Token], index: int, language: Language, plain: str) -> bool:
    """The R of "Command R" is no "are", the Fe of "Santa Fe" no « faire »."""
    token = tokens[index]
    before = language.index.get(tokens[index - 1].text) if index else None
    written = len(token.text) == 1 or plain[token.start : token.start + 1].isupper()
    return before is not None and written and token.text in before


def _with_its_ending(text: str, language: Language) -> str | None:
    """The known word that an ending commonly misspelt hides: storys -> stories; None where there is none."""
    for typed, right in language.misspelt_endings.items():
        meant = text.removesuffix(typed) + right
        if text.endswith(typed) and meant in language.known:
            return meant
    return None


def _inflected(text: str, language: Language) -> bool:
    """A known or frequent word with an ending: posted, avalées; not one that only repeats a letter (imagess)."""
    if not text.endswith(language.endings):
        return False
    for ending in language.endings:
        stem = text[: len(text) - len(ending)]
        if (
            text.endswith(ending)
            and len(stem) >= _SHORTEST - 1
            and stem in language.settled
            and not stem.endswith(ending)
        ):
            return True
    return False


def _apart(text: str, language: Language) -> tuple[str, ...] | None:
    return apart(text, language.joined, language.known.__contains__, language.numbers, added_up)


def _beside_digits(tokens: list[Token], index: int, language: Language) -> bool:
    """3h, co2, 500 g de riz: short forms glued to a number are units, not words; so is a letter before "of"."""
    if len(tokens[index].text) == 1 and 0 < index < len(tokens) - 1 and tokens[index - 1].text.isdecimal():
        return tokens[index + 1].text in language.numbers.of
    glued_before = index > 0 and tokens[index].before == "" and tokens[index - 1].text.isdecimal()
    glued_after = index + 1 < len(tokens) and tokens[index + 1].before == "" and tokens[index + 1].text.isdecimal()
    return (glued_before or glued_after) and len(tokens[index].text) <= _SHORT_FORM


def _several(token: Token, words: tuple[str, ...]) -> list[Token]:
    return [replace(token, text=word, before=token.before if i == 0 else " ") for i, word in enumerate(words)]


def _unknown(token: Token, language: Language, lexicon: Lexicon) -> list[Token]:
    text = token.text
    for size in (1, 2):
        head, rest = text[:size], text[size:]
        if head in language.elided and len(rest) >= _SHORTEST - 1 and rest in language.known:
            return [replace(token, text=head), replace(token, text=rest, before="'")]
    if any(text in other.known for other in lexicon.whole if other is not language):
        return [token]
    meant = _meant(text, language)
    if meant is None:
        for size in (1, 2):
            head, rest = text[:size], text[size:]
            if head in language.elided and (close := _meant(rest, language)):
                return [replace(token, text=head), replace(token, text=close, before="'")]
    return [replace(token, text=meant)] if meant else [token]


def _meant(text: str, language: Language) -> str | None:
    """The one word of the vocabulary that a typing error away; none where two are as close."""
    if len(text) < _SHORTEST:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    allowed = 2 if len(text) >= _TWO_ERRORS_FROM else 1
    sizes = range(len(text) - allowed, len(text) + allowed + 1)
    words = [word for size in sizes for word in language.spellings.get((text[0], size), ())]
    found = process.extractOne(text, words, scorer=OSA.distance, score_cutoff=allowed)  # the first of the nearest
    if found is None:
        return None
    best: str = found[0]
    swapped = sorted(text) == sorted(best)
    return None if len(text) == _SHORTEST and not swapped and len(best) <= len(text) else best
