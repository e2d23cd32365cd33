"""Sentences in, the place of each on the attribution ladder out, with the cue that put it there."""

from collections.abc import Sequence
from typing import NamedTuple

from quizzes.detection.cues import first_words, interpreting, whole
from quizzes.detection.kinds import Attribution, Speaker
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.opening import opening
from quizzes.detection.pointing import pointed_at, speaker_aloud, spoken_aloud
from quizzes.detection.reasons import Reason
from quizzes.detection.sentences import Sentence
from quizzes.detection.shields import hearsay, is_not_a_claim, shield
from quizzes.detection.sources import Source, own_source
from quizzes.detection.weighing import Evidence, evidence, is_record, tells_nothing

_RUNGS = {
    Speaker.NAMED: Attribution.NAMED,
    Speaker.DOCUMENT: Attribution.DOCUMENT,
    Speaker.UNNAMED: Attribution.UNNAMED,
    # Someone spoken of before, whom we did not recognise: taken for somebody with a name.
    Speaker.SAME: Attribution.NAMED,
}
# How many sentences back the speaker of a quotation may stand.
_BACK = 6
# How many sentences on: a quotation that runs longer has its speaker before it.
_AHEAD = 20
# So many words at most bring in the quotation that follows.
_LEAD_IN = 12
# How many sentences before a quotation somebody may have been met.
_MET = 3
# Behind this share of its sentences an article comes to its last words.
_LATE = 0.85
# How many sentences away the paper may be named of which "a study" or "the researchers" speaks.
_PAPER_BACK, _PAPER_AHEAD = 5, 6


class Rung(NamedTuple):
    """One sentence's place: its attribution, the words that show it, and the reason when it is to be suggested."""

    attribution: Attribution
    cue: str = ""
    background: bool = False
    reason: Reason | None = None


def rungs(sentences: Sequence[Sentence], lexicon: Lexicon, names: frozenset[str]) -> list[Rung]:
    """One rung for each sentence, neighbours taken into account."""
    sources = _resolved(sentences, [own_source(sentence, lexicon, names) for sentence in sentences])
    aloud = spoken_aloud(sentences, sources) if lexicon.cased else [False] * len(sentences)
    found = []
    for at, sentence in enumerate(sentences):
        source = sources[at] or _from_neighbours(sentences, sources, at, lexicon)
        if source is None and aloud[at]:
            source = speaker_aloud(sentences, sources, at)
        rung = _rung(sentence, source, lexicon, late=at > _LATE * len(sentences))
        found.append(rung._replace(cue=whole(sentence, rung.cue, lexicon)) if rung.cue else rung)
    return found


def _resolved(sentences: Sequence[Sentence], sources: Sequence[Source | None]) -> list[Source | None]:
    """Pronouns and papers filled in: "he" speaks for whoever spoke last, "a study" is the one named further on."""
    last: Speaker | None = None
    resolved: list[Source | None] = []
    for at, (sentence, found) in enumerate(zip(sentences, sources, strict=True)):
        source = None if found and found.carried and not (resolved and resolved[-1]) else found
        if source is None or source.speaker in (Speaker.SAME, Speaker.PERHAPS):
            # Somebody with a name has come in since nobody in particular spoke: "he" is that one.
            last = Speaker.NAMED if last is Speaker.UNNAMED and sentence.has_full_name else last
            if source is not None and last is None:
                last = Speaker.UNNAMED if source.speaker is Speaker.PERHAPS else Speaker.NAMED
        elif source.speaker in (Speaker.PAPER, Speaker.TEAM):
            last = _authors(source, sources[max(0, at - _PAPER_BACK) : at + 1 + _PAPER_AHEAD])
        else:
            last = source.speaker
        resolved.append(source and Source(last or Speaker.NAMED, source.cue))
    return resolved


def _authors(source: Source, near: Sequence[Source | None]) -> Speaker:
    """Whose "a study" or "the team" is: the paper's that is named near it, the team also that of a colleague."""
    heard = {found.speaker for found in near if found}
    if Speaker.DOCUMENT in heard:
        return Speaker.DOCUMENT
    return Speaker.NAMED if source.speaker is Speaker.TEAM and Speaker.NAMED in heard else Speaker.UNNAMED


def _from_neighbours(
    sentences: Sequence[Sentence], sources: Sequence[Source | None], at: int, lexicon: Lexicon
) -> Source | None:
    following = sentences[at + 1] if at + 1 < len(sentences) else None
    same_block = following is not None and following.passage.block == sentences[at].passage.block
    if following is not None and same_block and _points_back(following, lexicon):
        return sources[at + 1]
    if source := pointed_at(sentences, sources, at, lexicon):
        return source
    if sentences[at].is_speech:
        return _speaker_of(sentences, sources, at, lexicon)
    return _leads_in(sentences[at], following, lexicon) if following is not None else None


def _leads_in(sentence: Sentence, following: Sentence, lexicon: Lexicon) -> Source | None:
    """A few words on somebody before their own: "The superintendent did not mince words. “…”"."""
    near = following.passage.block - sentence.passage.block <= 1
    if not (near and following.is_speech and 0 < sentence.told <= _LEAD_IN) or sentence.find(lexicon.claim_words):
        return None
    known = sentence.has_full_name or any(lower in lexicon.speaker_nouns for lower in sentence.lowers)
    digits = any(lower[0].isdigit() for lower in sentence.lowers)
    return Source(Speaker.NAMED, "") if known and not digits else None


def _points_back(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether it opens like "C'est ce qu'a annoncé …", which gives its source to the sentence before it."""
    place = sentence.find(lexicon.points_back)
    return place is not None and place[0] == 0


def _speaker_of(
    sentences: Sequence[Sentence], sources: Sequence[Source | None], at: int, lexicon: Lexicon
) -> Source | None:
    """The speaker of a quoted sentence: further on while the quotation runs, else the last one before."""
    block = sentences[at].passage.block
    for ahead in range(at + 1, min(at + 1 + _AHEAD, len(sentences))):
        if sentences[ahead].passage.block != block or (
            not sentences[ahead].holds_speech and not sentences[ahead].runs_on
        ):
            break
        if sources[ahead]:
            return sources[ahead]
    for behind in range(at - 1, max(-1, at - 1 - _BACK), -1):
        if sources[behind]:
            return sources[behind]
        if sentences[behind].passage.block != block and not sentences[behind].is_speech:
            break
    ahead = at + 1
    if ahead < len(sentences) and sentences[ahead].passage.block - block <= 1 and not sentences[ahead].is_speech:
        return sources[ahead] or _somebody(sentences, at, lexicon)
    return _somebody(sentences, at, lexicon)


def _somebody(sentences: Sequence[Sentence], at: int, lexicon: Lexicon) -> Source | None:
    """The person of whom the sentences right before a quotation speak: the words are theirs."""
    for behind in range(at - 1, max(-1, at - 1 - _MET), -1):
        before = sentences[behind]
        if sentences[at].passage.block - before.passage.block > 1:
            break
        known = before.has_full_name or any(lower in lexicon.speaker_nouns for lower in before.lowers)
        if known and not before.is_speech:
            return Source(Speaker.NAMED, "")
    return None


def _opens_with_hearsay(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether nobody but rumour speaks: "des rumeurs parlent de …"."""
    place = hearsay(sentence, lexicon)
    return place is not None and place[0] <= 1


def _rung(sentence: Sentence, source: Source | None, lexicon: Lexicon, *, late: bool) -> Rung:
    rumoured = source is not None and source.speaker is Speaker.UNNAMED and _opens_with_hearsay(sentence, lexicon)
    if source is not None and not rumoured:
        reason = Reason.VAGUE_SOURCE if source.speaker is Speaker.UNNAMED else None
        return Rung(_RUNGS[source.speaker], source.cue, reason=reason)
    if shielded := shield(sentence, lexicon):
        return Rung(shielded.attribution, shielded.cue, reason=shielded.reason)
    if sentence.is_speech:
        return Rung(Attribution.NONE, opening(sentence.passage.text), reason=Reason.QUOTE_WITHOUT_SPEAKER)
    if is_not_a_claim(sentence, lexicon):
        return Rung(Attribution.NOT_A_CLAIM)
    weighed = evidence(sentence, lexicon)
    if is_record(weighed):
        return Rung(Attribution.NONE, background=True)
    if tells_nothing(weighed, late=late):
        return Rung(Attribution.NOT_A_CLAIM)
    reason, cue = _bare(sentence, weighed, lexicon)
    return Rung(Attribution.NONE, cue, reason=reason)


def _bare(sentence: Sentence, weighed: Evidence, lexicon: Lexicon) -> tuple[Reason, str]:
    """Why an assertion with no source at all is worth a question, and the words to ask about."""
    if place := weighed.interpretation:
        return Reason.INTERPRETATION_AS_FACT, sentence.printed(*interpreting(sentence, *place, lexicon))
    if place := weighed.figure:
        return Reason.FIGURE_WITHOUT_SOURCE, sentence.printed(*place)
    return Reason.NO_SOURCE, sentence.printed(*first_words(sentence, lexicon)) if sentence.lowers else ""
