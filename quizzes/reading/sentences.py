"""One paragraph in, its sentences out: full stops that end something told from those that do not."""

import re

from quizzes.reading.lexicon import Speech, speech

# A stop, the marks that close around it (French ones after a blank), and the blank that follows.
_STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<close>(?:[)\]\"'”’]|[^\S\n]?[»›])*)(?P<blank>\s+|$)")
_OPENING = "«“„\"'‘‹([—–-¿¡"
# With one of these the sentence goes on, or something that opened in it closes.
_GOES_ON = ",;:»›”)]"
_WORD_BEFORE = re.compile(r"[\w.'’-]{1,24}$")
_FIRST_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"(?:\w\.-?)*\w")
_ORDINAL = re.compile(r"\d{1,2}|[ivxIVX]{1,4}|[a-zA-Z]")


def split_sentences(text: str, language: str) -> list[str]:
    """The sentences of one paragraph, in order; joined with single blanks they give the paragraph again."""
    rules = speech(language)
    sentences, start = [], 0
    for found in _STOP.finditer(text):
        if _ends(text, start, found, rules):
            sentences.append(text[start : found.end("close")])
            start = found.end()
    if start < len(text):
        sentences.append(text[start:])
    return [sentence.strip() for sentence in sentences if sentence.strip()]


def _ends(text: str, start: int, found: re.Match[str], rules: Speech) -> bool:
    after = found.end()
    if after >= len(text) or not _opens(text, after):
        return False
    if found["stop"] == "." and not found["close"]:
        return _full_stop_ends(text, start, found.start(), after, rules)
    # "(…)" and "[...]" stand for words left out, inside a sentence.
    return not (found["close"][:1] in (")", "]") and text[found.start() - 1 : found.start()] in ("(", "["))


def _opens(text: str, at: int) -> bool:
    """Whether something like a sentence begins here: a capital, a digit, or an opening mark before one."""
    if text[at] in _GOES_ON:
        return False
    for character in text[at : at + 6]:
        if character.isalpha():
            return not character.islower()
        if character.isdigit():
            return True
        if character not in _OPENING and not character.isspace():
            return True
    return True


def _full_stop_ends(text: str, start: int, stop: int, after: int, rules: Speech) -> bool:
    # From the last blank on: the expression would begin anew at every character before it.
    before = _WORD_BEFORE.search(text, max(start, stop - 24, text.rfind(" ", start, stop) + 1), stop)
    if before is None:
        return True
    word = before[0].lstrip("'’-.")
    if "'" in word or "’" in word:
        word = re.split("['’]", word)[-1]
    if before.start() == start and _ORDINAL.fullmatch(word):
        return False
    if word.casefold() in rules.abbreviations:
        return False
    if word.casefold() in rules.may_end or (_INITIALS.fullmatch(word) and not word.isdigit()):
        first = _FIRST_WORD.search(text, after, after + 40)
        return first is not None and first[0].casefold() in rules.starters
    return True
