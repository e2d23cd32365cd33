"""What reading one document may cost, and the process that holds itself to it."""

import resource
from contextlib import suppress
from math import ceil

# An import ends within ten seconds, with its storing; an honest page of 5 MB takes under three.
PROCESSOR_SECONDS = 8
WALL_SECONDS = 9.0
# A process that starts on a machine with no core to spare; it has nothing of anybody's in its hands yet.
STARTING_SECONDS = 30.0
MEMORY = 512 * 1024 * 1024
# Small losses add up in a process that lives through a long run.
DOCUMENTS_A_CHILD = 500
# A thick book; what comes after reading takes a tenth of a millisecond for each.
MOST_PASSAGES_READ = 30_000
# A million characters of four bytes, cut into the shortest passages there are.
LARGEST_ANSWER = 64 * 1024 * 1024

_OPEN_FILES = 64  # modules and word lists that are loaded when first needed
_WRITTEN = 128 * 1024 * 1024  # the model of languages is unpacked through a temporary file


def bind() -> None:
    """Limits that hold for the rest of this process: memory, files, no further process, no core dump."""
    _limit(resource.RLIMIT_AS, MEMORY)
    _limit(resource.RLIMIT_NOFILE, _OPEN_FILES)
    _limit(resource.RLIMIT_FSIZE, _WRITTEN)
    for kind in (resource.RLIMIT_NPROC, resource.RLIMIT_CORE):
        _limit(kind, 0)


def allow_a_document() -> None:
    """Moves the limit of processor time to so many seconds from now; at the limit the kernel ends the process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = ceil(used.ru_utime + used.ru_stime) + PROCESSOR_SECONDS
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _limit(kind: int, most: int) -> None:
    # A system that knows a limit only by name (macOS and the address space) refuses it; the wall limit holds anyway.
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (most, most))
