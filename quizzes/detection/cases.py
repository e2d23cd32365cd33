"""A verb of saying in, its speaker out, in languages whose nouns show by their ending whether they are the subject.

Order is free there and articles are missing: a nominative on either side of the verb speaks, then a name, then the
house in which it was said ("в полиции сообщили"), and a verb in the singular that has none of them goes on for
whoever spoke last.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from quizzes.detection.kinds import Speaker
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence
from quizzes.detection.speakers import chunks, says
from quizzes.detection.words import Word, until_mark

Found = tuple[Speaker, Sequence[Word]] | None
# In words, after the verb; in stretches between marks, before it.
_REACH = 12
_BACK = 3
# Between "в" and the house: "в пресс-службе", "в городской полиции".
_TO_THE_HOUSE = 5
DASHES = ("—", "–", "-")
_SET_OFF = (*DASHES, "»", "“", "”", '"')


def subject(sentence: Sentence, first: int, end: int, lexicon: Lexicon, names: frozenset[str]) -> Found:
    """The speaker of the verb at `first` to `end`, and the words that name them."""
    words = sentence.outside
    after = until_mark(words[end : end + _REACH])
    before = list(_before(words[:first], lexicon))
    reports = opens_content(words, end, lexicon)
    firm = words[end - 1].lower not in lexicon.needs_content
    looks = _looks(lexicon, names)
    if after and _is_set_off(words, first, lexicon, reports=reports):
        for look in looks[:2]:
            if who := look(after):
                return who, after
    sides = [after, *before] if first == 0 or words[first - 1].is_mark else [*before[:1], after, *before[1:]]
    for look in looks:
        for side in filter(None, sides):
            who = look(side)
            if who and (firm or reports or sentence.quoted or _is_enough(who, words[end - 1].lower, lexicon)):
                return (who, side) if says(who, words[end - 1].lower, lexicon) else None
    return _unseen(words[first:end], [*before[:1], after], lexicon, reports=reports or (firm and bool(sentence.quoted)))


def according(words: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> Speaker | None:
    """Who stands after "according to": any case will do there."""
    words = [word for word in words if not word.is_mark]
    if not words or words[0].lower in lexicon.prepositions or words[0].lower[0].isdigit():
        return None
    return _listed(words, lexicon, names, oblique=True) or _named(words, lexicon, names) or Speaker.SAME


def beside_speech(
    sentence: Sentence, lexicon: Lexicon, names: frozenset[str]
) -> Iterator[tuple[Speaker, Sequence[Word]]]:
    """Who stands after the dash that ends a quotation, whatever the verb ("— вздыхает Петров"), or before its colon."""
    spoken = sentence.passage.text.startswith(DASHES)
    words = sentence.words if spoken or not sentence.quotes_nothing else ()
    for at in range(2, len(words)):
        if words[at].quoted or not words[at].is_mark:
            continue
        tail = until_mark(words[at + 1 : at + 1 + _REACH])
        asks = words[at].lower in DASHES and words[at - 1].is_mark and (spoken or sentence.quoted)
        if words[at].lower == ":" and words[at + 1 : at + 2] and words[at + 1].quoted:
            asks, tail = True, [word for word in words[:at] if not word.is_mark]
        if asks and tail and (who := _nominative(tail, lexicon, names) or _named(tail, lexicon, names)):
            yield who, tail


def opens_content(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Whether the clause of a verb is followed by what was said: ", что …", ": …"."""
    for at in range(end, min(end + _REACH, len(words))):
        if words[at].is_mark and words[at].lower not in "-.&":
            following = words[at + 1].lower if at + 1 < len(words) else ""
            return words[at].lower == ":" or (words[at].lower == "," and following in lexicon.complement)
    return False


def _before(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Sequence[Word]]:
    """The stretches before a verb, nearest first, relative clauses last."""
    start = next((at + 1 for at in range(len(words) - 1, -1, -1) if words[at].lower in (":", ";", "!", "?")), 0)
    near = list(chunks(words[start:]))[: -_BACK - 1 : -1]
    yield from sorted(near, key=lambda chunk: any(word.lower in lexicon.relatives for word in chunk[:2]))


def _is_set_off(words: Sequence[Word], first: int, lexicon: Lexicon, *, reports: bool) -> bool:
    """Whether the verb opens an aside, so that its speaker follows: "— сказал …", "как сообщил …", ", пишет … ."."""
    before = words[first - 1].lower if first else ""
    return before in _SET_OFF or before in lexicon.complement or (before == "," and not reports)


def _looks(lexicon: Lexicon, names: frozenset[str]) -> list[Callable[[Sequence[Word]], Speaker | None]]:
    """The ways a stretch may hold the speaker, the surest first."""
    return [
        partial(_nominative, lexicon=lexicon, names=names),
        partial(_named, lexicon=lexicon, names=names),
        partial(_housed, lexicon=lexicon, names=names),
    ]


def _nominative(words: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> Speaker | None:
    return _listed(words, lexicon, names, oblique=False)


def _listed(words: Sequence[Word], lexicon: Lexicon, names: frozenset[str], *, oblique: bool) -> Speaker | None:
    """What the first noun of our lists says."""
    for at, word in enumerate(words):
        lower, before = word.lower, words[at - 1].lower if at else ""
        if before in lexicon.prepositions and not oblique:
            continue  # "со ссылкой на документы": what only looks like a nominative
        counted = before in lexicon.indefinite and lower in lexicon.oblique_anonymous
        if counted or lower in lexicon.anonymous or (oblique and lower in lexicon.oblique_anonymous):
            return _nobody(words, at, lexicon)
        if lower in lexicon.pronouns:
            return Speaker.SAME
        if lower in lexicon.document_nouns or (oblique and lower in lexicon.oblique_documents):
            vague = lower in lexicon.of_a_study and not any(word.capital for word in words[at + 1 :])
            return Speaker.PAPER if vague else Speaker.DOCUMENT
        if lower in lexicon.speaker_nouns or (oblique and lower in lexicon.oblique_speakers):
            unknown = words[0].lower in lexicon.indefinite and not _named(words, lexicon, names)
            return Speaker.UNNAMED if unknown else Speaker.NAMED
    return None


def _nobody(words: Sequence[Word], at: int, lexicon: Lexicon) -> Speaker:
    """A noun for nobody in particular, unless a name follows; with no "one of" it may be who was spoken of before."""
    if words[at].lower in lexicon.houses_people and any(word.capital for word in words[at + 1 : at + 4]):
        return Speaker.NAMED
    if words[at].lower in lexicon.always_anonymous:
        return Speaker.UNNAMED
    if at + 1 < len(words) and words[at + 1].capital:
        return Speaker.NAMED
    known = words[at].lower in lexicon.mentioned and not any(word.lower in lexicon.indefinite for word in words[:at])
    return Speaker.PERHAPS if known else Speaker.UNNAMED


def _named(words: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> Speaker | None:
    """A capital that is not there only because the sentence begins."""
    for at, word in enumerate(words):
        if not word.capital or word.is_mark or (word.start == 0 and word.lower in lexicon.openers):
            continue
        followed = at + 1 < len(words) and words[at + 1].capital
        if word.start > 0 or word.lower in names or followed or len(words) == 1 or word.lower.isascii():
            return Speaker.NAMED
    return None


def _housed(words: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> Speaker | None:
    """The house speaks: "в полиции (сообщили)"."""
    for at, word in enumerate(words):
        if word.lower in lexicon.places:
            return _listed(words[at + 1 : at + 1 + _TO_THE_HOUSE], lexicon, names, oblique=True)
    return None


def _is_enough(who: Speaker, verb: str, lexicon: Lexicon) -> bool:
    """Whether speaker and verb alone make an attribution: "критики опасаются кризиса"."""
    if who in (Speaker.UNNAMED, Speaker.PAPER) or verb in lexicon.acts_of_speech:
        return True
    return who is Speaker.DOCUMENT and verb in lexicon.document_verbs


def _unseen(verb: Sequence[Word], sides: Sequence[Sequence[Word]], lexicon: Lexicon, *, reports: bool) -> Found:
    """No speaker in sight: a singular goes on for the last one, a plural with a subject we do not know is a crowd."""
    said = verb[-1].lower
    if any(side[0].lower in lexicon.demonstrative for side in sides if side):
        return None  # "это говорит о том, что …": a thing is the subject
    if said in lexicon.alone and (reports or said not in lexicon.needs_content):
        return Speaker.SAME, verb
    side = next((side for side in sides if side and side[0].lower not in lexicon.complement), None)
    plural = said not in lexicon.alone and (said,) in lexicon.finite
    return (Speaker.UNNAMED, side) if side and plural and reports else None
