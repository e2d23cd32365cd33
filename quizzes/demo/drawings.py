"""Pictures for the articles of this folder, drawn here so that they are nobody else's."""

from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType

from PIL import Image, ImageDraw

from quizzes.reading.redrawing import redraw
from quizzes.reading.redrawn import Redrawn

WIDTH, HEIGHT = 1_200, 640
FINER = 2  # drawn larger and shrunk, so that slanting lines are smooth

Box = tuple[int, int, int, int]
SKY, MOON, HILLS, SEA, GLINT = "#14233b", "#f4ecd2", "#0d1829", "#1c3550", "#4d6d8a"
HULL, BAND, DECK, WINDOW, FUNNEL = "#e9edf0", "#9a3b32", "#ccd5dc", "#ffd98a", "#9a3b32"
QUAY, TOWER, LAMP, BEAM = "#3a3f47", "#d9d4c8", "#ffe9ad", "#22344f"


class Sheet:
    """A sheet of WIDTH by HEIGHT to draw coloured shapes on."""

    def __init__(self, ground: str) -> None:
        self._picture = Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), ground)
        self._pen = ImageDraw.Draw(self._picture)

    def box(self, colour: str, *boxes: Box) -> None:
        for left, top, right, bottom in boxes:
            self._pen.rectangle((left * FINER, top * FINER, right * FINER, bottom * FINER), colour)

    def disc(self, colour: str, x: int, y: int, radius: int) -> None:
        edges = (x - radius, y - radius, x + radius, y + radius)
        self._pen.ellipse([edge * FINER for edge in edges], colour)

    def shape(self, colour: str, *points: tuple[int, int]) -> None:
        self._pen.polygon([(x * FINER, y * FINER) for x, y in points], colour)

    def finished(self) -> Redrawn:
        file = BytesIO()
        self._picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(file, "PNG")
        return redraw(file.getvalue())


def night_ferry() -> Redrawn:
    """A lit ferry leaves a dark harbour; a lighthouse stands at the end of the quay."""
    sheet = Sheet(SKY)
    sheet.disc(MOON, 1_090, 120, 46)
    sheet.shape(HILLS, (0, 380), (190, 290), (420, 350), (640, 270), (900, 360), (1_200, 300), (1_200, 420), (0, 420))
    sheet.box(SEA, (0, 400, WIDTH, HEIGHT))
    sheet.box(GLINT, *((1_052 - 9 * row, 424 + 26 * row, 1_128 + 9 * row, 429 + 26 * row) for row in range(8)))
    _lighthouse(sheet)
    _ferry(sheet)
    return sheet.finished()


def _lighthouse(sheet: Sheet) -> None:
    sheet.shape(BEAM, (140, 174), (720, 0), (1_000, 0))
    sheet.shape(BEAM, (120, 174), (0, 130), (0, 218))
    sheet.shape(TOWER, (88, 430), (172, 430), (154, 200), (106, 200))
    sheet.shape(BAND, (97, 320), (163, 320), (159, 270), (101, 270))
    sheet.box(LAMP, (112, 150, 148, 198))
    sheet.shape(BAND, (102, 152), (158, 152), (130, 116))
    sheet.box(QUAY, (0, 428, 330, 520), (300, 400, 318, 430), (220, 400, 238, 430))


def _ferry(sheet: Sheet) -> None:
    sheet.shape(HULL, (400, 430), (1_010, 430), (950, 512), (440, 512))
    sheet.shape(BAND, (424, 480), (973, 480), (950, 512), (440, 512))
    sheet.box(DECK, (470, 372, 900, 430), (530, 322, 800, 372))
    sheet.box(FUNNEL, (690, 256, 748, 322))
    sheet.box(DECK, (690, 272, 748, 286))
    sheet.box(WINDOW, *((492 + 46 * place, 388, 518 + 46 * place, 412) for place in range(9)))
    sheet.box(WINDOW, *((548 + 46 * place, 336, 574 + 46 * place, 358) for place in range(5)))


DRAWINGS: Mapping[str, Callable[[], Redrawn]] = MappingProxyType({"night-ferry": night_ferry})
