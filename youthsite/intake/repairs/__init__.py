"""The repairs of an import, one a file, in the order in which they run."""

from ..draft import Repair
from .bare_lines import head_bare_lines
from .contents import take_contents
from .flat_pairs import fold_pairs
from .furniture import drop_furniture
from .headings import head_by_contents, join_headings, lower_subtitles
from .list_pages import fill_labels, join_link_items, join_lists
from .page_cuts import join_columns, join_pages
from .pairs import pair_paragraphs
from .quotes import set_quotes
from .run_on_items import part_run_on_items
from .table_heads import unfold_tables
from .table_pages import join_tables
from .title import find_title

REPAIRS: tuple[Repair, ...] = (
    take_contents,  # first: later repairs ask it what the sections are called
    drop_furniture,  # before joining, or a page number would stand between two halves
    join_tables,
    unfold_tables,  # after joining: a heading row keeps tables apart
    fold_pairs,  # after unfolding, which tells the heads of the other tables
    pair_paragraphs,
    part_run_on_items,
    join_columns,  # before join_pages, which looks at neighbours only
    join_pages,
    join_lists,
    join_link_items,
    fill_labels,
    set_quotes,
    head_by_contents,
    head_bare_lines,
    join_headings,
    lower_subtitles,
    find_title,  # last: by now it is known where the text begins
)
