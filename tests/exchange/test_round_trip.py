"""Out to Word and back: nothing changes by itself, and what people changed comes back word for word."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.editions.strategies import new_pages, unhurried
from tests.exchange.documents import REPORT, as_edited, taken
from tests.sites import copy_example
from youthsite.editions import new_page, replace_blocks
from youthsite.exchange import easy_document
from youthsite.exchanging import export_easy, take_word
from youthsite.model import Block, Page

WORDS = st.sampled_from(
    ["we", "opened", "4", "clubs", "young", "people", "said", "buses", "are", "late", "£1,200", "children's"]
)
KINDS = st.sampled_from(["", "- ", "> "])


def changes_of(page: Page, data: bytes) -> tuple[list[tuple[Block, Block]], object]:
    with tempfile.TemporaryDirectory() as folder:
        found = taken(data, page, Path(folder))
    return [pair for pairs in found.changed.values() for pair in pairs], found


@unhurried
@given(new_pages())
def test_a_page_comes_back_as_it_went_whatever_is_on_it(page):
    found = easy_document(REPORT, [page])
    assert found.data == easy_document(REPORT, [page]).data
    changed, taken_ = changes_of(page, found.data)
    assert changed == []
    assert taken_.proposals == {}
    assert taken_.remarks == []
    assert taken_.found == taken_.unchanged == len(page.blocks)


@st.composite
def sentences(draw):
    return " ".join(draw(st.lists(WORDS, min_size=3, max_size=9))).capitalize() + "."


@st.composite
def bodies(draw):
    """A body in the settled form: paragraphs of sentences, lists and quotes, an empty line between them."""
    parts, before = [], None
    for kind in draw(st.lists(KINDS, min_size=1, max_size=4)):
        lines = "\n".join(kind + each for each in draw(st.lists(sentences(), min_size=1, max_size=3)))
        if kind == before:
            parts[-1] += "\n" + lines
        else:
            parts.append(lines)
        before = kind
    return "\n\n".join(parts)


@st.composite
def edited_bodies(draw):
    """A body, and what a person made of it: words changed, sentences taken out and put in."""
    body = draw(bodies())
    lines = []
    for line in body.split("\n"):
        choice = draw(st.integers(0, 9))
        mark = next((mark for mark in ("- ", "> ") if line.startswith(mark)), "")
        if not line or choice < 5:
            lines.append(line)
        elif choice < 8:
            words = line[len(mark) :].split(" ")
            at = draw(st.integers(0, len(words) - 1))
            words[at] = draw(WORDS) + ("." if at == len(words) - 1 else "")
            lines.append(mark + " ".join(words))
        else:
            lines += [line, mark + draw(sentences())]
    return body, "\n".join(lines)


@unhurried
@given(st.lists(edited_bodies(), min_size=1, max_size=3))
def test_words_changed_in_word_come_back_exactly(pairs):
    blocks = [Block(f"b{chr(97 + n)}", "did", f"Head {n}", old, 1) for n, (old, _) in enumerate(pairs)]
    page = new_page(Path("index.md"), "Our year", blocks)
    wanted = replace_blocks(
        page, [replace(one, body=new) for one, (_, new) in zip(page.blocks, pairs, strict=True)]
    )
    changed, found = changes_of(page, as_edited(page, wanted))
    assert replace_blocks(page, [after for _, after in changed]).source == wanted.source
    assert found.proposals == {}
    assert found.remarks == []


def test_the_example_comes_back_byte_for_byte(tmp_path):
    project = copy_example(tmp_path / "site")
    files = {path: path.read_bytes() for path in project.easyread.rglob("*") if path.is_file()}
    path, made = export_easy(project, "glen-orra-2024-25", tmp_path / "all.docx")
    done = take_word(project, path)
    assert (
        done.taken.found
        == done.taken.unchanged
        == made.blocks
        == len(project.edition("glen-orra-2024-25").blocks)
    )
    assert done.files == ()
    assert {path: path.read_bytes() for path in project.easyread.rglob("*") if path.is_file()} == files
