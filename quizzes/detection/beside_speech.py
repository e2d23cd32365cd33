"""A sentence that quotes in, who stands beside the quotation out: whatever the verb, that is the speaker.

Verbs that bring in a quotation are without number ("grins", "souffle"); their place is not.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from quizzes.detection.kinds import Speaker
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence
from quizzes.detection.speakers import speaker
from quizzes.detection.words import Word

# A tail longer than this is the story going on, not its speaker.
_LONGEST_TAIL = 14
# Words of a verb, with its small ones, at most.
_LONGEST_VERB = 3
# Fewer quoted words than this, or a capital first, are a name or a title and nobody's statement.
_LEAST_QUOTED = 3
# What may end a quotation that its speaker follows.
_PAUSES = (",", "!", "?", "…")


def beside_speech(
    sentence: Sentence, lexicon: Lexicon, names: frozenset[str]
) -> Iterator[tuple[Speaker, Sequence[Word]]]:
    """The speakers, and the words that name them: after a quotation that ends, before one that a colon opens.

    Last, the subject of a sentence that takes some words from somebody.
    """
    if sentence.quotes_nothing:
        return
    words = sentence.words
    yield from _within(words, lexicon, names)
    for at in range(2, len(words)):
        if words[at].quoted or not (words[at - 1].quoted and words[at - 2].quoted):
            continue
        tail = _tail(words, at)
        if tail and (who := _named_by(tail, lexicon, names)):
            yield who, tail
    if sentence.holds_speech:
        yield from _before_colon(words, lexicon, names)
    yield from _quoting(words, lexicon, names)


def _within(words: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> Iterator[tuple[Speaker, Sequence[Word]]]:
    """The speaker set between two commas of a quotation that does not end for it: « J'ai peur, raconte Ann, et … »."""
    lowers = tuple(word.lower for word in words)
    for at in range(1, len(words) - 1):
        if words[at - 1].lower in _PAUSES and words[at].quoted and (length := lexicon.finite.at(lowers, at)):
            after = takewhile(lambda word: not word.is_mark or word.lower == "-", words[at + length :])
            stretch = [word for word in after if word.lower not in ("-", "t")]
            opens = stretch and (stretch[0].capital or stretch[0].lower in lexicon.definite | lexicon.pronouns)
            if opens and (who := speaker(stretch, lexicon, names, firm=True, any_noun=True)):
                yield who, stretch


def _tail(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The words after a quotation, up to the next mark; `words[at]` is the mark that closes it."""
    after = words[at + 1 :]
    paused = words[at - 1].lower in _PAUSES
    if after and after[0].lower == ",":
        after, paused = after[1:], True
    tail = list(takewhile(lambda word: not word.quoted and (not word.is_mark or word.lower in "-.&"), after))
    named = after[len(tail) + 1 : len(tail) + 3]
    if after[len(tail) : len(tail) + 1] and after[len(tail)].lower == "," and named and named[0].capital:
        tail += takewhile(lambda word: word.capital, named)  # "un commerçant, Karim B."
    while tail and tail[-1].is_mark:
        tail.pop()
    return tail if paused and 1 < len(tail) <= _LONGEST_TAIL else ()


def _named_by(tail: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> Speaker | None:
    first = tail[0]
    if first.lower in lexicon.relatives or first.lower in lexicon.prepositions or first.lower in lexicon.conjunctions:
        return None
    opens = first.capital or first.lower in lexicon.definite or first.lower in lexicon.indefinite
    opens = opens or first.lower in lexicon.pronouns or first.lower in lexicon.anonymous
    # Verb first ("tonne", "s'est félicitée"), speaker after it, unless the speaker opens.
    for skipped in range(0 if opens else 1, min(_LONGEST_VERB, len(tail) - 1) + 1):
        if who := speaker(tail[skipped:], lexicon, names, firm=True, any_noun=True):
            return who
    return None


def _before_colon(
    words: Sequence[Word], lexicon: Lexicon, names: frozenset[str]
) -> Iterator[tuple[Speaker, Sequence[Word]]]:
    for at, word in enumerate(words[:-1]):
        if word.lower == ":" and not word.quoted and words[at + 1].quoted:
            clause = [before for before in words[:at] if not before.quoted]
            if who := speaker(clause, lexicon, names, firm=True, any_noun=True):
                yield who, [before for before in clause if not before.is_mark]
            return


def _quoting(
    words: Sequence[Word], lexicon: Lexicon, names: frozenset[str]
) -> Iterator[tuple[Speaker, Sequence[Word]]]:
    """The subject of "the mayor sees in it « une trahison de plus »"."""
    first = next((at for at, word in enumerate(words) if word.quoted), 0)
    quoted = list(takewhile(lambda word: word.quoted, words[first + 1 :]))
    if len(quoted) < _LEAST_QUOTED or quoted[0].capital:
        return
    clause = list(takewhile(lambda word: not word.is_mark, words[:first]))
    if len(clause) > 1 and _is_subject(clause, lexicon, names) and (who := speaker(clause, lexicon, names, firm=False)):
        yield who, clause


def _is_subject(clause: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> bool:
    """Whether a clause opens with who acts in it, and not with a participle ("Qualified as …")."""
    first = clause[0].lower
    articles = first in lexicon.definite or first in lexicon.indefinite or first in lexicon.pronouns
    return articles or first in names or clause[1].capital
