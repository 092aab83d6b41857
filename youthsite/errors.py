"""The one error that people meet: what is wrong, where, and how to mend it."""

from pathlib import Path


class YouthsiteError(Exception):
    """Something a person can mend.

    The message is three plain parts: where (file and line), what is wrong, and the fix.
    Whoever raises it has left everything on disk as it was.
    """

    def __init__(
        self, problem: str, *, fix: str, file: Path | str | None = None, line: int | None = None
    ) -> None:
        self.problem = problem
        self.fix = fix
        self.file = file
        self.line = line
        super().__init__(self._message())

    def _message(self) -> str:
        where = (
            ""
            if self.file is None
            else f"{self.file}: "
            if self.line is None
            else f"{self.file}, line {self.line}: "
        )
        return f"{where}{self.problem} {self.fix}"
