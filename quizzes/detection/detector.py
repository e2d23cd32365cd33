"""The detector: a Document in, a Draft out. It never raises: what it cannot judge, it leaves alone."""

from quizzes.detection.ads import ads
from quizzes.detection.attribution import Rung, rungs
from quizzes.detection.draft import Draft, Judgement
from quizzes.detection.kinds import Attribution
from quizzes.detection.lexicon import lexicon
from quizzes.detection.mistranslated_embeds import mistranslated_embeds
from quizzes.detection.sentences import Sentence, names_of, sentences_of
from quizzes.detection.unsourced_claims import unsourced_claims
from quizzes.reading import Document


def detect(document: Document) -> Draft:
    """Judge every passage of a document and suggest what a teacher should look at.

    Ads and embeds are found in any language, claims in those that have a file in languages/.
    """
    every = list(sentences_of(document))
    selling = list(ads(document, every))
    sold = {suggestion.passage for suggestion in selling}
    sentences = [sentence for sentence in every if sentence.passage.number not in sold]
    judged = _judged(sentences)
    claims = unsourced_claims(sentences, judged)
    found = [*selling, *claims, *mistranslated_embeds(document)]
    by_number = {sentence.passage.number: rung for sentence, rung in zip(sentences, judged, strict=True)}
    judgements = tuple(_judgement(passage.number, by_number.get(passage.number)) for passage in document.passages)
    return Draft(document, judgements, tuple(sorted(found, key=lambda suggestion: suggestion.passage)))


def _judged(sentences: list[Sentence]) -> list[Rung]:
    """Rungs of all sentences, language by language, so that each is read with its own words."""
    names = names_of(sentences)
    found: dict[int, Rung] = {}
    for language in {sentence.passage.language for sentence in sentences}:
        spoken = [sentence for sentence in sentences if sentence.passage.language == language]
        words = lexicon(language)
        judged = rungs(spoken, words, names) if words else [Rung(Attribution.NONE) for _ in spoken]
        found |= {sentence.passage.number: rung for sentence, rung in zip(spoken, judged, strict=True)}
    return [found[sentence.passage.number] for sentence in sentences]


def _judgement(number: int, rung: Rung | None) -> Judgement:
    if rung is None:
        return Judgement(number, Attribution.NOT_A_CLAIM)
    return Judgement(number, rung.attribution, rung.background, rung.cue)
