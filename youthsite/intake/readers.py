"""Which reader reads which kind of file: one reader a format."""

from collections.abc import Callable
from pathlib import Path

from ..errors import YouthsiteError
from ..progress import Progress, quiet
from .draft import block_words
from .log import Log
from .open_document import read_open_document
from .pdf import read_pdf
from .source import Source, read_source
from .text_reader import Reading, read_text_report
from .web_page import read_web_page
from .word import read_word

Reader = Callable[[Path, Log], tuple[Source, Reading]]


def _read_text(path: Path, log: Log) -> tuple[Source, Reading]:
    source = read_source(path)
    return source, read_text_report(source, log)


READERS: dict[str, Reader] = {
    ".txt": _read_text,
    ".md": _read_text,
    ".markdown": _read_text,
    ".docx": read_word,
    ".docm": read_word,
    ".odt": read_open_document,
    ".ott": read_open_document,
    ".fodt": read_open_document,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".pdf": read_pdf,
}

# What the numbers of lines count in a format, where it is not lines.
UNITS = {
    ".docx": "paragraph",
    ".docm": "paragraph",
    ".odt": "paragraph",
    ".html": "piece",
    ".htm": "piece",
    ".pdf": "page",
}


def read_file(path: Path, log: Log, progress: Progress = quiet) -> tuple[Source, Reading]:
    """Read a file with the reader of its ending; the pages of a PDF are shown as they are read.

    Raises YouthsiteError when no reader knows the ending, or the file cannot be read or holds no words.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise YouthsiteError(
            f"Files that end in “{path.suffix or 'nothing'}” cannot be read yet.",
            fix=f"These can: {known}. Open the report, save it as Word (.docx) or plain text (.txt, UTF-8), "
            "and add that file.",
            file=path,
        )
    log.unit = UNITS.get(path.suffix.lower(), "line")
    source, reading = read_pdf(path, log, progress) if reader is read_pdf else reader(path, log)
    if not block_words(*reading.blocks):
        raise YouthsiteError(
            "There are no words in this file.", fix="Check that it is the right file.", file=path
        )
    if source.guessed:
        log.flag(
            1,
            "encoding",
            "The letters were read as Windows text (cp1252). Check names, quotes and the £ sign.",
        )
    return source, reading
