"""Easy pages out to Word and paper, and what people wrote there back in."""

from .care import Care
from .easy_document import EasyDocument, easy_document
from .proposals import (
    Proposal,
    Proposals,
    add_proposals,
    numbered,
    proposals_path,
    read_proposals,
    save_proposals,
    settled,
)
from .regions import Place
from .taking import Taken, inner_lines, take
from .word_file import read_word_file

__all__ = [
    "Care",
    "EasyDocument",
    "Place",
    "Proposal",
    "Proposals",
    "Taken",
    "add_proposals",
    "easy_document",
    "inner_lines",
    "numbered",
    "proposals_path",
    "read_proposals",
    "read_word_file",
    "save_proposals",
    "settled",
    "take",
]
