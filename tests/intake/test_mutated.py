"""Real reports and Word files, broken at random: no traceback, no lost word, nothing half-written."""

import random
import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake.word_files import para, save, table
from tests.published import REPORT_NAMES
from youthsite.errors import YouthsiteError
from youthsite.intake import import_report
from youthsite.progress import quiet

JUNK = [
    "\t", "\t\t", "<b>", "</p>", "<p>", "<ul>", "<ol>1.", "<table>", "<!--", "-->", "<script>",
    "**", "*", "_",
    "`", "```", ":::", "# ", "## ", "- ", "1. ", "26. ", "> ", "|", "--\t--", "---", "• ", "○", "\u202e",
    "\u200f",
    "\u0301", "\u200d", "😀", "\x01", "\x0c", "\x85", "\u2028", "\ufeff", "\u00ad", "\u00a0", "\\", "](", "[",
    "&amp;", "&#0;", "<", "²", "½", "ﬁ", "İ", "٣. ", "“", "”", "Contents", "Introduction...3", "{#x}", "<br>",
    "</ul>", "<td>", "<li>", "<h2>", "12", "é",
]  # fmt: skip


def broken(text: str, seed: int) -> str:
    """Some lines of a text with a few of them moved, doubled, cut, joined or mixed with marks."""
    chance = random.Random(seed)
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    lines = lines[start : start + chance.randint(5, 60)]
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(lines))
        line, cut = lines[place], chance.randrange(len(lines[place]) + 1)
        lines[place : place + 1] = chance.choice(
            [
                [""],
                [line, line],
                [line[cut:]],
                [line[:cut] + chance.choice(JUNK) + line[cut:]],
                [line.upper()],
                [chance.choice(JUNK) + line],
                [line[:cut], line[cut:]],
                [line.replace(" ", "\t")],
                ["", "", line],
            ]
        )
        if chance.random() < 0.05:
            chance.shuffle(lines)
    return chance.choice(["\n", "\n", "\r\n", "\r"]).join(lines)


def come_in(name: str, data: bytes) -> str:
    """Import, and say why it was refused, or nothing; a refusal leaves nothing behind."""
    folder = Path(tempfile.mkdtemp())
    try:
        (folder / name).write_bytes(data)
        import_report(folder / name, folder / "site" / "c", folder / "site" / "i", "r", quiet)
    except YouthsiteError as error:
        assert not (folder / "site").exists()
        return str(error)
    else:
        return ""
    finally:
        shutil.rmtree(folder)


@pytest.mark.reports
@settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(name=st.sampled_from(REPORT_NAMES), seed=st.integers(0, 10**9))
def test_a_broken_report_loses_no_word(report_file, name, seed):
    said = come_in("r-2024.txt", broken(report_file(name).read_text(), seed).encode())
    assert "fault of youthsite" not in said


BODY = (
    para("Glen Orra Report 2024", "Title")
    + para("Clubs", "Heading1")
    + para("We opened 2 clubs.")
    + para("One", "ListBullet")
    + para("Two", item=(1, 1))
    + table([para("Aim"), para("Done")], [para("More clubs"), para("Yes") + para("Twice")])
)


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**9))
def test_a_broken_word_file_loses_no_word(tmp_path_factory, seed):
    chance = random.Random(seed)
    tags = re.findall(r"<[^>]*>|[^<]+", BODY)
    for _ in range(chance.randint(1, 6)):
        place, other = chance.randrange(len(tags)), chance.randrange(len(tags))
        way = chance.randrange(4)
        if way == 0:
            del tags[place]
        elif way == 1:
            tags.insert(place, tags[other])
        elif way == 2:
            tags[place], tags[other] = tags[other], tags[place]
        else:
            end = next((n for n in range(place, len(tags)) if tags[n].startswith("</")), place)
            tags[other:other] = tags[place : end + 1]
    source = save(tmp_path_factory.mktemp("word") / "r-2024.docx", "".join(tags))
    assert "fault of youthsite" not in come_in("r-2024.docx", source.read_bytes())
