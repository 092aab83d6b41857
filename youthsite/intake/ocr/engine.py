"""The one place that knows RapidOCR: from the pixels of a page to lines of words with their places."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from PIL import Image

_THREADS = 2  # a fixed number, so that the same page gives the same words on every machine
_MIN_SURE = 0.5
_MOST_PIXELS_ALONG = 2_400


@dataclass(frozen=True, slots=True)
class Seen:
    """One word: its text, where it begins and ends in pixels, and how sure the program is (0 to 1)."""

    text: str
    x0: float
    x1: float
    sure: float


@dataclass(frozen=True, slots=True)
class SeenLine:
    """One line of words, with its upper and lower edge in pixels from the top."""

    words: tuple[Seen, ...]
    top: float
    bottom: float


def is_installed() -> bool:
    """Whether the extra `ocr` is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


@cache
def engine() -> Callable[[Image.Image], list[SeenLine]]:
    """Give what reads a picture of a page; its models are files of the package, and none is ever fetched."""
    import numpy
    import rapidocr

    models = Path(rapidocr.__file__).parent / "models"
    reader: Any = rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Global.text_score": _MIN_SURE,
            "Global.max_side_len": _MOST_PIXELS_ALONG,
            "Global.return_word_box": True,
            "Det.model_path": str(min(models.glob("*_det_*.onnx"))),
            "Rec.model_path": str(min(models.glob("*_rec_*.onnx"))),
            "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )

    def lines(image: Image.Image) -> list[SeenLine]:
        found = reader(numpy.asarray(image.convert("RGB"))[:, :, ::-1])
        if found.boxes is None:
            return []
        places = found.word_results or [()] * len(found.txts)
        return [
            _line(str(text), box, words, float(sure))
            for text, box, words, sure in zip(found.txts, found.boxes, places, found.scores, strict=True)
            if str(text).strip()
        ]

    return lines


def _line(text: str, box: Any, places: Sequence[Any], sure: float) -> SeenLine:  # noqa: ANN401
    across, down = [float(x) for x, _ in box], [float(y) for _, y in box]
    pieces = text.split()
    if len(places) == len(pieces):
        words = tuple(_word(piece, place) for piece, place in zip(pieces, places, strict=True))
    else:
        least = min([sure, *(float(place[1]) for place in places)])
        words = tuple(_spread(pieces, min(across), max(across), least))
    return SeenLine(words, min(down), max(down))


def _word(text: str, place: Any) -> Seen:  # noqa: ANN401
    across = [float(x) for x, _ in place[2]]
    return Seen(text, min(across), max(across), float(place[1]))


def _spread(pieces: Sequence[str], left: float, right: float, sure: float) -> list[Seen]:
    """Spread words over a line by the number of their letters, where the program does not place them."""
    ends = [0, *accumulate(len(piece) + 1 for piece in pieces)]
    step = (right - left) / max(1, ends[-1] - 1)
    return [
        Seen(piece, left + start * step, left + (end - 1) * step, sure)
        for piece, (start, end) in zip(pieces, pairwise(ends), strict=True)
    ]
