"""What would be drawn of the sentences of the five published reports, beside what a reader judged of each."""

import re
from pathlib import Path

import yaml

from youthsite.language import sentences
from youthsite.number_pictures import offers

JUDGED = Path(__file__).resolve().parents[1] / "judged" / "numbers.yml"
FILES = {
    "CP": "south-lanarkshire-corporate-parenting-2018",
    "NL": "north-lanarkshire-2023-24",
    "RV": "scotland-plans-review-2019",
    "SB": "scottish-borders-2021-22",
    "SL": "south-lanarkshire-2021-22",
}


def drawn(text):
    """How many numbers of a line are drawn."""
    parts = (tuple(sentences(part.strip())) for part in re.split(r"\t|<[^>]+>|•", text) if part.strip())
    return sum(choice.picture is not None for part in parts for choice in offers(part))


def test_every_drawn_number_was_read_and_none_misleads(report_file):
    judged = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))
    for key, name in FILES.items():
        lines = report_file(name).read_text(encoding="utf-8").splitlines()
        found = {number: count for number, line in enumerate(lines, start=1) if (count := drawn(line))}
        assert found == {line: len(verdicts) for line, verdicts in judged[key].items()}, key
    verdicts = [each for lines in judged.values() for line in lines.values() for each in line]
    assert len(verdicts) == 20
    assert set(verdicts) == {"fair"}
