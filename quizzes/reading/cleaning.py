"""Text as it arrives in, text that can be stored and split out: lines, one kind of newline, no invisible traps."""

import re
import unicodedata

from quizzes.reading.errors import EmptyText, NotText, TextTooLong

MAX_CHARACTERS = 1_000_000

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_INVISIBLE = (0xFEFF, 0x200B, 0x2060, 0x00AD)
_NEWLINES = {0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
# Word's own hyphens: U+001E never breaks, U+001F shows only at a line's end.
_WORD = {0x1E: "-", 0x1F: None, 0x1C: " ", 0x1D: " "}
# Windows-1252 read as Latin-1 leaves its quotation marks and dashes in the C1 range.
_CP1252 = {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0) if code != 0x85}
_MENDS: dict[int, str | None] = {**_CP1252, **_NEWLINES, **_WORD, **dict.fromkeys((*_BIDI, *_INVISIBLE))}

_TRAP = re.compile(f"[{re.escape(''.join(map(chr, _MENDS)))}]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# A blank alone, and a no-break space alone, stay as they are; what else is white becomes one.
_BLANKS = re.compile(r"[^\S\n]{2,}|[^\S\n \u00a0\u202f]")
_NO_BREAK = re.compile("[\u00a0\u202f]")
# Python's normalisation sorts a run of combining marks in quadratic time, so a flood of them is left alone.
_MARK_FLOOD = re.compile(r"[^\w\s\x00-\u02ff]{64}")


def cleaned(text: str) -> str:
    """The same text, safe to store: one kind of newline, single blanks, no bidi controls, NFC.

    A surrogate pair that was torn apart is joined again; half a pair is refused, because a character of the
    author's is gone and nothing we put in its place would be theirs.
    Raises EmptyText, TextTooLong, NotText.
    """
    if len(text) > MAX_CHARACTERS:
        raise TextTooLong(f"{len(text)} characters, at most {MAX_CHARACTERS}")
    text = mended(text)
    check_legible(text)
    if not _is_plain(text) or "  " in _NO_BREAK.sub(" ", text):
        text = _BLANKS.sub(_one_blank, text)
    text = "\n".join(map(str.strip, text.split("\n"))).strip()
    if not text:
        raise EmptyText("nothing but white space")
    return text


def mended(text: str) -> str:
    """The same characters without traps, blanks untouched. Raises NotText."""
    if not _is_plain(text):
        text = _without_traps(text)
    if not unicodedata.is_normalized("NFC", text) and not _MARK_FLOOD.search(text):
        text = unicodedata.normalize("NFC", text)
    return text


def _is_plain(text: str) -> bool:
    """Whether every character shows, but for newlines and no-break spaces: then there is no trap among them."""
    return text.isprintable() or _NO_BREAK.sub(" ", text.replace("\n", " ")).isprintable()


def _without_traps(text: str) -> str:
    text = _joined_pairs(text.replace("\r\n", "\n").replace("\r", "\n"))
    if found := _CONTROL.search(text):
        raise NotText(f"control character U+{ord(found[0]):04X} at {found.start()}")
    return text.translate(_MENDS) if _TRAP.search(text) else text


def check_legible(text: str) -> None:
    """For a whole article, of which one short line may be lost. Raises NotText."""
    if text.count("\ufffd") * 10 > len(text):
        raise NotText("more than a tenth of the characters could not be decoded")


def _joined_pairs(text: str) -> str:
    if not _SURROGATE.search(text):
        return text
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if "\ufffd" in text:
        raise NotText("half a surrogate pair")
    return text


def _one_blank(found: re.Match[str]) -> str:
    """One blank for a run, a no-break space if there was one in it."""
    run = found[0]
    return next((blank for blank in run if blank in "\u00a0\u202f"), " ")
