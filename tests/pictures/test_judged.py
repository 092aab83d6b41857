"""The verdicts on pictures hold no words of a report, and are what the documentation says."""

from collections import Counter

import pytest

from tests.bench.pictures import JUDGED, SAMPLE, SECOND, VERDICTS, verdicts
from tests.published import ROOT


@pytest.mark.parametrize("judged", [JUDGED, SECOND], ids=["first", "second"])
def test_a_hundred_blocks_were_judged_and_the_documentation_gives_the_figures(judged):
    known = verdicts(judged)
    counts = Counter(entry["verdict"] for entry in known.values())
    assert sum(counts.values()) == SAMPLE
    assert counts.keys() <= set(VERDICTS)
    assert all(len(entry.get("why", "").split()) <= 12 for entry in known.values())
    told = f"{counts['fitting']} fit, {counts['neutral']} are neutral, {counts['wrong']} are wrong"
    assert f"{told}, and {counts['none']} have none" in " ".join(
        (ROOT / "docs" / "pictures.md").read_text(encoding="utf-8").split()
    )
