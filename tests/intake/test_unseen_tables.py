"""Tables as converters of other councils may leave them; the cases stand in `unseen/tables.md`."""

import re
from pathlib import Path

import pytest

from tests.intake.grids import grids

CASES = re.findall(
    r"^## ([^\n]+)\n([^\n]+)\n\n```\n(.*?)\n```$",
    (Path(__file__).parent / "unseen" / "tables.md").read_text(encoding="utf-8"),
    flags=re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize(("name", "wanted", "text"), CASES, ids=[name for name, *_ in CASES])
def test_rows_columns_and_header_are_those_a_reader_sees(bring_in, name, wanted, text):
    found = bring_in(f"# Plan\n\nSome words to begin with.\n\n{text}\n\nThe end.\n".replace("→", "\t"))
    assert " ".join(grid.shape for grid in grids(found.markdown)) == wanted
