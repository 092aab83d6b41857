"""From formal Markdown to a Report: headings, and passages with ids that outlast edits."""

from .marks import insert_marks
from .passages_file import StoredPassage, read_passages, write_passages
from .reading import read_page, read_report

__all__ = ["StoredPassage", "insert_marks", "read_page", "read_passages", "read_report", "write_passages"]
