"""Pictures made for tests: charts of a few colours, and noise that looks like a photograph."""

import io
import random

from PIL import Image, ImageDraw


def chart(width: int = 300, height: int = 200, colour: str = "#336699") -> bytes:
    """A bar chart as PNG."""
    image = Image.new("RGB", (width, height), "white")
    for bar in range(5):
        left = width // 10 + bar * width // 6
        ImageDraw.Draw(image).rectangle((left, height // (bar + 2), left + width // 12, height), fill=colour)
    return packed(image, "PNG")


def photo(seed: int = 1, kind: str = "JPEG", mode: str = "RGB", **options: object) -> bytes:
    """Soft noise of all colours, as a camera makes."""
    noise = random.Random(seed)
    bands = [Image.frombytes("L", (40, 30), noise.randbytes(1200)).resize((400, 300)) for _ in "rgb"]
    return packed(Image.merge("RGB", bands).convert(mode), kind, **options)


def packed(image: Image.Image, kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()
