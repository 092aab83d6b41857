"""Tell a sentence that is made round a number or a deed by the frame that fits it."""

import re
from itertools import chain

from ..model import Edit
from .context import Context
from .deed_frames import deeds_framed
from .figures import Framed, framed
from .guard import problem_of
from .one_sentence import Telling, tell_sentence
from .people_figures import framed_people
from .simplify import simplify
from .text import lower_first

_ACCESS = re.compile(r"^access to (?=[a-z]+ [a-z]+s$)")  # Of examples of help: "access to short breaks".


def tell_figures(sentence: str, context: Context) -> Telling | None:
    """Tell a sentence made round a number by its frame, if each of its short sentences can be told.

    Of examples, those are told that are plain; they are called examples.
    """
    figures = framed(sentence) or framed_people(sentence)
    frames = chain((figures,) if figures else (), deeds_framed(sentence))
    return next((told for frame in frames if (told := _tell_frame(sentence, frame, context))), None)


def _tell_frame(sentence: str, frame: Framed, context: Context) -> Telling | None:
    edits = [Edit("figures", sentence, "\n".join(frame.lines))]
    edits += [Edit("to do: the rest of the sentence", rest, "") for rest in frame.untold]
    lines: list[str] = []
    for line in frame.lines:
        told = _tell_example(line, context) if line.startswith("- ") else _tell_line(line, context)
        if not told.lines and not line.startswith("- "):
            return None
        lines += told.lines
        edits += told.edits
    if lines[-1].endswith(":"):
        return None
    return Telling(tuple(lines), tuple(edits))


def _tell_line(line: str, context: Context) -> Telling:
    return Telling((line,)) if line.endswith(":") else tell_sentence(line, context)


def _tell_example(line: str, context: Context) -> Telling:
    given = line.removeprefix("- ")
    example = _ACCESS.sub("", given)
    cut = (Edit("cut-words", given, example),) if example != given else ()
    simplified = simplify(example, context)
    item = f"- {lower_first(simplified.lines[0].rstrip('.'))}"
    if len(simplified.lines) > 1 or problem_of(item, context.max_words):
        return Telling((), (Edit("cut-details", line, ""),))
    return Telling((item,), (*cut, *simplified.edits))
