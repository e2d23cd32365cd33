"""Sentences in, the place of each on the attribution ladder out, with the cue that put it there."""

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from quizzes.detection.background import is_background
from quizzes.detection.kinds import Attribution
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.opening import opening
from quizzes.detection.reasons import Reason
from quizzes.detection.sentences import Sentence
from quizzes.detection.shields import is_not_a_claim, shield
from quizzes.detection.sources import Source, own_source
from quizzes.detection.speakers import Speaker
from quizzes.detection.words import is_mark

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
# So many words show a sentence that nothing else does.
_FIRST = 6


class Rung(NamedTuple):
    """One sentence's place: its attribution, the words that show it, and the reason when it is to be suggested."""

    attribution: Attribution
    cue: str = ""
    background: bool = False
    reason: Reason | None = None


def rungs(sentences: Sequence[Sentence], lexicon: Lexicon, names: frozenset[str]) -> list[Rung]:
    """One rung for each sentence, neighbours taken into account."""
    sources = _resolved([own_source(sentence, lexicon, names) for sentence in sentences])
    found = []
    for at, sentence in enumerate(sentences):
        source = sources[at] or _from_neighbours(sentences, sources, at, lexicon)
        found.append(_rung(sentence, source, lexicon, names))
    return found


def _resolved(sources: list[Source | None]) -> list[Source | None]:
    """Pronouns filled in: "he added" speaks for whoever spoke last."""
    last = Speaker.NAMED
    resolved: list[Source | None] = []
    for source in sources:
        if source is not None and source.speaker is not Speaker.SAME:
            last = source.speaker
        resolved.append(source and Source(last, source.cue))
    return resolved


def _from_neighbours(
    sentences: Sequence[Sentence], sources: Sequence[Source | None], at: int, lexicon: Lexicon
) -> Source | None:
    following = sentences[at + 1] if at + 1 < len(sentences) else None
    same_block = following is not None and following.passage.block == sentences[at].passage.block
    if following is not None and same_block and _points_back(following, lexicon):
        return sources[at + 1]
    return _speaker_of(sentences, sources, at) if sentences[at].is_speech else None


def _points_back(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether it opens like "C'est ce qu'a annoncé …", which gives its source to the sentence before it."""
    place = sentence.find(lexicon.points_back)
    return place is not None and place[0] == 0


def _speaker_of(sentences: Sequence[Sentence], sources: Sequence[Source | None], at: int) -> Source | None:
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
        return sources[ahead]
    return None


def _rung(sentence: Sentence, source: Source | None, lexicon: Lexicon, names: frozenset[str]) -> Rung:
    if source is not None:
        reason = Reason.VAGUE_SOURCE if source.speaker is Speaker.UNNAMED else None
        return Rung(_RUNGS[source.speaker], source.cue, reason=reason)
    if shielded := shield(sentence, lexicon):
        return Rung(shielded.attribution, shielded.cue, reason=shielded.reason)
    if sentence.is_speech:
        return Rung(Attribution.NONE, opening(sentence.passage.text), reason=Reason.QUOTE_WITHOUT_SPEAKER)
    if is_not_a_claim(sentence, lexicon):
        return Rung(Attribution.NOT_A_CLAIM)
    if is_background(sentence, lexicon):
        return Rung(Attribution.NONE, background=True)
    reason, cue = _bare(sentence, lexicon)
    return Rung(Attribution.NONE, cue, reason=reason)


def _bare(sentence: Sentence, lexicon: Lexicon) -> tuple[Reason, str]:
    """Why an assertion with no source at all is worth a question, and the words to ask about."""
    lowers = sentence.lowers
    if (place := sentence.find(lexicon.interpretation)) and place[0] > 0:
        return Reason.INTERPRETATION_AS_FACT, sentence.printed(*place)
    for at, lower in enumerate(lowers):
        if lower[0].isdigit() and not (at and lowers[at - 1] in "-–/") and not _is_date(lowers, at, lexicon):
            return Reason.FIGURE_WITHOUT_SOURCE, sentence.printed(at, min(at + 2, len(lowers)))
    spoken = list(islice((at for at, lower in enumerate(lowers) if not is_mark(lower)), _FIRST))
    return Reason.NO_SOURCE, sentence.printed(spoken[0], spoken[-1] + 1) if spoken else ""


def _is_date(lowers: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    lower = lowers[at]
    return not lexicon.months.isdisjoint(lowers[max(0, at - 1) : at + 2]) or (
        lower.isdigit() and len(lower) == 4 and lower[:2] in ("18", "19", "20")
    )
