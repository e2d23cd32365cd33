"""One sentence in, the source its own words give out: looked for outside quotation marks only."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from quizzes.detection import cases
from quizzes.detection.according import according_beside, mood_of_speech, said_by
from quizzes.detection.beside_speech import beside_speech
from quizzes.detection.kinds import Speaker
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.noun_phrases import phrase_speaker
from quizzes.detection.saying import verb_groups
from quizzes.detection.sentences import Sentence
from quizzes.detection.shields import hearsay
from quizzes.detection.speakers import chunks, says, speaker, subjects
from quizzes.detection.unspoken import unspoken_subject
from quizzes.detection.verb_second import bounds, has_content, is_governing, stretches
from quizzes.detection.words import Word, until_mark

# Words after "according to", or after an inverted verb, in which the speaker must be named.
_REACH = 12
# "He asked the people of the valley to …": words between the verb and what is bidden.
_BIDDEN = 6
# ", the force confirmed this morning.": words that may follow the verb at a sentence's end.
_WHEN = 3
# "They confirmed to reporters that …": words between the verb and what it governs, and one more.
_ADDRESSED = 4
# A cue shows at most this many words of the speaker.
_CUE = 5
_ORDER = (
    Speaker.NAMED,
    Speaker.DOCUMENT,
    Speaker.SAME,
    Speaker.PERHAPS,
    Speaker.PAPER,
    Speaker.TEAM,
    Speaker.UNNAMED,
)


class Source(NamedTuple):
    """Who speaks, and the words that say so; `governs`: the whole sentence hangs on them.

    `carried`: they say so only right after a sentence that has a source.
    """

    speaker: Speaker
    cue: str
    governs: bool = False
    carried: bool = False


def own_source(sentence: Sentence, lexicon: Lexicon, names: frozenset[str]) -> Source | None:
    """The source the sentence hangs on, else the firmest one it names."""
    found = [*_according(sentence, lexicon, names), *_verbs(sentence, lexicon, names), *_documents(sentence, lexicon)]
    if not found:
        found = [
            Source(who, sentence.passage.text[stretch[0].start : stretch[min(_CUE, len(stretch)) - 1].end])
            for who, stretch in (cases.beside_speech if lexicon.cased else beside_speech)(sentence, lexicon, names)
        ]
    if not found and (place := sentence.find(lexicon.unnamed_said)):
        return Source(Speaker.UNNAMED, sentence.printed(*place))
    if not found and (mood := mood_of_speech(sentence, lexicon)):
        return Source(Speaker.SAME, sentence.printed(mood.first, mood.end), carried=mood.carried)
    return min(found, key=lambda source: (not source.governs, _ORDER.index(source.speaker)), default=None)


def _documents(sentence: Sentence, lexicon: Lexicon) -> Iterator[Source]:
    if place := sentence.find(lexicon.documents_said):
        yield Source(Speaker.DOCUMENT, sentence.printed(*place))
    if place := sentence.find(lexicon.by_the_same):
        yield Source(Speaker.SAME, sentence.printed(*place))


def _according(sentence: Sentence, lexicon: Lexicon, names: frozenset[str]) -> Iterator[Source]:
    places, lowers = sentence.every(lexicon.according), sentence.lowers
    opens = (
        len(lowers) > 1 and lowers[0] in lexicon.opening and (sentence.is_capital(1) or _in_the_view(lowers, lexicon))
    )
    if opens and not (places and places[0].start == 0):
        places = [range(1), *places]
    words = sentence.outside if places else ()
    nobody = [*sentence.every(lexicon.unnamed_said), range(*(hearsay(sentence, lexicon) or (0, 0)))] if places else []
    for place in [place for place in places if not any(place.start in one for one in nobody)]:
        stretch = until_mark(words[place.stop : place.stop + _REACH])
        governs = place.start == 0 or lowers[place.start - 1] == ","
        after = cases.according if lexicon.cased else partial(speaker, firm=True, any_noun=governs and place.start > 0)
        if who := after(stretch, lexicon, names):
            yield Source(who, sentence.printed(place.start, place.stop + min(len(stretch), 5)), governs)
    for who, first, end in (*according_beside(sentence, lexicon, names), *said_by(sentence, lexicon, names)):
        yield Source(who, sentence.printed(first, end))


def _in_the_view(lowers: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether an office is set off by a comma, whose view follows: "Pour le syndic, …"."""
    office = lowers[1] in lexicon.definite and any(lower in lexicon.speaker_nouns for lower in lowers[2:4])
    return office and "," in lowers[3:_REACH]


def _verbs(sentence: Sentence, lexicon: Lexicon, names: frozenset[str]) -> Iterator[Source]:
    groups = list(verb_groups(sentence, lexicon))
    words = sentence.outside if groups else ()
    look = cases.subject if lexicon.cased else _who
    for first, end in groups:
        if found := look(sentence, first, end, lexicon, names):
            who, stretch = found
            if lexicon.verb_second:
                yield Source(who, _cue(sentence, stretch, first, end), is_governing(sentence, first, lexicon))
                continue
            opens = (first, end) == groups[0] and _opens(words, end, lexicon)
            governs = opens or _closes(sentence, first, end, stretch)
            yield Source(who, _cue(sentence, stretch, first, end), governs)


def _opens(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Whether what was said follows the verb and, at most, whom it was said to."""
    if lexicon.cased:
        return cases.opens_content(words, end, lexicon)
    return any(word.lower in lexicon.complement for word in words[end : end + _ADDRESSED])


def _closes(sentence: Sentence, first: int, end: int, stretch: Sequence[Word]) -> bool:
    """Speaker and verb set off by a comma at the sentence's end: ", officials say." speaks for all that went before."""
    words = sentence.outside
    start, last = min(stretch[0].start, words[first].start), max(stretch[-1].end, words[end - 1].end)
    before = next((word.lower for word in reversed(words) if word.end <= start), "")
    if before != ",":
        return False
    return all(word.is_mark for word in takewhile(lambda word: word.start >= last, reversed(sentence.words)))


def _who(
    sentence: Sentence, first: int, end: int, lexicon: Lexicon, names: frozenset[str]
) -> tuple[Speaker, Sequence[Word]] | None:
    """The speaker of a verb of saying, and the words that name them."""
    words = sentence.outside
    if asked := [word for word in words[first + 1 : end] if word.lower in lexicon.pronouns]:
        return Speaker.SAME, asked
    if first and words[first - 1].lower in lexicon.one:
        return _one(words, first, lexicon, names)
    verb = words[end - 1].lower
    firm = verb not in lexicon.needs_content
    if lexicon.verb_second:
        return _who_in_clause(sentence, first, lexicon, firm=firm)
    beside_speech = _stands_beside_speech(sentence, words, first)
    content = firm or beside_speech or bool(sentence.quoted) or _has_content(words, first, end, lexicon)
    after = _past_pronoun_hyphen(until_mark(words[end : end + _REACH]))
    inverted = (beside_speech or _is_inverted(words, first, lexicon)) and (verb,) not in lexicon.present_participles
    inverted = inverted and not _has_subject_before(sentence, words, first, lexicon)
    by_a_pronoun = end < len(words) and words[end].lower == "-"  # "confie-t-elle"
    follows = inverted and (
        beside_speech or by_a_pronoun or not (_has_verb(after, lexicon) or _quotes_next(sentence, after))
    )
    before = [(stretch, firm or beside_speech) for stretch in subjects(_clause_before(words, first), lexicon)]
    says_only = firm and verb not in lexicon.document_verbs
    any_after = beside_speech or (
        lexicon.inverts and says_only and bool(after) and after[0].lower in lexicon.indefinite
    )
    followed = [(after, any_after)] if follows and not (before and _is_bare_name(before[0][0])) else []
    for stretch, any_noun in (*followed, *before):
        who = speaker(stretch, lexicon, names, firm=firm, any_noun=any_noun)
        if who and (content or _needs_none(who, stretch, verb, lexicon)) and says(who, verb, lexicon):
            return who, stretch
    return unspoken_subject(words, first, end, lexicon) if lexicon.unspoken else None


def _one(
    words: Sequence[Word], first: int, lexicon: Lexicon, names: frozenset[str]
) -> tuple[Speaker, Sequence[Word]] | None:
    """Who "on" is in "chez Renault, on affirme …": the house, else nobody in particular."""
    house = next(chunks(_clause_before(words, first)), ())
    known = len(house) > 1 and house[0].lower in lexicon.prepositions and speaker(house[1:], lexicon, names, firm=True)
    return (Speaker.NAMED, house) if known is Speaker.NAMED else (Speaker.UNNAMED, words[first - 1 : first])


def _is_bare_name(words: Sequence[Word]) -> bool:
    """Nothing but a name, as it stands between subject and verb: "the governor, Oleg Sand, called on …"."""
    return words[0].start > 0 and all(word.capital or word.is_mark for word in words)


def _quotes_next(sentence: Sentence, words: Sequence[Word]) -> bool:
    """Whether a quotation opens right after: "…, said the board “talks to us”" does not make the board speak."""
    return bool(words) and any(word.quoted and 0 <= word.start - words[-1].end <= 2 for word in sentence.words)


def _has_verb(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether what follows a verb of saying is a sentence of its own ("insisted his man is staying"), not a speaker."""
    clause = takewhile(lambda word: word.lower not in lexicon.relatives - lexicon.complement, words)
    verbs = lexicon.auxiliaries | lexicon.passive | lexicon.complement
    return any(word.lower in verbs for word in clause)


def _who_in_clause(
    sentence: Sentence, at: int, lexicon: Lexicon, *, firm: bool
) -> tuple[Speaker, Sequence[Word]] | None:
    """The same where the verb's place in its clause says where the subject is."""
    words, lowers = sentence.outside, sentence.lowers
    verb = lowers[at]
    content = firm or bool(sentence.quoted) or has_content(lowers, at, lexicon)
    within, many = stretches(words, at, lexicon)
    before = subjects(_clause_before(words, bounds(lowers, at)[0]), lexicon)
    for stretch in (*within, *before):
        who = phrase_speaker(stretch, lexicon, firm=firm, many=many)
        if who and (content or _needs_none(who, stretch, verb, lexicon)) and says(who, verb, lexicon):
            return who, stretch
    return None


def _needs_none(who: Speaker, stretch: Sequence[Word], verb: str, lexicon: Lexicon) -> bool:
    """Whether speaker and verb alone make an attribution.

    "Critics fear a crisis", "the study shows a rise", "the ministry rejected the charge", "the team measured a rise".
    """
    if who in (Speaker.UNNAMED, Speaker.PAPER, Speaker.TEAM) or verb in lexicon.acts_of_speech:
        return True
    if verb in lexicon.of_a_study_verbs:
        return any(word.lower in lexicon.of_a_study or word.lower in lexicon.houses_people for word in stretch)
    return who is Speaker.DOCUMENT and verb in lexicon.document_verbs


def _past_pronoun_hyphen(words: Sequence[Word]) -> Sequence[Word]:
    """The bare pronoun of "-t-il", "-elle"."""
    bare = [word for word in words if not word.is_mark and word.lower != "t"]
    return bare[:1] if words and words[0].lower == "-" else words


def _is_inverted(words: Sequence[Word], first: int, lexicon: Lexicon) -> bool:
    """Whether the speaker may follow the verb: after a mark, or after "que" ("ce qu'a annoncé la maire")."""
    before = next((at for at in range(first - 1, -1, -1) if words[at].lower not in lexicon.clitics), -1)
    if before < 0 or words[before].is_mark:
        return True
    return words[before].lower in lexicon.complement or words[before].lower in lexicon.as_said


def _stands_beside_speech(sentence: Sentence, words: Sequence[Word], first: int) -> bool:
    """A quotation closes right before this verb, or opens right before its speaker."""
    if not sentence.holds_speech:
        return False
    place = words[first].start
    near = [word for word in sentence.words if word.quoted and place - 12 <= word.end <= place]
    return bool(near)


def _has_subject_before(sentence: Sentence, words: Sequence[Word], first: int, lexicon: Lexicon) -> bool:
    """Whether the subject stands between the quotation and the verb: "“…,” a source tells People"."""
    before = words[first - 1] if first else None
    if before is None or before.is_mark or before.lower in lexicon.clitics:
        return False
    quoted = max((word.end for word in sentence.words if word.quoted and word.end <= words[first].start), default=-1)
    return before.lower in lexicon.pronouns or 0 <= quoted < before.start


def _has_content(words: Sequence[Word], first: int, end: int, lexicon: Lexicon) -> bool:
    """Reported words follow the verb, or stand before a speaker and verb that close the sentence (", he noted.")."""
    reach = _BIDDEN if words[end - 1].lower in lexicon.bidding else 2
    if any(word.lower in lexicon.content for word in words[end : end + reach]):
        return True
    if first and words[first - 1].lower in lexicon.clitics and any(w.lower in lexicon.as_said for w in words[:first]):
        return True
    closes = all(word.is_mark for word in words[end + _WHEN :]) or words[end].is_mark
    return closes and any(word.lower == "," for word in words[max(0, first - 6) : first])


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
