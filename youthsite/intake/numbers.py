"""Numbers of lists inside table cells: there the list itself gives them, so they are no words any more."""

from .draft import Draft
from .log import Log
from .tree import Block, Items, Table


def drop_cell_numbers(draft: Draft, log: Log) -> Draft:
    """List the numbers as dropped; the HTML list starts and counts as the source did."""
    for block in draft.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    for child in cell:
                        _drop(child, log)
    return draft


def _drop(block: Block, log: Log) -> None:
    if isinstance(block, Items):
        numbers = [str(item.number) for item in block.items if item.number is not None]
        log.drop(block.line, "numbers of list items in a cell, which the list gives itself", numbers)
        for item in block.items:
            for child in item.blocks:
                _drop(child, log)
