"""Blocks in, the same blocks out with a post that stands twice made one: a lazy copy beside the real one."""

from quizzes.reading.blocks import Block
from quizzes.reading.platforms import same_post


def without_twins(blocks: list[Block]) -> list[Block]:
    """Of two posts running that lead to the same address, the one that says more; nothing else changes."""
    kept: list[Block] = []
    for block in blocks:
        if kept and _twins(kept[-1], block):
            kept[-1] = max(kept[-1], block, key=_telling)
        else:
            kept.append(block)
    return kept


def _twins(one: Block, other: Block) -> bool:
    return one.embed is not None and other.embed is not None and same_post(one.embed, other.embed)


def _telling(block: Block) -> tuple[bool, bool, int]:
    embed = block.embed
    named = embed is not None and bool(embed.author)
    described = embed is not None and embed.url.split("://")[-1].removeprefix("www.").rstrip("/") in block.text
    return named, not described, len(block.text)
