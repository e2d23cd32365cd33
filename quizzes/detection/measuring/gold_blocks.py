"""A page's tree and its labelled ads and posts in; which of what the reader found is one of them out.

A wrapper and its parts are one block, and so are a label and its slot: labelled elements of one kind in each other, or
beside each other with no word of the article between them. The tree is surveyed before it is read, because reading may
take things out of it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

EMBED, AD = "embed", "ad"
_UNSEEN = frozenset(("script", "style", "noscript", "template", "head"))
_WORD = re.compile(r"\w")
# A label that stands beside its slot is no longer than this.
_LABEL = 60


@dataclass(slots=True)
class GoldBlock:
    """One ad or post as a reader sees it; `stretch` is the gap between two words of the article it stands in."""

    kind: str
    stretch: int
    paths: list[str] = field(default_factory=list)
    elements: set[HtmlElement] = field(default_factory=set)


class Survey:
    """Where everything stands on a page: {"container"?, "blocks": [{"xpath", "kind"}], "traps"?: [{"xpath"}]}.

    `unresolved` holds the paths that lead nowhere on our tree.
    """

    def __init__(self, tree: HtmlElement, gold: dict[str, Any]) -> None:
        self.unresolved: list[str] = []
        self._tree = tree
        labelled = {element: block for block in gold.get("blocks", ()) for element in self._at(block["xpath"])}
        self._traps = {element for trap in gold.get("traps", ()) for element in self._at(trap["xpath"])}
        self._container = next(self._at(gold["container"]), tree) if "container" in gold else tree
        self._stretches = _stretches(tree, frozenset(labelled))
        self._parents = {child: element for element in self._stretches for child in element}
        self.blocks = self._gathered(labelled)

    def _at(self, path: str) -> Iterator[HtmlElement]:
        found = self._tree.getroottree().xpath(path)
        if not found:
            self.unresolved.append(path)
        yield from found[:1]

    def _gathered(self, labelled: dict[HtmlElement, dict[str, Any]]) -> list[GoldBlock]:
        blocks: dict[tuple[str, int, HtmlElement | None], GoldBlock] = {}
        for element, (stretch, _end) in self._stretches.items():
            if label := labelled.get(element):
                kind = EMBED if label["kind"] == EMBED else AD
                key = kind, stretch, self._parents.get(self._outermost(element, labelled))
                block = blocks.setdefault(key, GoldBlock(kind, stretch))
                block.elements.add(element)
                block.paths.append(label["xpath"])
        return list(blocks.values())

    def _outermost(self, element: HtmlElement, labelled: Collection[HtmlElement]) -> HtmlElement:
        found = element
        while element in self._parents:
            element = self._parents[element]
            found = element if element in labelled else found
        return found

    def counts(self, element: HtmlElement) -> bool:
        """Whether a found block stands where every ad was labelled, or on something that only looks like one."""
        return bool(self._upwards(element) & {self._container, *self._traps})

    def hit(self, kind: str, element: HtmlElement, left: list[GoldBlock]) -> GoldBlock | None:
        """Which of the blocks left a found one is: the same element, a part of it, or little more than it."""
        above = self._upwards(element)
        if above & self._traps:
            return None
        for block in left:
            if block.kind == kind and (above & block.elements or self._is_little_more(element, block)):
                return block
        return None

    def _is_little_more(self, element: HtmlElement, block: GoldBlock) -> bool:
        if any(element in self._upwards(labelled) for labelled in block.elements):
            return _length(element) <= 3 * max(map(_length, block.elements)) + 200
        return block.stretch in self._stretches.get(element, ()) and _length(element) <= _LABEL

    def _upwards(self, element: HtmlElement) -> set[HtmlElement]:
        """An element and all around it, as they stood before reading."""
        found = {element}
        while element in self._parents:
            element = self._parents[element]
            found.add(element)
        return found


def _stretches(tree: HtmlElement, labelled: frozenset[HtmlElement]) -> dict[HtmlElement, tuple[int, int]]:
    """How many pieces of text a reader sees before the start and the end of every element, labelled ones left out."""
    starts: dict[HtmlElement, int] = {}
    ends: dict[HtmlElement, int] = {}
    count = inside = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        apart = element in labelled or element.tag in _UNSEEN
        if event == "start":
            starts[element] = count
            inside += apart
            text = element.text
        else:
            ends[element] = count
            inside -= apart
            text = element.tail
        count += not inside and bool(_WORD.search(text or ""))
    return {element: (start, ends[element]) for element, start in starts.items()}


def _length(element: HtmlElement) -> int:
    texts = element.xpath(".//text()[not(parent::script|parent::style|parent::noscript)]")
    return len(" ".join(" ".join(map(str, texts)).split()))
