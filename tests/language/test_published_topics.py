"""Topics in the five published reports, beside what a reader judged of every mention."""

from collections import defaultdict
from pathlib import Path

import yaml

from youthsite.language.topics import mentions

JUDGED = Path(__file__).resolve().parents[1] / "judged" / "topics.yml"
FILES = {
    "CP": "south-lanarkshire-corporate-parenting-2018",
    "NL": "north-lanarkshire-2023-24",
    "RV": "scotland-plans-review-2019",
    "SB": "scottish-borders-2021-22",
    "SL": "south-lanarkshire-2021-22",
}


def found(report_file):
    """Every (report, line, topic) that is mentioned, and whether a reader would get a note."""
    noted = defaultdict(bool)
    for key, name in FILES.items():
        lines = report_file(name).read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            for one in (one for cell in line.split("\t") for one in mentions(cell.strip("# "))):
                if one.topic.note:
                    noted[(key, number, one.topic.id)] |= not one.passing
    return dict(noted)


def test_every_mention_was_read_and_the_notes_are_mostly_right(report_file):
    judged = {
        (key, line, topic): verdict == "yes"
        for key, lines in yaml.safe_load(JUDGED.read_text(encoding="utf-8")).items()
        for line, topics in lines.items()
        for topic, verdict in topics.items()
    }
    noted = found(report_file)
    assert noted.keys() == judged.keys()
    right = sum(noted[place] and judged[place] for place in judged)
    assert right / sum(noted.values()) >= 0.83
    assert right / sum(judged.values()) >= 0.78
