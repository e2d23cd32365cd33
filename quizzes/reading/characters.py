"""The bytes of a page in, its characters out: by mark, by the bytes, by the page's own word."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"<meta\s[^>]{0,400}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w:.-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s{0,9}<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}[\"']([\w.-]{2,40})", re.IGNORECASE)
_HEAD = 16_384
# What browsers read when a page names these.
_READ_AS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-cp1251": "cp1251",
    "win-1251": "cp1251",
}
# A page that can tell us its encoding in ASCII is in none of these; their bytes would hide markup.
_NOT_A_PAGES = frozenset(
    ("utf-16", "utf-16le", "utf-16be", "utf-32", "utf-7", "utf7", "unicode", "x-user-defined", "idna", "punycode")
)
_UNICODE = ("", "utf-8", "utf8")
_LETTER_PAIRS = re.compile(rb"[\xc0-\xff]{2}")
_RUSSIAN = "оеаинтсрвл"
_FEW = 0.02


def characters(page: bytes, charset: str = "") -> str:
    """The page as text; bytes that no encoding explains become U+FFFD.

    `charset` is what the server said beside it, and is believed before the page's own word.
    """
    if marked := marked_encoding(page) or _wide(page):
        return page.decode(marked, "replace")
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        pass
    said = _said(page, charset)
    if said in _UNICODE:
        if _nearly_utf8(page):
            return page.decode("utf-8", "replace")
    else:
        try:
            return page.decode(said, "replace")
        except (LookupError, UnicodeError):
            pass
    return page.decode(_guessed(page), "replace")


def _said(page: bytes, charset: str) -> str:
    """The server's word for the encoding, unless it is what servers say of whatever they send; else the page's own."""
    named = encoding_named(charset)
    return _declared(page[:_HEAD]) if named in _UNICODE else named


def _declared(head: bytes) -> str:
    """The encoding a page names, "" for none that makes sense."""
    found = _XML.search(head) or _CHARSET.search(_without_comments(head))
    return encoding_named(found[1].decode("ascii", "ignore")) if found else ""


def marked_encoding(content: bytes) -> str:
    """The encoding that a byte order mark names, "" without one; decoding by it takes the mark away."""
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "")


def encoding_named(name: str) -> str:
    """A charset's name as Python calls what browsers read then; "" for none that makes sense."""
    name = _READ_AS.get(name.lower(), name.lower())
    if name in _NOT_A_PAGES:
        return ""
    try:
        return name if name and codecs.lookup(name)._is_text_encoding else ""
    except LookupError:
        return ""


def _without_comments(head: bytes) -> bytes:
    first, *others = head.split(b"<!--")
    return first + b"".join(other.partition(b"-->")[2] for other in others)


def _wide(page: bytes) -> str:
    """UTF-16 without its mark: every other byte of the markup is nought."""
    start = page[:64]
    if len(start) < 8:
        return ""
    if start[1::2].count(0) > 0.8 * len(start[1::2]) and not start[::2].count(0):
        return "utf-16-le"
    if start[::2].count(0) > 0.8 * len(start[::2]) and not start[1::2].count(0):
        return "utf-16-be"
    return ""


def _nearly_utf8(page: bytes) -> bool:
    """A page in UTF-8 with a torn or foreign character here and there, not one in another encoding."""
    text = page.decode("utf-8", "replace")
    beyond = sum(1 for character in text if character > "\x7f")
    return text.count("\ufffd") <= _FEW * beyond + 1 and beyond > 2 * text.count("\ufffd")


def _guessed(page: bytes) -> str:
    """Windows-1252, unless runs of high bytes show an alphabet of its own: then Windows-1251 or KOI8-R."""
    high = sum(1 for byte in page if byte >= 0x80)
    if high < 20 or len(_LETTER_PAIRS.findall(page)) * 4 < high:
        return "cp1252"

    def common(encoding: str) -> int:
        text = page.decode(encoding, "replace")
        return sum(map(text.count, _RUSSIAN))

    return max(("cp1251", "koi8_r"), key=common)
