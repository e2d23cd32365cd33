"""A stretch of words in, who is speaking out: somebody named, a paper, nobody in particular, or nobody at all."""

from collections.abc import Iterator, Sequence

from quizzes.detection.kinds import Speaker
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.noun_phrases import phrase_speaker
from quizzes.detection.words import Word


def speaker(
    words: Sequence[Word], lexicon: Lexicon, names: frozenset[str], *, firm: bool, any_noun: bool = False
) -> Speaker | None:
    """The speaker a noun phrase names, None when its head is no speaker.

    `firm`: the verb can only be said of somebody, so a name further on in the phrase is enough.
    `any_noun`: only a speaker can stand there (a quotation ends beside it), so an unknown noun is one, too.
    """
    words = [word for word in words if not word.is_mark]
    while words and words[-1].lower in lexicon.clitics:
        words.pop()
    while words and words[0].lower in lexicon.conjunctions:
        words.pop(0)
    if lexicon.capital_nouns:
        return phrase_speaker(words, lexicon, firm=firm or any_noun, many=False, subject=False)
    if not words:
        return None
    head = _head(words, lexicon)
    return (
        _anonymous(words, head, lexicon)
        or _known(words, head, lexicon, names)
        or (Speaker.NAMED if firm and _has_name_further_on(words, head, lexicon, names) else None)
        or (_by_its_article(head, lexicon) if any_noun else None)
    )


def _has_name_further_on(words: Sequence[Word], head: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> bool:
    """Whether a name follows the head, and not just the place of "a welder in Leeds"."""
    first = head[0].lower
    vague = first in lexicon.demonstrative or first in lexicon.indefinite
    return not vague and _has_name(words, lexicon, names)


def _by_its_article(head: Sequence[Word], lexicon: Lexicon) -> Speaker | None:
    """Of a noun we do not know: "the narrator" is somebody met before, "a welder", "scholars" nobody in particular."""
    if len(head) < 2 or _is_demonstrative(head, lexicon):
        return None
    if head[0].lower in lexicon.definite:
        # "L'un d'eux", "the other": one of several, whoever they were.
        return Speaker.UNNAMED if head[1].lower in lexicon.indefinite else Speaker.SAME
    bare = lexicon.bare_plural and head[-1].lower.endswith(lexicon.plural_endings) and not head[-1].capital
    return Speaker.UNNAMED if head[0].lower in lexicon.indefinite or bare else None


def says(who: Speaker, verb: str, lexicon: Lexicon) -> bool:
    """A verb that only papers say ("the study shows") needs a paper, or papers nobody names."""
    only_papers = (
        verb in lexicon.document_verbs and (verb,) not in lexicon.finite and (verb,) not in lexicon.participles
    )
    return not only_papers or who in (Speaker.DOCUMENT, Speaker.PAPER, Speaker.TEAM, Speaker.UNNAMED)


def subjects(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Sequence[Word]]:
    """The stretches before a verb that may hold its subject, nearest first."""
    near = list(chunks(words))[::-1]
    late: list[Sequence[Word]] = []
    for whole, before in zip(near, [*near[1:], ()], strict=False):
        chunk = whole[1:] if len(whole) > 1 and whole[0].lower in lexicon.as_said else whole  # "As experts note, …"
        parts = _around_relative(chunk, lexicon)
        first = chunk[0].lower
        if before and _says_who(chunk[0], before, lexicon):
            continue  # "Ann Moor, a welder in Leeds, …"
        if first in lexicon.prepositions and first not in lexicon.relatives and not _opens_noun(chunk, lexicon):
            continue  # "In France, …": a place, a time, no subject
        if first in lexicon.relatives:
            late += parts
        else:
            yield from parts
    yield from late


def _says_who(first: Word, before: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a stretch only says who the name before it is: ", a welder in Leeds,", ", chauffagiste à Quimper,"."""
    if not (before[-1].capital and before[-1].start):
        return False
    bare = len(before) > 1 and all(word.capital for word in before) and not lexicon.capital_nouns
    articles = first.lower in lexicon.definite or first.lower in lexicon.pronouns or first.lower in lexicon.relatives
    return first.lower in lexicon.indefinite or (bare and not first.capital and not articles)


def _opens_noun(chunk: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a word that may be a preposition is an article here: "des habitants", and not "de son côté"."""
    if len(chunk) < 2:
        return False
    first, second = chunk[0].lower, chunk[1].lower
    return (first in lexicon.indefinite and second not in lexicon.definite) or second in lexicon.indefinite


def chunks(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The stretches between the marks that part clauses."""
    start = 0
    for at, word in enumerate(words):
        if word.is_mark and word.lower not in "-–.":
            if at > start:
                yield words[start:at]
            start = at + 1
    if start < len(words):
        yield words[start:]


def _around_relative(chunk: Sequence[Word], lexicon: Lexicon) -> list[Sequence[Word]]:
    """Two stretches where a relative clause begins: of "a woman who …" the woman is looked at first."""
    begun = [at for at, word in enumerate(chunk[:-1]) if at and _is_small(word, lexicon.new_clause)]
    if begun:
        return [chunk[begun[-1] + 1 :], chunk[: begun[-1]]]
    for at, word in enumerate(chunk):
        if at and _is_small(word, lexicon.relatives):
            outer, inner = chunk[:at], chunk[at + 1 :]
            # "Words that the mayor denied": the subject stands within.
            parts = [inner, outer] if word.lower in lexicon.complement else [outer, inner]
            return [part for part in parts if part]
    return [chunk]


def _is_small(word: Word, group: frozenset[str]) -> bool:
    """Whether it is one of these small words, and not a name that looks like one ("the WHO")."""
    return word.lower in group and not (word.capital and word.start > 0)


def _head(words: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """Up to the first preposition that follows a noun, or the verb."""
    for at, word in enumerate(words):
        if (at > 1 and _is_small(word, lexicon.prepositions)) or (at and word.lower in lexicon.auxiliaries):
            return words[:at]
        if (
            at == 1
            and _is_small(word, lexicon.prepositions)
            and words[0].lower not in lexicon.indefinite
            and words[0].lower not in lexicon.definite
        ):
            return words[:at]
    return words


def _anonymous(words: Sequence[Word], head: Sequence[Word], lexicon: Lexicon) -> Speaker | None:
    for at, word in enumerate(head):
        if (
            word.lower not in lexicon.anonymous
            or (word.capital and word.start)
            or _is_compound(head[at + 1 :], lexicon)
        ):
            continue
        counts = word.lower in lexicon.indefinite  # "some", "one": what follows is their noun, not a name
        if not counts and at + 1 < len(words) and words[at + 1].capital and len(words[at + 1].lower) > 1:
            return Speaker.NAMED
        if word.lower in lexicon.houses_people and (who := _for_the_house(words[at + 1 :], head, lexicon)):
            return who
        if word.lower in lexicon.always_anonymous:
            return Speaker.UNNAMED
        if word.lower in lexicon.of_a_study:
            return Speaker.TEAM
        # "The residents" are no better known than "residents"; "the official" is one we met.
        singular = not word.lower.endswith(lexicon.plural_endings)
        definite = any(before.lower in lexicon.definite for before in head[:at])
        return Speaker.SAME if definite and singular else Speaker.UNNAMED
    return None


def _for_the_house(following: Sequence[Word], head: Sequence[Word], lexicon: Lexicon) -> Speaker | None:
    """For whom people speak who belong to somebody: "analysts at Mills Bank", "these experts", "his lawyers"."""
    if _of_a_house(following, lexicon):
        return Speaker.NAMED
    met = _is_demonstrative(head, lexicon) or head[0].lower in lexicon.possessive
    return Speaker.SAME if met else None


def _is_compound(following: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether the noun only goes before another: "the teachers union"."""
    return any(word.lower in lexicon.speaker_nouns or word.lower in lexicon.document_nouns for word in following)


def _of_a_house(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a preposition and a name follow at once: "at Mills Bank", "de l'université de Louvain"."""
    if not words or words[0].lower not in lexicon.prepositions:
        return False
    return any((word.capital and len(word.lower) > 1) or word.lower in lexicon.speaker_nouns for word in words[1:5])


def _known(words: Sequence[Word], head: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> Speaker | None:
    lowers = [word.lower for word in head]
    if lowers[-1] in lexicon.pronouns or (lowers[0] in lexicon.pronouns and len(lowers) < 3):
        return Speaker.SAME
    if any(lower in lexicon.document_nouns for lower in lowers):
        return Speaker.DOCUMENT if _is_identified(words, lexicon, names) else Speaker.PAPER
    if any(lower in lexicon.figures_of for lower in lowers):
        return Speaker.DOCUMENT if _is_identified(words, lexicon, names) else Speaker.PAPER
    if any(lower in lexicon.of_a_study for lower in lowers):
        return Speaker.NAMED if _of_a_house(words[len(head) :], lexicon) else Speaker.TEAM
    if any(lower in lexicon.speaker_nouns for lower in lowers):
        unknown = lowers[0] in lexicon.indefinite and not _has_name(head, lexicon, names)
        unknown = unknown and lexicon.on_record.isdisjoint(lowers)
        if unknown and lowers[-1] in lexicon.speaks_for:
            # "A spokesman" with no more said speaks for whom we just met.
            return Speaker.NAMED if _of_a_house(words[len(head) :], lexicon) else Speaker.SAME
        return Speaker.UNNAMED if unknown else Speaker.NAMED
    return Speaker.NAMED if not _is_demonstrative(head, lexicon) and _has_name(head, lexicon, names) else None


def _is_identified(words: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> bool:
    """Whether a paper can be looked up: "the report", "a report by the ministry", and not "a report", "studies"."""
    first = words[0].lower
    known = first in lexicon.definite or (first not in lexicon.indefinite and first not in lexicon.bare_plural)
    return known or _has_name(words[1:], lexicon, names) or any(word.lower in lexicon.speaker_nouns for word in words)


def _is_demonstrative(head: Sequence[Word], lexicon: Lexicon) -> bool:
    return head[0].lower in lexicon.demonstrative


def _has_name(words: Sequence[Word], lexicon: Lexicon, names: frozenset[str]) -> bool:
    """A capital that is not there only because the sentence begins."""
    for at, word in enumerate(words):
        if not word.capital or word.lower in lexicon.definite or word.lower in lexicon.indefinite:
            continue
        if word.lower in lexicon.adverbs and word.start == 0:
            continue
        followed = at + 1 < len(words) and words[at + 1].capital
        if (
            word.start > 0
            or word.lower in names
            or followed
            or (len(words) == 1 and word.lower not in lexicon.relatives and word.lower not in lexicon.function_words)
        ):
            return True
    return False
