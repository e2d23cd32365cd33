"""The article proper and what was read in; the share of its words that were kept, and of strangers among the kept, out.

Words are compared as a bag: folded, each as often as it stands there.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.reading import Document, PassageKind

_WORD = re.compile(r"\w+")
_APART = (PassageKind.AD, PassageKind.EMBED)


@dataclass(frozen=True, slots=True)
class MainText:
    """Shares from 0 to 1: words of the article that are in the passages, and words of the passages that are not its."""

    kept: float
    strangers: float


def main_text(document: Document | None, article: Iterable[str], sold: Iterable[str]) -> MainText:
    """`article` and `sold` are the page's lines: the article proper, and its ads and posts, which count as neither."""
    wanted = _words(article)
    if document is None:
        return MainText(0.0, 0.0)
    found = _words(passage.text for passage in document.passages if passage.kind not in _APART)
    kept = wanted & (found + _words([document.title]))
    strange = found - wanted - _words(sold)
    return MainText(_share(kept, wanted), _share(strange, found))


def _words(texts: Iterable[str]) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", "\n".join(texts)).replace("\u00ad", "").casefold()
    return Counter(_WORD.findall(plain))


def _share(part: Counter[str], whole: Counter[str]) -> float:
    return part.total() / whole.total() if whole else 0.0
