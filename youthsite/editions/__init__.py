"""Easy files and what they hold: one reader, one writer, and nothing lost between them."""

from .changes import (
    add_blocks,
    new_page,
    remove_block,
    render_block,
    replace_block,
    replace_blocks,
)
from .decisions import decide, dismiss, is_without_group, without_group, wording_of
from .history import Step, say_step, steps_of, undo_step
from .ids import free_id
from .inline import plain_text
from .lines import Line, spoken_lines, with_lines
from .pages import parse_page, read_edition, read_page, record_path
from .partly import START, is_unread_start, sentences_left, told_in_part
from .proposing import Proposal, Proposer
from .published import Approved, approved_page
from .record_text import render_records
from .records import Records, parse_records
from .repairs import Repair, repair_ids
from .saving import save_page, save_pages
from .stale import StaleSentence, stale_sentences
from .states import (
    all_fresh,
    block_words,
    is_fresh,
    is_stale,
    origin_of,
    publishable,
    recorded,
    state_of,
    tied_passages,
    words_fingerprint,
)
from .tie_comments import TieComment, tie_comments, without_comments
from .ties import StaleTie, changed_omissions, fates, stale_blocks, tells_held, tie_to

__all__ = [
    "START",
    "Approved",
    "Line",
    "Proposal",
    "Proposer",
    "Records",
    "Repair",
    "StaleSentence",
    "StaleTie",
    "Step",
    "TieComment",
    "add_blocks",
    "all_fresh",
    "approved_page",
    "block_words",
    "changed_omissions",
    "decide",
    "dismiss",
    "fates",
    "free_id",
    "is_fresh",
    "is_stale",
    "is_unread_start",
    "is_without_group",
    "new_page",
    "origin_of",
    "parse_page",
    "parse_records",
    "plain_text",
    "publishable",
    "read_edition",
    "read_page",
    "record_path",
    "recorded",
    "remove_block",
    "render_block",
    "render_records",
    "repair_ids",
    "replace_block",
    "replace_blocks",
    "save_page",
    "save_pages",
    "say_step",
    "sentences_left",
    "spoken_lines",
    "stale_blocks",
    "stale_sentences",
    "state_of",
    "steps_of",
    "tells_held",
    "tie_comments",
    "tie_to",
    "tied_passages",
    "told_in_part",
    "undo_step",
    "with_lines",
    "without_comments",
    "without_group",
    "wording_of",
    "words_fingerprint",
]
