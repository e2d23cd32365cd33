"""Sentences in, what gives a sentence the source of another out: "об этом сообщил …", and speech that a dash opens."""

from collections.abc import Sequence

from quizzes.detection.cases import DASHES
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence
from quizzes.detection.sources import Source

# So many sentences on, "об этом сообщил" still speaks for this one; a picture may stand between two paragraphs.
_AHEAD = 3
_BLOCKS = 2
# So far, in sentences, the speaker of a paragraph of speech may stand.
_REACH = 6


def pointed_at(
    sentences: Sequence[Sentence], sources: Sequence[Source | None], at: int, lexicon: Lexicon
) -> Source | None:
    """The source of a sentence further on in the paragraph, or opening the next, that says who said all this."""
    block = sentences[at].passage.block
    for ahead in range(at + 1, min(at + 1 + _AHEAD, len(sentences))):
        following = sentences[ahead]
        gap = following.passage.block - block
        if gap and (gap > _BLOCKS or sentences[ahead - 1].passage.block != block):
            return None
        if sources[ahead] and following.find(lexicon.points_back_inside):
            return sources[ahead]
    return None


def spoken_aloud(sentences: Sequence[Sentence], sources: Sequence[Source | None]) -> list[bool]:
    """For each sentence whether it is part of speech that a dash opened; who speaks ends it until the next dash."""
    aloud, dashed, block = False, False, 0
    found = []
    for sentence, source in zip(sentences, sources, strict=True):
        # A dash within a quotation parts the speaker from what is quoted, and opens nothing.
        opens = sentence.passage.text.startswith(DASHES) and not any(word.quoted for word in sentence.words[:1])
        if sentence.passage.block != block:
            aloud, dashed, block = False, opens, sentence.passage.block
        aloud = opens or (aloud and dashed)
        found.append(aloud)
        if source is not None:
            aloud = False
    return found


def speaker_aloud(sentences: Sequence[Sentence], sources: Sequence[Source | None], at: int) -> Source | None:
    """Who speaks: whoever did before in the paragraph, else further on in it, else the last one before it."""
    block = sentences[at].passage.block
    behind = range(at - 1, max(-1, at - 1 - _REACH), -1)
    ahead = range(at + 1, min(len(sentences), at + 1 + _REACH))
    inside = [near for near in (*behind, *ahead) if sentences[near].passage.block == block]
    return next((source for near in (*inside, *behind) if (source := sources[near])), None)
