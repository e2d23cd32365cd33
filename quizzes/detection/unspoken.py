"""A verb of saying without a subject in, whom its form means out, in languages that leave pronouns out (Spanish)."""

from collections.abc import Sequence

from quizzes.detection.kinds import Speaker
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.words import Word


def unspoken_subject(
    words: Sequence[Word], first: int, end: int, lexicon: Lexicon
) -> tuple[Speaker, Sequence[Word]] | None:
    """Whoever spoke last, and the verb; "they" where a place or a time opens the clause ("En Bélgica aseguran que")."""
    reports = any(word.lower in lexicon.unspoken for word in words[end : end + 2])
    opens = _opens(words[:first], lexicon)
    set_off = opens and (end == len(words) or words[end].is_mark)
    if not (reports or set_off or (opens and _is_act(words[end - 1].lower, lexicon))):
        return None
    many = words[end - 1].lower.endswith(lexicon.plural_verb_endings)
    return (_crowd(words[:first], lexicon) if many and not opens else Speaker.SAME), words[first:end]


def _crowd(before: Sequence[Word], lexicon: Lexicon) -> Speaker:
    """Who "they" are: the house they say it from ("Desde el ministerio explican"), a group met before, or nobody."""
    start = max((at + 1 for at, word in enumerate(before) if word.is_mark), default=0)
    clause = [word.lower for word in before[start:]]
    if not lexicon.speaker_nouns.isdisjoint(clause):
        return Speaker.NAMED
    return Speaker.SAME if clause[0] in lexicon.definite else Speaker.UNNAMED


def _opens(before: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether the verb opens its clause, small words aside."""
    known = (word.lower in lexicon.adverbs or word.lower in lexicon.clitics for word in before)
    return not before or before[-1].is_mark or before[-1].lower in lexicon.as_said or all(known)


def _is_act(verb: str, lexicon: Lexicon) -> bool:
    return verb in lexicon.acts_of_speech or verb not in lexicon.needs_content
