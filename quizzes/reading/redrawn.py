"""A picture as we show it: what redrawing hands on, without the library that draws."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Redrawn:
    """A WebP picture without metadata (JPEG where Pillow was built without WebP); width and height in pixels."""

    content: bytes
    width: int
    height: int
