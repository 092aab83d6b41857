import pytest

REST = "\n\n## Last words\n\nThese words end the report.\n"


def test_a_contents_list_with_pages_is_dropped_word_by_word(bring_in):
    found = bring_in(
        "# Plan\n\n## Contents\n\nOne .....\t2\nTwo more .....\t3\n\n## One\n\nText.\n\n"
        "## Two more\n\nText.\n"
    )
    assert [entry["line"] for entry in found.account["dropped"]] == [3, 5]
    assert found.account["dropped"][1]["words"] == ["One", "2", "Two", "more", "3"]
    assert sorted(found.pages) == ["01-one", "02-two-more", "index"]


def test_a_contents_list_without_pages_ends_where_its_words_come_again(bring_in):
    found = bring_in(
        "The plan report\n\nContents\n\n1. **One**\n\nPart A\n\nPart B\n\n2. **Two**\n\n\n\n"
        "1. One\n\nText of one.\n\nPart A\n\nText of A.\n\nPart B\n\nText of B.\n\n2. Two\n\n"
        "Text of two.\n"
    )
    assert [(h["level"], h["text"]) for h in found.account["outline"]] == [
        (1, "1. One"),
        (2, "Part A"),
        (2, "Part B"),
        (1, "2. Two"),
    ]


def test_a_contents_line_that_differs_from_its_heading_is_flagged(bring_in):
    found = bring_in(
        "# Plan\n\n# Contents\n\n1\tHopes\t2\n2\tNext steps 2021-23\t3\n\n# 1. Hopes\n\n"
        "Text.\n\n# 2. Next steps 2022-23\n\nText.\n"
    )
    assert found.flags("contents-differ") == [12]


def test_cover_words_go_and_the_title_takes_its_second_line(bring_in):
    found = bring_in(
        "Glen Orra Council\n\nOrra Services Plan 2023\n\nAnnual Report 2024\n\n"
        "Safe Healthy\n\nActive\n\n**getting  \nit right**  \n*for every child*\n\n\n\n"
        "Introduction\n\nWe wrote this report for you.\n"
    )
    assert found.report.title == "Orra Services Plan 2023: Annual Report 2024"
    assert [entry["line"] for entry in found.account["dropped"]] == [7, 9, 11]
    assert found.account["moved"] == [{"from": 1, "to": 3, "words": ["Glen", "Orra", "Council"]}]


def test_icon_words_in_the_body_stay_and_are_flagged_once_a_picture(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\nText of one.\n\nHealthy\n\n*Milestones*\n\nSafe{REST}")
    assert found.flags("picture-words") == [7]
    assert "Milestones" in found.markdown


def test_a_line_that_names_the_report_is_a_running_header_the_second_time(bring_in):
    header = "\n\n\n\nOrra Plan: Annual Report 2024-25\n\n\n\n"
    found = bring_in(f"# Plan\n\n## One\n\nText of one.{header}More text here.{header}{REST}")
    assert {entry["why"] for entry in found.account["dropped"]} == {"running header"}
    assert "Annual Report" not in found.markdown


def test_a_note_mark_stays_beside_its_word(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\nIt took ten months<sup>1</sup>.\n\n- in May<sup>12</sup>{REST}")
    assert "ten months¹." in found.markdown
    assert "in May¹²" in found.markdown


@pytest.mark.parametrize("speaker", ["Parent, Port Luanach", "Member, Shore Crew"])
def test_a_short_heading_below_a_marked_quote_is_its_speaker(bring_in, speaker):
    found = bring_in(
        f'# Plan\n\n## One\n\nText.\n\n> "We like it."\n\n### {speaker}\n\n### Two\n\nText.{REST}'
    )
    assert f"> {speaker}" in found.markdown
    assert speaker not in [heading["text"] for heading in found.account["outline"]]


def test_a_heading_with_text_below_a_quote_stays_a_heading(bring_in):
    found = bring_in(f'# Plan\n\n## One\n\n> "We like it."\n\n### What came next\n\nText.{REST}')
    assert "What came next" in [heading["text"] for heading in found.account["outline"]]


def test_page_numbers_and_running_headers_go(bring_in):
    page = "\n\n\n\nOrra plan today\n\nA whole sentence stands here.\n\n7\n\n\n\n"
    found = bring_in(f"# Plan\n\n## One\n\nText of one.{page * 3}{REST}")
    assert {entry["why"] for entry in found.account["dropped"]} == {"running header", "page number"}
    assert "Orra plan today" not in found.markdown


def test_a_paragraph_cut_by_a_page_is_joined(bring_in):
    found = bring_in(
        f"# Plan\n\n## One\n\nThe boats came home to the harbour that evening with\n\n\n\nmuch fish.{REST}"
    )
    assert found.account["joined"] == [{"lines": [5, 9]}]
    assert "evening with much fish." in found.markdown


def test_before_a_capital_a_cut_is_only_flagged(bring_in):
    found = bring_in(
        "# Plan\n\n## One\n\nThe boats came home to the harbour at the Orra Child Poverty\n\n"
        f"Action Day and all had fish.{REST}"
    )
    assert found.account["joined"] == []
    assert found.flags("lost-text") == [5]


def test_a_sentence_torn_by_columns_comes_back(bring_in):
    found = bring_in(
        "# Plan\n\n## One\n\nIn the year that ended now most leavers are in a\n\n## Two\n\n"
        "Other things went well.\n\n\n\n\n"
        f"good place, more than before.\n\nThen this.{REST}"
    )
    assert [(move["from"], move["to"]) for move in found.account["moved"]] == [(14, 5)]
    assert "are in a good place" in found.pages["01-one"]
    assert found.flags("column-order") == [16]


def test_a_list_cut_by_a_page_is_one_list(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\nWe did:\n\n- this\n- that\n\n\n\n\n- more{REST}")
    assert "- this\n- that\n- more" in found.markdown


def test_numbers_are_kept_as_they_run_on(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\n25. this\n26. that\n\n## Two\n\n26. more\n 1. below{REST}")
    assert "25. this\n26. that" in found.markdown
    assert "26. more\n    1. below" in found.markdown
    assert found.flags("number-twice") == [10]


def test_numbers_that_skip_are_written_out(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\n1. this\n2. that\n5. more{REST}")
    assert "1\\. this\n\n2\\. that\n\n5\\. more" in found.markdown


def test_a_bold_label_keeps_the_paragraph_that_explains_it(bring_in):
    found = bring_in(
        "# Plan\n\n## One\n\n- **Voice**\nWe listen.\n\n- **Care**\n\nWe care.\n\n"
        f"- **Home**\n\nWe visit.{REST}"
    )
    assert (
        "- **Voice**\n\n    We listen.\n\n- **Care**\n\n    We care.\n\n- **Home**\n\n    We visit."
        in found.markdown
    )


TABLE = "# Plan\n\n## One\n\nText of one.\n\nWhat we said\tWhat we did\n"


@pytest.mark.parametrize("gap", ["\n", "\n\n\n\n\n"])
def test_a_table_cut_by_a_page_is_one_table(bring_in, gap):
    found = bring_in(f"{TABLE}Open a club\tIt opened{gap}Open a park\tNot yet\n--\t--{REST}")
    assert found.account["tables"] == [{"line": 7, "rows": 3, "columns": 2}]
    assert (
        "| What we said | What we did |\n| --- | --- |\n| Open a club | It opened |\n"
        "| Open a park | Not yet |" in found.markdown
    )


def test_a_left_cell_repeated_on_the_next_page_stands_once(bring_in):
    found = bring_in(
        f"{TABLE}Open a club\t<ul> • It opened • It grew\n\n\n\nOpen a club\t<ul> • It closed{REST}"
    )
    assert [entry["words"] for entry in found.account["dropped"]] == [["Open", "a", "club"]]
    assert found.markdown.count("<tr>") == 2
    assert "<li>It grew</li>\n<li>It closed</li>" in found.markdown


def test_a_sentence_cut_between_rows_is_joined_in_its_cell(bring_in):
    found = bring_in(
        f"{TABLE}Open a club\t<ul> • It grew to\n\n\t<p>forty members.</p> <ul> • It moved\n--\t--{REST}"
    )
    assert "<li>It grew to forty members.</li>\n<li>It moved</li>" in found.markdown


def test_a_header_that_is_there_again_is_dropped_and_the_table_goes_on(bring_in):
    found = bring_in(
        f"{TABLE}Open a club\tIt opened\n\nWhat we said\tWhat we did\nOpen a park\tNot yet{REST}"
    )
    assert [(table["rows"], table["columns"]) for table in found.account["tables"]] == [(3, 2)]
    assert found.account["dropped"][-1]["words"] == ["What", "we", "said", "What", "we", "did"]


def test_bullets_in_a_cell_become_a_list_with_lists_below(bring_in):
    found = bring_in(
        f"{TABLE}Open a club\t<p>We did:</p> <ul style='x'> • one • two <ul> ○ deep ○ deeper • three{REST}"
    )
    assert (
        "<p>We did:</p>\n<ul>\n<li>one</li>\n<li>two\n<ul>\n<li>deep</li>\n<li>deeper</li>\n"
        "</ul>\n</li>\n<li>three</li>\n</ul>" in found.markdown
    )


def test_bullets_without_spaces_and_hyphens_are_split(bring_in):
    found = bring_in(f"{TABLE}A club\t<ul>• one• two\nA park\t<ul> - three - four{REST}")
    assert [line for line in found.markdown.splitlines() if line.startswith("<li>")] == [
        "<li>one</li>",
        "<li>two</li>",
        "<li>three</li>",
        "<li>four</li>",
    ]


def test_numbers_of_a_list_in_a_cell_are_listed(bring_in):
    found = bring_in(f"{TABLE}A club\t<ol> 3. one 4. two{REST}")
    assert '<ol start="3">\n<li>one</li>\n<li>two</li>' in found.markdown
    assert found.account["dropped"][0]["words"] == ["3", "4"]


def test_one_long_item_without_bullets_is_flagged(bring_in):
    found = bring_in(f"{TABLE}A club\t<ul> {'many words ran together here ' * 13}{REST}")
    assert found.flags("list-marks-lost") == [8]


def test_heading_rows_leave_the_table(bring_in):
    found = bring_in(
        "# Plan\n\n## One\n\n<b>Priority 4: HOMES</b>\t\n<b>Outcome: All have homes.</b>\t\n"
        f"Said\tDone\nA club\tYes{REST}"
    )
    assert "## Priority 4: HOMES\n\n**Outcome: All have homes.**\n\n| Said | Done |" in found.markdown


def test_columns_of_prose_are_unfolded_left_first(bring_in):
    cell = "<p><b>Theme {0}: Hopes</b></p> <p>" + "Some words here. " * 20 + "</p> <p>End {0}.</p>"
    found = bring_in(f"# Plan\n\n## One\n\n{cell.format('A')}\t{cell.format('B')}{REST}")
    page = found.pages["01-one"]
    assert (
        page.index("## Theme A: Hopes")
        < page.index("End A.")
        < page.index("## Theme B: Hopes")
        < page.index("End B.")
    )
    assert "<table>" not in page


def test_empty_cells_stay_empty(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\nA\tB\tC\none\t\tthree{REST}")
    assert "| one |  | three |" in found.markdown


def test_a_pull_quote_has_its_speaker(bring_in):
    found = bring_in(
        "# Plan\n\n## One\n\nText of one.\n\n\n\nI liked the club a lot.\n\n"
        f"#### Pupil feedback\n\nMore text.{REST}"
    )
    assert "> I liked the club a lot.\n>\n> Pupil feedback" in found.markdown


def test_links_are_kept_and_dead_ones_are_words(bring_in):
    found = bring_in(
        "# Plan\n\n## One\n\n"
        "See [the plan](#), [page \\(x\\)](https://example.org/a) and <https://example.org/b>.\n\n"
        ""
        f"Or **[mail](mailto:a@example.org)**, https://example.org/c_d. See [us](www.example.org).{REST}"
    )
    assert found.account["links"] == 5
    assert found.flags("dead-link") == [5]
    assert "See the plan, [page (x)](https://example.org/a) and [https" in found.markdown
    assert "[us](https://www.example.org)" in found.markdown


def test_lines_that_end_hard_are_paragraphs_but_not_inside_a_sentence(bring_in):
    found = bring_in(
        f"# Plan\n\n## One\n\nGlen Orra Council  \nChief Executive\n\nIf you need help,  \nask us.{REST}"
    )
    assert "Glen Orra Council\n\nChief Executive\n\nIf you need help, ask us." in found.markdown


def test_markdown_tables_quotes_and_underlined_headings_are_read(bring_in):
    found = bring_in(
        "Plan\n====\n\nOne\n---\n\n| A | B |\n|---|:-:|\n| x \\| y | **z** |\n\n> Said\n"
        "> she\n>\n> then\n\nTwo\n---\n\nText.\n",
        "p-2024.md",
    )
    assert "| A | B |\n| --- | --- |\n| x \\| y | **z** |\n\n> Said she\n>\n> then" in found.pages["01-one"]


def test_a_web_page_table_is_read(bring_in):
    found = bring_in(
        "# Plan\n\n## One\n\n<table><tr><th>A</th><th>B</th></tr>\n"
        f"<tr><td>one</td><td>two</td></tr></table>{REST}"
    )
    assert "| A | B |\n| --- | --- |\n| one | two |" in found.markdown


def test_windows_text_is_read_and_flagged(bring_in):
    found = bring_in("# Plan\n\nIt cost £5 – “cheap”.\n".encode("cp1252"))
    assert "£5 – “cheap”" in found.markdown
    assert found.flags("encoding") == [1]


def test_other_line_ends_and_a_byte_order_mark_do_not_matter(bring_in):
    found = bring_in("\ufeff# Plan\r\n\r\nText.\r\n")
    assert found.pages["index"] == "# Plan\n\nText.\n"


def test_a_report_without_a_title_takes_its_files_name(bring_in):
    found = bring_in("Only a few words are here, and no title.\n", "glen-orra-2024.txt")
    assert found.pages["index"].startswith("# Glen orra 2024\n")
    assert found.account["added"][0]["words"] == ["Glen", "orra", "2024"]


def test_the_same_file_comes_in_the_same_byte_for_byte(tmp_path, bring_in):
    text = f"{TABLE}A club\tYes{REST}"
    first, second = bring_in(text), bring_in(text, "other-2024.txt")
    assert first.pages == second.pages
    assert first.account["outline"] == second.account["outline"]
