"""One sentence in, the source its own words give out: looked for outside quotation marks only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence
from quizzes.detection.speakers import Speaker, speaker, subjects
from quizzes.detection.words import Word

# Words after "according to", or after an inverted verb, in which the speaker must be named.
_REACH = 12
# A cue shows at most this many words of the speaker.
_CUE = 5
_ORDER = (Speaker.NAMED, Speaker.DOCUMENT, Speaker.SAME, Speaker.UNNAMED)


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks, and the words that say so."""

    speaker: Speaker
    cue: str


def own_source(sentence: Sentence, lexicon: Lexicon, names: frozenset[str]) -> Source | None:
    """The firmest source the sentence names itself."""
    found = [*_according(sentence, lexicon, names), *_verbs(sentence, lexicon, names), *_documents(sentence, lexicon)]
    return min(found, key=lambda source: _ORDER.index(source.speaker), default=None)


def _documents(sentence: Sentence, lexicon: Lexicon) -> Iterator[Source]:
    if place := lexicon.documents_said.find(sentence.outside):
        yield Source(Speaker.DOCUMENT, sentence.printed(*place))


def _according(sentence: Sentence, lexicon: Lexicon, names: frozenset[str]) -> Iterator[Source]:
    words = sentence.outside
    for at in range(len(words)):
        length = lexicon.according.at(words, at)
        if not length and at == 0 and words[0].lower in lexicon.opening and len(words) > 1 and words[1].capital:
            length = 1
        if not length:
            continue
        stretch = _until_mark(words[at + length : at + length + _REACH])
        if who := speaker(stretch, lexicon, names, firm=True):
            yield Source(who, sentence.printed(at, at + length + min(len(stretch), 5)))


def _verbs(sentence: Sentence, lexicon: Lexicon, names: frozenset[str]) -> Iterator[Source]:
    words = sentence.outside
    hedged = {at for phrases in (lexicon.hearsay, lexicon.impersonal) for place in phrases.every(words) for at in place}
    for at in range(len(words)):
        group = None if at in hedged else _verb_group(words, at, lexicon)
        if group is None:
            continue
        first, end = group
        if found := _who(sentence, first, end, lexicon, names):
            who, stretch = found
            yield Source(who, _cue(sentence, stretch, first, end))


def _verb_group(words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """First and end of a verb of saying with its auxiliary, None when there is none at `at`."""
    behind = [word.lower for word in words[max(0, at - 4) : at]]
    if length := lexicon.participles.at(words, at):
        helped = next((k for k in range(1, len(behind) + 1) if behind[-k] in lexicon.auxiliaries), 0)
        if any(word in lexicon.passive for word in behind[-2:]):
            return None
        if helped:
            return at - helped, at + length
    if length := lexicon.finite.at(words, at):
        article = behind and (behind[-1] in lexicon.definite or behind[-1] in lexicon.indefinite)
        if (article and not _elided_pronoun(behind)) or (
            behind and behind[-1] in lexicon.passive | lexicon.prepositions
        ):
            return None
        return at, at + length
    return None


def _elided_pronoun(behind: Sequence[str]) -> bool:
    """In "il l'affirme" the l is a pronoun, because a subject stands before it."""
    return len(behind) > 1 and behind[-1] == "l" and behind[-2].isalpha() and behind[-2] in ("il", "elle", "on", "qui")


def _who(
    sentence: Sentence, first: int, end: int, lexicon: Lexicon, names: frozenset[str]
) -> tuple[Speaker, Sequence[Word]] | None:
    """The speaker of a verb of saying, and the words that name them."""
    words = sentence.outside
    firm = words[end - 1].lower not in lexicon.needs_content
    beside_speech = _stands_beside_speech(sentence, words, first)
    if not firm and not beside_speech and not _has_content(words, end, lexicon):
        return None
    if _is_inverted(words, first) or beside_speech:
        after = _past_pronoun_hyphen(_until_mark(words[end : end + _REACH]))
        if who := speaker(after, lexicon, names, firm=firm):
            return who, after
    for stretch in subjects(_clause_before(words, first), lexicon):
        if who := speaker(stretch, lexicon, names, firm=firm):
            return who, stretch
    return None


def _until_mark(words: Sequence[Word]) -> Sequence[Word]:
    return words[: next((at for at, word in enumerate(words) if word.is_mark and word.lower not in "-.&"), len(words))]


def _past_pronoun_hyphen(words: Sequence[Word]) -> Sequence[Word]:
    """The bare pronoun of "-t-il", "-elle"."""
    bare = [word for word in words if not word.is_mark and word.lower != "t"]
    return bare[:1] if words and words[0].lower == "-" else words


def _is_inverted(words: Sequence[Word], first: int) -> bool:
    return first == 0 or words[first - 1].is_mark


def _stands_beside_speech(sentence: Sentence, words: Sequence[Word], first: int) -> bool:
    """A quotation closes right before this verb, or opens right before its speaker."""
    if not sentence.holds_speech:
        return False
    place = words[first].start
    near = [word for word in sentence.words if word.quoted and place - 12 <= word.end <= place]
    return bool(near)


def _has_content(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    return any(word.lower in lexicon.content for word in words[end : end + 2])


def _clause_before(words: Sequence[Word], first: int) -> Sequence[Word]:
    """The words between the last strong break and the verb."""
    start = next((at + 1 for at in range(first - 1, -1, -1) if words[at].lower in (":", ";", "!", "?")), 0)
    return words[start:first]


def _cue(sentence: Sentence, stretch: Sequence[Word], first: int, end: int) -> str:
    """Speaker and verb when they stand side by side in a few words, else the first words of the speaker."""
    words = sentence.outside
    spoken = [word for word in stretch if not word.is_mark][:_CUE]
    start, stop = min(spoken[0].start, words[first].start), max(spoken[-1].end, words[end - 1].end)
    if len([word for word in words if start <= word.start < stop]) > _CUE + 3:
        start, stop = spoken[0].start, spoken[-1].end
    return sentence.passage.text[start:stop]
