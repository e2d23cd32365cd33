"""A sentence in, where the stretch of it begins or ends that shows it best when no words of it are telling."""

from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence
from quizzes.detection.words import is_mark, parts_of, plain_words

# A sentence of so many words is shown whole; of a longer one its first clause, when that has so many at least and at
# most, else its first words.
_WHOLE = 9
_SHORTEST_CLAUSE = 5
_FIRST = 8
# Words before a verb that belong to its clause beyond doubt, and words behind it that are shown instead of them.
_BEFORE, _BEHIND = 5, 4
# So many characters further on the word is looked for that a cut cue leads on to, over so many words.
_NEAR, _OVER = 60, 4
# Fewer words than this are no claim.
_LEAST = 4


def first_words(sentence: Sentence, lexicon: Lexicon) -> tuple[int, int]:
    """First index and end of the first words that say something, among those that nobody is quoted with."""
    lowers = sentence.lowers
    start = next((at for at, lower in enumerate(lowers) if not is_mark(lower)), 0)
    end = _end(sentence, start, lexicon)
    if lowers[start] in lexicon.prepositions and lowers[end : end + 1] == (",",):
        # "In the night of the fire, …" tells when and where: what is claimed comes after it.
        after = _end(sentence, end + 1, lexicon)
        start, end = (end + 1, after) if after - end > _LEAST else (start, end)
    return start, end


def interpreting(sentence: Sentence, first: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """The clause of a verb that explains up to the verb, when it begins near; else the verb and what follows it."""
    for start in range(first, max(-1, first - _BEFORE - 1), -1):
        if not start or is_mark(sentence.lowers[start - 1]):
            break
    else:
        start = first
    return start, end if start < first else _trimmed(sentence, first, min(end + _BEHIND, len(sentence.lowers)), lexicon)


def whole(sentence: Sentence, cue: str, lexicon: Lexicon) -> str:
    """A cue that ends with an article or a preposition, up to the word that this is there for; others as they are."""
    last = (plain_words(cue) or ("",))[-1]
    start = sentence.passage.text.find(cue)
    if start < 0 or not last or last in lexicon.pronouns or is_mark(last) or not _leads_on(last, lexicon):
        return cue
    text, end = sentence.passage.text, start + len(cue)
    parts = parts_of(text[end : end + _NEAR])
    for gap, token in list(zip(parts[::2], parts[1::2], strict=False))[:_OVER]:
        if is_mark(token):
            break
        end += len(gap) + len(token)
        if not _leads_on(token.lower(), lexicon):
            return text[start:end]
    return cue


def _end(sentence: Sentence, start: int, lexicon: Lexicon) -> int:
    """The end of a clause, or of its first words when it is long: never a mark, an article or a preposition last."""
    lowers = sentence.lowers
    spoken = 0
    end = start
    for end in range(start, len(lowers)):
        if is_mark(lowers[end]):
            if spoken >= _SHORTEST_CLAUSE and not _joins(sentence, end):
                break
        elif (spoken := spoken + 1) > _FIRST and len(lowers) > _WHOLE + 1:
            break
    else:
        end = len(lowers)
    return _trimmed(sentence, start, end, lexicon)


def _trimmed(sentence: Sentence, start: int, end: int, lexicon: Lexicon) -> int:
    lowers, shorter = sentence.lowers, end
    while shorter > start + 1 and (is_mark(lowers[shorter - 1]) or _leads_on(lowers[shorter - 1], lexicon)):
        shorter -= 1
    return shorter if shorter > start + 1 else end


def _joins(sentence: Sentence, at: int) -> bool:
    """Whether a mark stands inside a word or a number ("savez-vous", "2,5")."""
    text = sentence.printed(at - 1, min(at + 2, len(sentence.lowers))) if at else ""
    return bool(text) and not any(character.isspace() for character in text) and at + 1 < len(sentence.lowers)


def _leads_on(lower: str, lexicon: Lexicon) -> bool:
    """Whether a word is only there for the one that follows."""
    return (
        len(lower) == 1
        or lower in lexicon.prepositions
        or lower in lexicon.conjunctions
        or lower in lexicon.definite
        or lower in lexicon.indefinite
        or lower in lexicon.relatives
        or lower in lexicon.function_words
        or lower in lexicon.clitics
    )
