import base64
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.conftest import bring_in_file
from tests.intake.images import chart
from tests.intake.open_document_files import (
    OUTLINE,
    STYLES,
    cell,
    content,
    head,
    items,
    margins,
    para,
    row,
    save,
    span,
    table,
)  # fmt: skip
from tests.intake.test_office_refusals import refused_well
from tests.intake.word_files import para as word_para
from tests.intake.word_files import save as save_word
from youthsite.errors import YouthsiteError
from youthsite.intake.words import plain_words

HEAD = head("Glen Orra Report 2024") + head("Clubs", 2)
END = head("Last", 2) + para("These words end it.")


NONE: dict[str, str] = {}


@pytest.fixture
def odt(tmp_path):
    def bring(body, parts=NONE, styles=STYLES, name="orra-2024.odt"):
        return bring_in_file(save(tmp_path / name, HEAD + body + END, parts, styles), tmp_path / "site")

    return bring


def dropped(found, part):
    return [word for entry in found.account["dropped"] if part in entry["why"] for word in entry["words"]]


def added(found, part):
    return [word for entry in found.account["added"] if part in entry["why"] for word in entry["words"]]


def test_headings_by_outline_level_and_by_own_styles(odt):
    found = odt(para("Play", "Council") + para("We play.") + head("Parks", 3) + para("Two parks."))
    outline = [(entry["level"], entry["text"]) for entry in found.account["outline"]]
    assert outline == [(1, "Clubs"), (1, "Play"), (2, "Parks"), (1, "Last")]


def test_a_title_stands_above_all_headings(tmp_path):
    body = para("Glen Orra Report 2024", "Title") + head("Clubs") + para("x") + head("Parks") + para("y")
    found = bring_in_file(save(tmp_path / "orra.odt", body), tmp_path / "site")
    assert found.imported.title == "Glen Orra Report 2024"
    assert [entry["level"] for entry in found.account["outline"]] == [1, 1]


def test_the_numbers_of_headings_are_written_into_them(odt):
    found = odt(head("Play", 2) + para("x"), styles=STYLES + OUTLINE)
    assert [entry["text"] for entry in found.account["outline"]] == ["1.1 Clubs", "1.2 Play", "1.3 Last"]
    assert added(found, "number that the program gives") == ["1", "1", "1", "1", "2", "1", "3"]


def test_a_heading_without_a_list_style_has_no_number(odt):
    plain = STYLES.replace('style:default-outline-level="2"', 'style:list-style-name=""')
    found = odt(head("Play", 2) + para("x"), styles=plain + OUTLINE)
    assert [entry["text"] for entry in found.account["outline"]] == ["Clubs", "Play", "Last"]


def test_bold_lines_are_asked_about_when_nobody_marked_headings(tmp_path):
    lines = "".join(para(f"Part {n} of it", "Small") + para("Words.") for n in (1, 2, 3))
    body = para("Glen Orra Report 2024", "Large") + lines
    found = bring_in_file(save(tmp_path / "orra.odt", body), tmp_path / "site")
    assert [entry["text"] for entry in found.account["outline"]] == [f"Part {n} of it" for n in (1, 2, 3)]


def test_lists_keep_depth_and_numbers(odt):
    deep = items(
        para("One") + items("Sub one", "Sub two", style=""), "Two", style="Count", more='xml:id="l1"'
    )
    on = items("Three", style="Count", more='text:continue-list="l1"')
    anew = items("One again", style="Count")
    found = odt(deep + para("Between.") + on + para("Then.") + anew + items("Dot", "Dot too"))
    assert "1. One\n    1. Sub one\n    2. Sub two\n2. Two" in found.markdown
    assert "Between.\n\n3. Three\n\nThen.\n\n1. One again\n\n- Dot\n- Dot too" in found.markdown


def test_lists_begin_where_the_file_says(odt):
    seven = items("Seven", style="Count").replace("<text:list-item>", '<text:list-item text:start-value="7">')
    on = items("Eight", style="Count", more='text:continue-numbering="true"')
    found = odt(seven + para("Between.") + on)
    assert "7. Seven\n\nBetween.\n\n8. Eight" in found.markdown


def test_a_list_without_marks_is_text_and_a_header_of_a_list_no_item(odt):
    header = f"<text:list-header>{para('More of it.')}</text:list-header>"
    found = odt(items("Plain", style="None") + items("Dot").replace("</text:list>", f"{header}</text:list>"))
    assert "Plain\n\n- Dot\n\n    More of it." in found.markdown


def test_headings_in_lists_stay_headings_with_their_numbers(odt):
    found = odt(items(head("Play", 2), style="Count") + para("Words."))
    assert [entry["text"] for entry in found.account["outline"]] == ["Clubs", "1. Play", "Last"]


def test_tables_with_heading_rows_spans_and_repeats(odt):
    covered = "<table:covered-table-cell/>"
    found = odt(
        table(
            row(cell("Aim"), cell("Act"), cell("Who")),
            row(cell("Play", 'table:number-rows-spanned="2"'), cell("Parks"), cell("Us")),
            row(covered, cell("Both", 'table:number-columns-spanned="2"'), covered),
            row(cell("Same", 'table:number-columns-repeated="3"')),
            row(*[cell("Row")] * 3, more='table:number-rows-repeated="2"'),
            heads=1,
        )
    )
    assert "| Aim | Act | Who |\n| --- | --- | --- |\n| Play | Parks | Us |\n|  | Both |  |" in found.markdown
    assert found.markdown.count("| Same | Same | Same |") == 1
    assert found.markdown.count("| Row | Row | Row |") == 2
    assert len(found.flags("merged-cells")) == 1


def test_words_below_a_merged_cell_are_dropped_and_listed(odt):
    under = f"<table:covered-table-cell>{para('Old')}</table:covered-table-cell>"
    wide = cell("Wide", 'table:number-columns-spanned="2"')
    found = odt(table(row(wide, under), row(cell("a"), cell("b"))))
    assert dropped(found, "merged cell") == ["Old"]


def test_a_table_in_a_table_is_its_words_and_is_flagged(odt):
    inner = table(row(cell("in"), cell("side")))
    found = odt(table(row(cell("a"), cell(para("b") + inner)), row(cell("c"), cell("d"))))
    assert "<p>b</p>\n<p>in</p>\n<p>side</p>" in found.markdown
    assert len(found.flags("nested-table")) == 1


def test_lists_in_cells_stay_lists(odt):
    found = odt(table(row(cell("a"), cell(items("One", "Two"))), row(cell("c"), cell("d"))))
    assert "<li>One</li>" in found.markdown


def test_notes_stand_at_the_end_of_their_section(odt):
    note = (
        '<text:note text:note-class="{}"><text:note-citation>1</text:note-citation>'
        "<text:note-body>{}</text:note-body></text:note>"
    )
    found = odt(
        para("Foot", more=note.format("footnote", para("Small words.")) + " goes on")
        + head("Play", 2)
        + para("End", more=note.format("endnote", para("Other words.")))
    )
    assert "Foot \\[1\\] goes on\n\nNotes:\n\n1. Small words.\n\n# Play" in found.markdown
    assert "End \\[2\\]\n\nNotes:\n\n2. Other words." in found.markdown


def test_text_boxes_follow_their_paragraph(odt):
    frame = f"<draw:frame><draw:text-box>{para('In the box.')}</draw:text-box></draw:frame>"
    shape = f"<draw:custom-shape>{para('In the shape.')}</draw:custom-shape>"
    found = odt(para("Be", more=frame + "fore.") + shape + para("After."))
    assert "Before.\n\nIn the box.\n\nIn the shape.\n\nAfter." in found.markdown
    assert found.flags("text-box") == [3, 5]


def test_pictures_say_their_description(odt):
    image = '<draw:image xlink:href="Pictures/a.png"/>'
    frame = "<draw:frame {}>{}<svg:title>{}</svg:title><svg:desc>{}</svg:desc></draw:frame>"
    found = odt(
        para("x", more=frame.format("", image, "Bird", "A red kite"))
        + para("y", more=frame.format("", image, "A dog", ""))
        + para("z", more=frame.format("", image, "", ""))
        + para("w", more=frame.format('loext:decorative="true"', image, "A line", ""))
    )
    assert "A red kite" in found.markdown
    assert "A dog" in found.markdown
    assert "A line" not in found.markdown
    assert len(found.flags("picture")) == 3


def test_pictures_come_in_with_their_files(odt, tmp_path):
    frame = (
        '<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>Clubs by year</svg:desc></draw:frame>'
    )
    found = odt(para("x", more=frame), {"Pictures/a.png": chart()})
    [file] = (tmp_path / "site/content/orra-2024/pictures").iterdir()
    assert f"![Clubs by year](pictures/{file.name})" in found.markdown


@pytest.mark.parametrize("name", ["orra-2024.odt", "orra-2024.fodt"])
def test_the_files_of_pictures_come_along(odt, name):
    parts = {"Pictures/a.png": chart()} if name.endswith(".odt") else {}
    inside = "" if parts else f"<office:binary-data>{base64.b64encode(chart()).decode()}</office:binary-data>"
    image = f'<draw:image xlink:href="Pictures/a.png">{inside}</draw:image><svg:desc>Clubs rose</svg:desc>'
    found = odt(para("Look.", more=f"<draw:frame>{image}</draw:frame>") + para("And."), parts, name=name)
    assert "Look.\n\n![Clubs rose](pictures/" in found.markdown


def test_what_was_inserted_stays_and_what_was_deleted_is_listed(odt):
    change = "<office:change-info><dc:creator>N</dc:creator><dc:date>2024</dc:date></office:change-info>"
    tracked = (
        f'<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>{change}{para("old words")}'
        f'</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion>{change}'
        "</text:insertion></text:changed-region></text:tracked-changes>"
    )
    signs = '<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>'
    found = odt(tracked + para("Some ", more=signs + "new<text:change-end text:change-id='c2'/> words."))
    assert "Some new words." in found.markdown
    assert dropped(found, "changes tracked") == ["old", "words"]
    assert found.flags("deleted-text") == [3]


def test_comments_and_hidden_words_are_dropped_and_listed(odt):
    comment = f"<office:annotation><dc:creator>N</dc:creator>{para('Is this so?')}</office:annotation>"
    section = f'<text:section text:display="none">{para("Whole part.")}</text:section>'
    hidden = '<text:hidden-paragraph text:is-hidden="true"/>'
    found = odt(
        para("Sh", more=comment + span("not this", "Hid") + "own.") + section + para("Nor this", more=hidden)
    )
    assert "Shown." in found.markdown
    assert dropped(found, "comment") == ["Is", "this", "so"]
    assert dropped(found, "hidden") == ["not", "this", "Whole", "part", "Nor", "this"]
    assert found.flags("comment") == [3]
    assert len(found.flags("hidden-text")) == 3


def test_margins_and_contents_lists_are_dropped_and_listed(odt):
    contents = (
        "<text:table-of-content><text:index-body><text:index-title>"
        + para("What is in it")
        + f"</text:index-title>{para('Clubs 2')}</text:index-body></text:table-of-content>"
    )
    page = "<text:page-number>1</text:page-number>"
    parts = {"styles.xml": margins(para("Orra Council"), para("Page ", more=page))}
    found = odt(contents + para("Last 3", "Contents_20_1") + para("x"), parts)
    assert dropped(found, "header or footer") == ["Orra", "Council", "Page", "1"]
    assert dropped(found, "contents list") == ["What", "is", "in", "it", "Clubs", "2", "Last", "3"]


def test_links_gaps_looks_and_quotes(odt):
    link = '<text:a xlink:href="https://example.org/a">here</text:a>'
    gaps = "<text:s text:c='3'/>two<text:tab/>three<text:line-break/>four<text:soft-page-break/>th"
    found = odt(
        para("See ", more=link + " and " + span("bold", "B") + " or " + span("slanted", "I"))
        + para("One", more=gaps)
        + para("I like it.", "Quotations")
        + para("A lot.", "Quotations")
    )
    assert "See [here](https://example.org/a) and **bold** or *slanted*" in found.markdown
    assert "One two three fourth" in found.markdown
    assert "> I like it.\n>\n> A lot." in found.markdown


def test_formulas_are_words(odt):
    formula = (
        '<math:math xmlns:math="http://www.w3.org/1998/Math/MathML">'
        "<math:mi>x</math:mi><math:mo>=</math:mo><math:mn>2</math:mn></math:math>"
    )
    frame = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    found = odt(para("So ", more=frame + "."), {"Object 1/content.xml": formula})
    assert "So x = 2 ." in found.markdown


def test_a_flat_file_is_the_same_report(odt):
    found = odt(para("Words."), name="orra-2024.fodt")
    assert "# Clubs\n\nWords." in found.markdown


def test_macros_are_neither_read_nor_run_and_a_person_is_told(odt):
    found = odt(para("x"), {"Basic/Standard/Module1.xml": "<x>Bad</x>"})
    assert found.flags("macros") == [1]
    assert "Bad" not in found.markdown


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha ha">]>'
LOCKED = {"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"}
DEEP = "<text:list><text:list-item>" * 3_000 + para("x") + "</text:list-item></text:list>" * 3_000


def made(path, body=HEAD, parts=NONE, main=None):
    save(path, body, parts)
    if main is not None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("content.xml", main)
    return path


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: made(path, parts=LOCKED), "locked with a password"),
        (lambda path: made(path, main=content("", kind="spreadsheet")), "a spreadsheet"),
        (lambda path: made(path, main=LAUGHS + content(HEAD)), "damaged"),
        (lambda path: made(path, main=content(HEAD)[:-30]), "damaged"),
        (lambda path: made(path, main="<x/>"), "damaged"),
        (lambda path: made(path, body=""), "no words"),
        (lambda path: made(path, body=DEEP), "deeper than can be read"),
        (lambda path: made(path, main=b" " * 40_000_000), "far larger"),
        (lambda path: save_word(path, word_para("Words.")), "a Word file"),
        (lambda path: path.write_bytes(made(path).read_bytes()[:-50]) and path, "damaged"),
        (lambda path: path.write_bytes(b"%PDF-1.7") and path, "a PDF"),
        (lambda path: path.write_bytes(b"Only words.") and path, "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_leaves_no_trace(tmp_path, make, said):
    source = make(tmp_path / "orra-2024.odt")
    with pytest.raises(YouthsiteError, match=said) as caught:
        bring_in_file(source, tmp_path / "site")
    assert caught.value.fix
    assert caught.value.file
    assert not (tmp_path / "site").exists()


def test_cells_that_repeat_without_end_do_not_fill_the_memory(odt):
    inner = table(row(cell("x", 'table:number-columns-repeated="999999"')))
    for _ in range(5):
        inner = table(row(cell(inner, 'table:number-columns-repeated="999999"')))
    assert len(odt(inner).markdown) < 200_000


def test_words_where_only_blocks_may_stand_are_kept(odt):
    stray = "one<table:table>two<table:table-column>gone</table:table-column>three"
    stray += f"<table:table-row>four{cell('A')}five{cell('B')}</table:table-row>six</table:table>seven"
    stray += f"<text:list>eight<text:list-item>nine{para('C')}</text:list-item>ten</text:list>eleven"
    said = odt(stray + f"<text:section>twelve{para('D')}thirteen</text:section>").markdown
    stray = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"}
    assert stray | {"twelve", "thirteen"} <= set(plain_words(said))
    assert "gone" not in said


def whole_report():
    """One of everything, for a fuzzer to break."""
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
    more = note + para("Note.") + "</text:note-body></text:note>" + span("hid", "Hid") + span("bold", "B")
    more += f"<draw:frame><draw:text-box>{para('Box')}</draw:text-box></draw:frame>"
    more += f"<office:annotation>{para('Said')}</office:annotation><text:change text:change-id='c1'/>"
    tracked = '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
    tracked += para("gone") + "</text:deletion></text:changed-region></text:tracked-changes>"
    listed = items(para("One") + items("Deep", style=""), "Two", style="Count") + items("Dot")
    cells = [row(cell("A", 'table:number-rows-spanned="2"'), cell("B")), row(cell(items("i")), cell("C"))]
    return tracked + HEAD + para("More", more=more) + listed + table(*cells, heads=1) + END


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_a_broken_file_loses_no_word_without_a_word(tmp_path_factory, seed, cuts):
    """Cut, double or swap whole elements or pieces: read with an exact account, or refused in plain words."""
    chance = random.Random(seed)
    tags = whole_report().replace("<", "\0<").split("\0")
    for _ in range(cuts):
        place, other = chance.randrange(len(tags)), chance.randrange(len(tags))
        action = chance.choice(["cut", "double", "swap", "rename"])
        if action == "cut":
            tags[place] = ""
        elif action == "double":
            tags[place] *= 2
        elif action == "swap":
            tags[place], tags[other] = tags[other], tags[place]
        else:
            old, new = chance.choice(["text:p", "text:list-item", "table:table-cell", "text:span"]), "text:h"
            tags = [tag.replace(f"{old} ", f"{new} ").replace(f"{old}>", f"{new}>") for tag in tags]
    folder = tmp_path_factory.mktemp("fuzz")
    refusal = None
    try:
        bring_in_file(save(folder / "orra-2024.odt", "".join(tags)), folder / "site")
    except YouthsiteError as error:
        refusal = error
    refused_well(refusal, folder / "site")
