"""Clean text in, its lines out: wrapped lines joined again, and where an empty line stood above."""

from statistics import median

# Hard-wrapped text breaks its lines at a width in this range, whatever the sentence is doing.
_NARROW, _WIDE = 50, 100
_FULL_STOPS = '.!?…:;»”"'


def lines_of(text: str) -> tuple[list[str], list[bool]]:
    """Lines without empty ones, and for each whether an empty line stood above it."""
    groups: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    wrapped = _is_wrapped(groups)
    lines: list[str] = []
    gaps: list[bool] = []
    for group in groups:
        for at, line in enumerate(group):
            if at and (wrapped or _runs_on(lines[-1], line)):
                lines[-1] = f"{lines[-1]} {line}"
            else:
                lines.append(line)
                gaps.append(at == 0)
    return [" ".join(line.split("\n")) for line in lines], gaps


def _is_wrapped(groups: list[list[str]]) -> bool:
    """Whether most inner lines of several-line groups end at one width in the middle of a sentence."""
    inner = [line for group in groups for line in group[:-1]]
    if len(inner) < 4:
        return False
    middling = [line for line in inner if _NARROW <= len(line) <= _WIDE and line[-1] not in _FULL_STOPS]
    return len(middling) >= 0.7 * len(inner) and median(map(len, middling)) >= _NARROW


def _runs_on(above: str, line: str) -> bool:
    """A long line without a stop whose next line goes on in lower case."""
    return (
        len(above) > 40
        and above[-1] not in _FULL_STOPS
        and line[0].islower()
        and not line.startswith(("http", "pic.", "www."))
    )
