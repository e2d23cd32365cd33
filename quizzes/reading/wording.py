"""A line as it stands in the markup in, as it was meant out: what was encoded twice is mended."""

import html
import re

import ftfy

from quizzes.reading.cleaning import mended

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# "&eacute;" left after reading was escaped twice; "&lt;" may be what the author wrote about.
_ENTITY = re.compile(r"&(?:(?!lt;|gt;)[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});")
# UTF-8 read as Windows-1252, Latin-1 or Windows-1251: such pairs stand in no word of any language.
_TWICE = re.compile(
    r"[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|ï¿½|[ÐÑ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|(?:Р[°-їѓ‚‘’“”]|С[ѓ‚‘’“”ЊЏ]){2}"
)


def worded(text: str) -> str:
    """The same words, mended, without traps. Raises NotText."""
    if "&" in text and _ENTITY.search(text):
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if not text.isascii() and _TWICE.search(text):
        text = ftfy.fix_encoding(text)
    return mended(text if text.isprintable() else _CONTROL.sub("", text)).strip()
