"""The five published reports, each imported once; lines are those of the file."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.intake.conftest import BroughtIn, bring_in_file

NAMES = {
    "SB": "scottish-borders-2021-22",
    "SL": "south-lanarkshire-2021-22",
    "NL": "north-lanarkshire-2023-24",
    "CP": "south-lanarkshire-corporate-parenting-2018",
    "RV": "scotland-plans-review-2019",
}


@pytest.fixture(scope="session")
def real(
    report_file: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], BroughtIn]:
    """Import one of the five reports, by its two letters."""

    @cache
    def bring(letters: str) -> BroughtIn:
        return bring_in_file(report_file(NAMES[letters]), tmp_path_factory.mktemp(letters))

    return bring
