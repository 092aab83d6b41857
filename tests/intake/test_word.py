import pytest

from tests.intake.conftest import bring_in_file
from tests.intake.word_files import NAMES, numbering, para, run, save, table

START = para("Glen Orra Report 2024", "Title") + para("Clubs", "Heading1")
END = para("Last", "Heading1") + para("These words end it.")
BOX = "<w:txbxContent>{}</w:txbxContent>"


@pytest.fixture
def word(tmp_path):
    def bring(body, parts=None, links=None):
        source = save(tmp_path / "orra-2024.docx", START + body + END, parts or {}, links or {})
        return bring_in_file(source, tmp_path / "site")

    return bring


def dropped(found, part):
    return [word for entry in found.account["dropped"] if part in entry["why"] for word in entry["words"]]


def added(found):
    return sorted(word for entry in found.account["added"] for word in entry["words"])


def test_headings_have_the_level_of_their_style_whatever_it_is_called(word):
    outline = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>' + run("By its outline") + "</w:p>"
    body = para("Text.") + para("Part", "Heading2") + para("Text.") + outline + para("Text.")
    found = word(body + para("A council chapter", "Council") + para("Text."))
    levels = [(entry["level"], entry["text"]) for entry in found.account["outline"]]
    assert levels == [(1, "Clubs"), (2, "Part"), (3, "By its outline"), (1, "A council chapter"), (1, "Last")]
    assert found.report.title == "Glen Orra Report 2024"
    assert [entry["line"] for entry in found.account["outline"]] == [2, 4, 6, 8, 10]


def test_a_heading_keeps_the_number_that_word_gives_it(word):
    parts = {"numbering.xml": numbering((1, "decimal", "%1"))}
    body = (
        para("Rights", "Heading1", (2, 0)) + para("Text.") + para("Play", "Heading2", (2, 1)) + para("Text.")
    )
    found = word(body, parts)
    assert [entry["text"] for entry in found.account["outline"]][1:3] == ["1 Rights", "1.1 Play"]
    assert added(found) == ["1", "1", "1"]


def test_lists_keep_their_depth_and_count_on_after_a_paragraph(word):
    body = (
        para("One", item=(1, 0))
        + para("Deep", item=(1, 1))
        + para("Deeper", item=(1, 2))
        + para("Two", item=(1, 0))
    )
    body += (
        para("Then we count:")
        + para("First", item=(2, 0))
        + para("A word between.")
        + para("Second", item=(2, 0))
    )
    found = word(body, {"numbering.xml": numbering((4, "decimal", "%1."))})
    assert "- One\n    - Deep\n        - Deeper\n- Two\n" in found.markdown
    assert "4. First\n\nA word between.\n\n5. Second" in found.markdown


def test_a_list_may_come_from_a_style(word):
    assert "- In a style" in word(para("In a style", "ListBullet")).markdown


def test_lists_in_cells_stay_lists_and_merged_cells_keep_their_place(word):
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{para("Both columns say this.")}</w:tc>'
    rows = table(
        [para("What we said"), para("What we did")],
        [para("Open clubs."), para("We opened two", item=(1, 0)) + para("and a third", item=(1, 0))],
        [wide],
    )
    found = word(rows + para("Text."))
    assert "<td>\n<ul>\n<li>We opened two</li>\n<li>and a third</li>\n</ul>\n</td>" in found.markdown
    assert "<td>Both columns say this.</td>\n<td></td>" in found.markdown
    assert found.account["tables"] == [{"line": 3, "rows": 3, "columns": 2}]
    assert found.flags("merged-cells") == [3]


def test_a_cell_merged_downwards_has_its_words_once(word):
    def cell(text, merge):
        return f"<w:tc><w:tcPr><w:vMerge{merge}/></w:tcPr>{para(text)}</w:tc>"

    rows = table(
        [para("Aim"), para("Act")],
        [cell("Play", ' w:val="restart"'), para("Parks.")],
        [cell("", ""), para("Nets.")],
    )
    markdown = word(rows + para("Text.")).markdown
    assert markdown.count("Play") == 1
    assert "|  | Nets. |" in markdown


def test_a_table_of_one_cell_is_a_box_of_text(word):
    found = word(table([para("Only a box.")]) + para("Text."))
    assert found.account["tables"] == []
    assert "\n\nOnly a box.\n\n" in found.markdown


def test_links_stay_and_those_inside_the_file_are_plain(word):
    more = '<w:hyperlink r:id="k1">' + run("our site") + "</w:hyperlink>"
    more += '<w:hyperlink w:anchor="x">' + run(" and above") + "</w:hyperlink>"
    found = word(para("See ", more=more), links={"k1": "https://example.org/a_(b)"})
    assert "[our site](https://example.org/a_%28b%29)" in found.markdown
    assert len(found.flags("dead-link")) == 1


def test_notes_stand_at_the_end_of_their_section_and_apart_from_the_word(word):
    note = f'<w:footnotes {NAMES}><w:footnote w:id="5">{para("Counted in May.")}</w:footnote></w:footnotes>'
    sign = '<w:r><w:footnoteReference w:id="5"/></w:r>' + run(" came.")
    found = word(para("Nine pupils", more=sign) + para("More."), {"footnotes.xml": note})
    assert "Nine pupils \\[1\\] came.\n\nMore.\n\nNotes:\n\n1. Counted in May." in found.pages["01-clubs"]
    assert added(found) == ["1", "1", "Notes"]


def test_a_note_whose_sign_was_deleted_is_dropped_and_listed(word):
    note = f'<w:footnotes {NAMES}><w:footnote w:id="5">{para("Counted in May.")}</w:footnote></w:footnotes>'
    gone = '<w:del><w:r><w:footnoteReference w:id="5"/></w:r></w:del>'
    found = word(para("Nine pupils.", more=gone), {"footnotes.xml": note})
    assert dropped(found, "note") == ["Counted", "in", "May"]
    assert "Notes:" not in found.markdown


@pytest.mark.parametrize("old", [True, False])
def test_a_text_box_follows_its_paragraph_once(word, old):
    box = BOX.format(para("Words of a box."))
    vml = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    new = f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>"
    new = f"<a:graphic><a:graphicData>{new}</a:graphicData></a:graphic>"
    new = f"<w:drawing><wp:anchor>{new}</wp:anchor></w:drawing>"
    both = f'<mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{vml}</mc:Fallback>'
    both = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    found = word(para("Before it.", more=f"<w:r>{vml if old else both}</w:r>") + para("After it."))
    assert "Before it.\n\nWords of a box.\n\nAfter it." in found.markdown
    assert found.flags("text-box") == [3]


def test_a_picture_leaves_its_description_and_a_question(word):
    def picture(said):
        return (
            f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p"{said}/><a:graphic><a:graphicData>'
            "<pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    found = word(
        para("Look.", more=picture(' descr="Two children plant a tree"')) + para("And.", more=picture(""))
    )
    assert "Look.\n\nPicture: Two children plant a tree\n\nAnd." in found.markdown
    assert found.flags("picture") == [3, 4]
    assert added(found)[:1] == ["Picture"]


def test_tracked_changes_comments_hidden_words_and_margins_are_settled_and_listed(word):
    more = (
        "<w:ins>"
        + run("We kept this. ")
        + "</w:ins><w:del><w:r><w:delText>Struck out</w:delText></w:r></w:del>"
    )
    more += run("secret", "<w:vanish/>") + '<w:r><w:commentReference w:id="0"/></w:r>'
    comments = f'<w:comments {NAMES}><w:comment w:id="0">{para("Is this so?")}</w:comment></w:comments>'
    header = f"<w:hdr {NAMES}>{para('Orra Council')}</w:hdr>"
    found = word(para("Here. ", more=more), {"comments.xml": comments, "header1.xml": header})
    assert "Here. We kept this.\n" in found.markdown
    assert dropped(found, "deleted") == ["Struck", "out"]
    assert dropped(found, "hidden") == ["secret"]
    assert dropped(found, "comment") == ["Is", "this", "so"]
    assert dropped(found, "running header") == ["Orra", "Council"]
    assert found.flags("deleted-text") == found.flags("hidden-text") == [3]
    assert len(found.flags("comment")) == 1


def test_a_contents_list_made_by_word_is_dropped(word):
    found = word(para("Clubs 3", "TOC1") + para("Text."))
    assert dropped(found, "contents list") == ["Clubs", "3"]


def test_words_cut_into_runs_stay_whole_and_breaks_part_them(word):
    more = (
        run("mu")
        + run("nity")
        + '<w:r><w:br w:type="page"/></w:r>'
        + run("next")
        + "<w:r><w:tab/></w:r>"
        + run("one")
    )
    found = word(para("Com", more=more) + para("5 < 6 * 7 [not](a link) _x_ \\ <b>"))
    assert "Community next one" in found.markdown
    assert "5 < 6 * 7 [not](a link) _x_ \\ <b>" in [passage.text for passage in found.report.passages]


def test_fields_content_controls_and_formulas_keep_their_words(word):
    more = '<w:fldSimple w:instr="DATE">' + run("in May") + "</w:fldSimple>"
    more += "<w:sdt><w:sdtPr/><w:sdtContent>" + run(" by us") + "</w:sdtContent></w:sdt>"
    more += "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"
    assert "Made in May by usx=2" in word(para("Made ", more=more)).markdown


def test_a_word_that_the_reader_loses_stops_the_import(tmp_path, monkeypatch):
    import youthsite.intake.word.conversion as reader

    convert = reader.mammoth.convert_to_html

    class Losing:
        @staticmethod
        def convert_to_html(*given, **named):
            found = convert(*given, **named)
            found.value = found.value.replace("precious", "")
            return found

    monkeypatch.setattr(reader, "mammoth", Losing)
    source = save(tmp_path / "orra-2024.docx", START + para("One precious word.") + END)
    with pytest.raises(Exception, match="precious"):
        bring_in_file(source, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def bold_report(*sizes):
    lines = ""
    for number, size in enumerate(sizes):
        inside = f'<w:b/><w:sz w:val="{size}"/>'
        lines += para(more=run(f"Part {chr(65 + number)} of it", inside)) + para(f"Text {number} ends here.")
    return lines


def bold_question(found):
    """The line and the choice taken of the one question about bold lines."""
    [question] = [one for one in found.account["questions"] if one["kind"] == "bold-heading"]
    return question["line"], question["taken"]


def test_bold_lines_of_one_look_are_taken_for_headings_and_asked_about(tmp_path):
    source = save(tmp_path / "orra-2024.docx", para("Orra plan report") + bold_report(32, 24, 24, 32, 24))
    found = bring_in_file(source, tmp_path / "site")
    assert [entry["level"] for entry in found.account["outline"]] == [1, 2, 2, 1, 2]
    assert bold_question(found) == (2, "yes")


def test_a_bold_line_among_marked_headings_stays_text_and_is_asked_about(word):
    found = word(para("A bold line", bold=True) + para("Text."))
    assert bold_question(found) == (3, "no")
    assert len(found.account["outline"]) == 2


def test_bold_lines_of_a_coded_shape_go_below_the_marked_heading(word):
    body = "".join(para(f"Outcome {n}: play", bold=True) + para("Text.") for n in (1, 2))
    levels = [entry["level"] for entry in word(body).account["outline"]]
    assert levels == [1, 2, 2, 1]
