"""One paragraph in, its sentences out: full stops that end something told from those that do not."""

import re

from quizzes.reading.lexicon import Speech, speech

# A stop, the marks that close around it (French ones after a blank, German ones as others open), and the blank after.
_STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<close>(?:[)\]\"'”’“‘«‹]|[^\S\n]?[»›])*)(?P<blank>\s+|$)")
# What must have been opened for a mark that opens elsewhere to close here, and how far back it is looked for.
_GERMAN = {"“": "„", "‘": "‚", "«": "»", "‹": "›"}
_TURNED = {"»": "«", "›": "‹"}
_FARTHEST = 1_000
_OPENING = "«“„\"'‘‹([—–-¿¡»›"
# With one of these the sentence goes on, or something that opened in it closes.
_GOES_ON = ",;:»›”)]"
_WORD_BEFORE = re.compile(r"[\w.'’-]{1,24}$")
_FIRST_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"(?<!\w)(\w{1,20})\s$")
_INITIALS = re.compile(r"(?:\w\.-?)*\w")
# "CALDEN.", "Bad Homburg.": where a report comes from, before its first sentence.
_PLACE = re.compile(r"[^\W\d_][^\W\d_’'/-]*(?:[ /’'-][^\W\d_]+){0,3}\.")
_LONGEST_PLACE = 30
_FEWEST_LETTERS = 3
_NUMBER = re.compile(r"\d{1,2}")
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


def joined_to_place(sentences: list[str], language: str) -> list[str]:
    """The sentences of a report's beginning, the place it comes from made one with the first of them."""
    if len(sentences) < 2 or not _is_place(sentences[0], language):
        return sentences
    return [" ".join(sentences[:2]), *sentences[2:]]


def _is_place(sentence: str, language: str) -> bool:
    """A name in capitals and a stop; in a language whose papers print it so, any name of a place or two."""
    if len(sentence) > _LONGEST_PLACE or not _PLACE.fullmatch(sentence):
        return False
    if sentence.isupper():
        return len(sentence) > _FEWEST_LETTERS
    return speech(language).stops_after_places and sentence.istitle()


def _ends(text: str, start: int, found: re.Match[str], rules: Speech) -> bool:
    after = found.end()
    if after >= len(text) or not _opens(text, after):
        return False
    if found["stop"] == "." and not found["close"]:
        return _full_stop_ends(text, start, found.start(), after, rules)
    if found["close"][-1:] in _GERMAN and not _closes(text, start, found):
        return False
    # "(…)" and "[...]" stand for words left out, inside a sentence.
    return not (found["close"][:1] in (")", "]") and text[found.start() - 1 : found.start()] in ("(", "["))


def _closes(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the last of the marks at a stop closes what was opened last: „…“ and »…« as Germans print them."""
    mark = found["close"][-1]
    first = max(start, found.start() - _FARTHEST)
    return text.rfind(_GERMAN[mark], first, found.start()) > text.rfind(mark, first, found.start())


def _opens(text: str, at: int) -> bool:
    """Whether something like a sentence begins here: a capital, a digit, or an opening mark before one."""
    if text[at] in _GOES_ON and not _is_turned(text, at):
        return False
    for character in text[at : at + 6]:
        if character.isalpha():
            return not character.islower()
        if character.isdigit():
            return True
        if character not in _OPENING and not character.isspace():
            return True
    return True


def _is_turned(text: str, at: int) -> bool:
    """Whether » opens, as German books print it: a word stands right behind it, and no « stood before any other."""
    mark = text[at]
    if mark not in _TURNED or not text[at + 1 : at + 2].isalnum():
        return False
    first = max(0, at - _FARTHEST)
    opened = text.find(_TURNED[mark], first, at)
    return opened < 0 or 0 <= text.find(mark, first, at) < opened


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
    if rules.counted and _NUMBER.fullmatch(word):
        return not _is_ordinal(text, start, before.start(), after, rules)
    if word.casefold() in rules.abbreviations:
        return False
    if word.casefold() in rules.may_end or (_INITIALS.fullmatch(word) and not word.isdigit()):
        first = _FIRST_WORD.search(text, after, after + 40)
        # "А. С. Лугов": a letter before a stop is the next initial, whatever small word it may be elsewhere.
        initial = first is not None and len(first[0]) == 1 and text[first.end() : first.end() + 1] == "."
        return first is not None and not initial and first[0].casefold() in rules.starters
    return True


def _is_ordinal(text: str, start: int, at: int, after: int, rules: Speech) -> bool:
    """Whether the number at `at` counts what follows it ("am 3. Dezember"): by the word behind it or before it."""
    if text[at - 1 : at] in (":", ",", "-", "–", "."):
        return False
    found = _FIRST_WORD.match(text, after, after + 40)
    following = found[0].casefold() if found else ""
    if following in rules.counted:
        return True
    before = _LAST_WORD.search(text, max(start, at - 24), at)
    return before is not None and before[1].casefold() in rules.before_counts and following not in rules.starters
