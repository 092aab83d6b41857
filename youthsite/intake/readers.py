"""Which reader reads which kind of file: one reader a format."""

from collections.abc import Callable
from pathlib import Path

from ..errors import YouthsiteError
from .log import Log
from .pdf import read_pdf
from .source import Source, read_source
from .text_reader import Reading, read_text_report

Reader = Callable[[Source, Log], Reading]
WholeReader = Callable[[Path, Log], tuple[Source, Reading]]

READERS: dict[str, Reader] = {
    ".txt": read_text_report,
    ".md": read_text_report,
    ".markdown": read_text_report,
}
WHOLE_READERS: dict[str, WholeReader] = {".pdf": read_pdf}  # for files that are not text


def read_file(path: Path, log: Log) -> tuple[Source, Reading]:
    """Read a file with the reader of its ending.

    Raises YouthsiteError when no reader knows the ending, or the file cannot be read or holds no words.
    """
    if whole := WHOLE_READERS.get(path.suffix.lower()):
        return whole(path, log)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join([*READERS, *WHOLE_READERS])
        raise YouthsiteError(
            f"Files that end in “{path.suffix or 'nothing'}” cannot be read yet.",
            fix=f"These can: {known}. Open the report, save it as plain text (UTF-8), and add that file.",
            file=path,
        )
    source = read_source(path)
    reading = reader(source, log)
    if not reading.words:
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
