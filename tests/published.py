"""The five published reports, which stand beside this repository and never in it."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REPORTS = Path(os.environ.get("YOUTHSITE_REPORTS", ROOT.parent / "shared" / "reports"))
REPORT_NAMES = (
    "north-lanarkshire-2023-24",
    "scotland-plans-review-2019",
    "scottish-borders-2021-22",
    "south-lanarkshire-2021-22",
    "south-lanarkshire-corporate-parenting-2018",
)
