"""The bytes of a foreign picture in, a picture of our own out: decoded, scaled, flattened, written anew.

Nothing of the file survives but what it shows: no metadata, no profile, no second frame, no trailing bytes.
"""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageOps, features

from quizzes.reading.errors import NotAPicture
from quizzes.reading.redrawn import Redrawn

# What sites show photographs in. No SVG (it is a program), nothing that only scanners and studios write.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
MOST_PIXELS = 40_000_000
WIDEST = 1_280  # twice the column it is read in
SMALLEST = 120  # below it are icons, portraits of authors and counting pixels
LARGEST_FILE = 300_000
_QUALITIES = (80, 65, 50)
_SMALLER = 0.75
_WRITTEN_AS = "WEBP" if features.check("webp") else "JPEG"


def redraw(content: bytes) -> Redrawn:
    """At most 1,280 pixels wide and high, at most 300 kB, on white. Raises NotAPicture."""
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as picture:
            return _written(_flat(_sized(picture)))
    except (MemoryError, NotAPicture):
        raise
    except Exception as error:  # decoders answer a broken file with whatever went wrong first
        raise NotAPicture(f"{type(error).__name__}: {error}") from error


def _sized(picture: Image.Image) -> Image.Image:
    """The first frame, upright, no larger than we show it. The header is judged before a pixel is decoded."""
    width, height = picture.size
    if min(width, height) < SMALLEST or width * height > MOST_PIXELS:
        raise NotAPicture(f"{width} x {height} pixels")
    turned = picture.getexif().get(0x0112, 1)
    if picture.mode in ("P", "PA", "1"):  # neighbouring numbers of a palette are no neighbouring colours
        picture = picture.convert("RGBA")
    picture.thumbnail((WIDEST, WIDEST))
    picture.getexif()[0x0112] = turned
    return ImageOps.exif_transpose(picture)


def _flat(picture: Image.Image) -> Image.Image:
    """On white, in three colours, with nothing else known about it."""
    drawn = picture.convert("RGBA")
    flat = Image.new("RGB", drawn.size, "white")
    flat.paste(drawn, mask=drawn.getchannel("A"))
    return flat


def _written(picture: Image.Image) -> Redrawn:
    for smaller in _ever_smaller(picture):
        for quality in _QUALITIES:
            file = BytesIO()
            smaller.save(file, _WRITTEN_AS, quality=quality)
            if file.tell() <= LARGEST_FILE:
                return Redrawn(file.getvalue(), *smaller.size)
    raise NotAPicture("nothing left of it")


def _ever_smaller(picture: Image.Image) -> Iterator[Image.Image]:
    while min(picture.size) > 1:
        yield picture
        picture = picture.resize((int(picture.width * _SMALLER), int(picture.height * _SMALLER)))
