"""Foreign pictures come out small, upright, on white and with nothing hidden in them, or not at all."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image, features

from quizzes.reading.errors import NotAPicture
from quizzes.reading.redrawing import LARGEST_FILE, redraw


def picture(form: str, size: tuple[int, int] = (300, 200), *, mode: str = "RGB", **more: Any) -> bytes:
    file = BytesIO()
    Image.new(mode, size, "red" if mode == "RGB" else None).save(file, form, **more)
    return file.getvalue()


def seen(content: bytes) -> Image.Image:
    drawn = Image.open(BytesIO(content))
    drawn.load()
    return drawn


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_the_formats_of_the_web_are_drawn_anew(form: str) -> None:
    if form in ("WEBP", "AVIF") and not features.check(form.lower()):
        pytest.skip(f"Pillow was built without {form}")
    redrawn = redraw(picture(form))
    drawn = seen(redrawn.content)
    assert (redrawn.width, redrawn.height) == drawn.size == (300, 200)
    assert drawn.format in ("WEBP", "JPEG")


def test_a_large_one_is_scaled_and_keeps_its_proportions() -> None:
    redrawn = redraw(picture("PNG", (4000, 2000)))
    assert (redrawn.width, redrawn.height) == (1280, 640)


def test_noise_is_scaled_until_it_fits() -> None:
    file = BytesIO()
    Image.effect_noise((1280, 1280), 100).save(file, "PNG")
    redrawn = redraw(file.getvalue())
    assert len(redrawn.content) <= LARGEST_FILE
    assert redrawn.width == redrawn.height < 1280


def test_what_the_camera_wrote_turns_the_picture_and_is_gone() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "a camera that knows where it was"
    redrawn = redraw(picture("JPEG", exif=exif, icc_profile=b"profile"))
    drawn = seen(redrawn.content)
    assert drawn.size == (200, 300)
    assert not drawn.getexif()
    assert not {"icc_profile", "exif", "xmp"} & set(drawn.info)


def test_a_large_turned_one_is_upright_too() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    redrawn = redraw(picture("JPEG", (4000, 2000), exif=exif))
    assert (redrawn.width, redrawn.height) == (640, 1280)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "L"])
def test_transparency_is_white(mode: str) -> None:
    more: dict[str, Any] = {"transparency": 0} if mode == "P" else {}
    drawn = seen(redraw(picture("PNG", mode=mode, **more)).content)
    assert drawn.mode == "RGB"
    assert drawn.getpixel((10, 10)) == ((255, 255, 255) if mode in ("RGBA", "LA", "P") else (0, 0, 0))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'><script>1</script></svg>",
        b"%PDF-1.4",
        b"<html>",
        picture("BMP"),
        picture("TIFF"),
        picture("PNG")[:-60],
        picture("GIF", (1, 1)),
        picture("PNG", (600, 119)),
    ],
    ids=["empty", "head", "svg", "pdf", "html", "bmp", "tiff", "cut", "pixel", "banner"],
)
def test_anything_else_is_no_picture(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        redraw(content)


def test_more_pixels_than_a_picture_has_are_refused_before_one_is_decoded() -> None:
    header = bytearray(picture("PNG"))
    header[16:24] = (30_000).to_bytes(4, "big") * 2
    with pytest.raises(NotAPicture):
        redraw(bytes(header))
    with pytest.raises(NotAPicture, match="7000 x 6000"):
        redraw(picture("GIF", (7000, 6000), mode="P"))
