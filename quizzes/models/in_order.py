"""What two lists have in common, in the order of both."""

from collections.abc import Hashable, Iterator, Sequence


def in_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Places (in old, in new) of equals, as many as can stand in one order; never more work than len(old) · len(new).

    difflib takes the longest run first and is cubic at worst: an article of a thousand passages alike would stop a
    worker of the server for minutes.
    """
    ahead = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        ahead += 1
    behind = 0
    while behind < min(len(old), len(new)) - ahead and old[-1 - behind] == new[-1 - behind]:
        behind += 1
    between = _between(old[ahead : len(old) - behind], new[ahead : len(new) - behind])
    return [
        *((place, place) for place in range(ahead)),
        *((ahead + place, ahead + other) for place, other in between),
        *((len(old) - place, len(new) - place) for place in range(behind, 0, -1)),
    ]


def _between(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """What stands on one side only is the equal of nothing: most of it is gone before the table is made."""
    common = set(old) & set(new)
    rows = [place for place, one in enumerate(old) if one in common]
    columns = [place for place, one in enumerate(new) if one in common]
    table = _table([old[place] for place in rows], [new[place] for place in columns])
    row = column = 0
    while row < len(rows) and column < len(columns):
        if old[rows[row]] == new[columns[column]]:
            yield rows[row], columns[column]
            row, column = row + 1, column + 1
        elif table[row + 1][column] >= table[row][column + 1]:
            row += 1
        else:
            column += 1


def _table(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[list[int]]:
    """At [i][j]: how many equals old[i:] and new[j:] have in one order."""
    below = [0] * (len(new) + 1)
    table = [below]
    for one in reversed(old):
        best, line = 0, [0]
        for column in range(len(new) - 1, -1, -1):
            best = below[column + 1] + 1 if one == new[column] else max(below[column], best)
            line.append(best)
        line.reverse()
        below = line
        table.append(below)
    table.reverse()
    return table
