"""Patterns 1 to 12: the cover, and what a printed page needed."""

REST = "\n\n## Last words\n\nThese words end the report.\n"


def dropped(found, why):
    return [entry["line"] for entry in found.account["dropped"] if entry["why"] == why]


def test_001_blank_lines_come_before_the_cover(bring_in):
    found = bring_in(f"\n\n\n\nGLEN ORRA\n\n# Orra Plan\n\n## Report 2024\n\n## One\n\nText of one.{REST}")
    assert found.report.title == "Orra Plan: Report 2024"
    assert [move["from"] for move in found.account["moved"]] == [5]


def test_001_in_the_reports(real):
    assert real("SB").report.title.endswith("SERVICES PLAN: ANNUAL REPORT 2021/22")
    assert "SCOTTISH BORDERS" in real("SB").pages["index"]


def test_002_a_cover_in_pieces_keeps_its_words_line_by_line(bring_in):
    found = bring_in(
        f"# Orra Plan: Report 2024\n\nTogether: for all  \nA firm start\n\n## One\n\nText.{REST}"
    )
    assert "Together: for all\n\nA firm start" in found.pages["index"]


def test_002_in_the_reports(real):
    assert "A foundation for recovery" in real("SL").pages["index"].splitlines()
    assert "North Lanarkshire Children's Services Partnership" in real("NL").pages["index"].splitlines()
    assert "South Lanarkshire Partnership Stronger together" in real("CP").pages["index"]


def test_003_a_logo_in_bold_and_italic_bits_goes(bring_in):
    found = bring_in(
        "# Orra Plan\n\n**getting  \nit right**  \n*for every child*  \nin Glen Orra\n\n\n\n"
        f"## One\n\nText.{REST}"
    )
    assert dropped(found, "logo on the cover") == [3]


def test_003_in_the_reports(real):
    for letters, line in (("SL", 5), ("NL", 12), ("CP", 14)):
        assert dropped(real(letters), "logo on the cover") == [line]


def test_004_icon_words_on_the_cover_go_in_lines_or_in_a_row(bring_in):
    found = bring_in(f"# Orra Plan\n\nSafe Healthy\n\nActive\n\n\n\n## One\n\nText of one.{REST}")
    assert dropped(found, "icon words on the cover") == [3, 5]


def test_004_in_the_reports(real):
    assert len(dropped(real("SL"), "icon words on the cover")) == 15
    assert dropped(real("CP"), "icon words on the cover") == [9]


def test_005_icon_words_in_the_body_stay_and_are_flagged(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\nText of one.\n\nHealthy\n\n*Milestones*\n\nSafe{REST}")
    assert found.flags("picture-words") == [7]
    assert "*Milestones*" in found.markdown


def test_005_in_the_reports(real):
    assert real("SL").flags("picture-words") == [754, 777, 808]
    assert all(words in real("SL").markdown for words in ("Learning journey", "Attachment", "Life chances"))


def test_006_a_title_that_stands_twice_is_taken_once_and_kept_once(bring_in):
    found = bring_in(
        "Orra Services Plan 2023-2026\n\nAnnual Report 2023-2024\n\n\n\nOrra Services Plan 2023-26\n\n"
        "Annual Report 2023-24\n\nIntroduction\n\nWe wrote this report for you.\n"
    )
    assert found.report.title == "Orra Services Plan 2023-2026: Annual Report 2023-2024"
    assert [head["text"] for head in found.account["outline"]] == ["Introduction"]
    assert "Annual Report 2023-24" in found.pages["index"].splitlines()


def test_006_in_the_reports(real):
    assert real("NL").report.title.endswith("Services Plan 2023-2026: Annual Report 2023-2024")
    assert "North Lanarkshire Children's Services Plan 2023-26" in real("NL").pages["index"].splitlines()
    assert {head["line"] for head in real("NL").account["outline"]}.isdisjoint({6, 8, 17, 19, 21})


def test_007_a_running_header_as_a_line_goes(bring_in):
    header = "\n\n\n\nOrra Plan: Annual Report 2024-25\n\n\n\n"
    found = bring_in(f"# Plan\n\n## One\n\nText of one.{header}More text here.{header}{REST}")
    assert dropped(found, "running header") == [9, 17]


def test_007_in_the_reports(real):
    assert dropped(real("NL"), "running header") == [42]


def test_008_a_period_names_the_folder_however_it_is_written(bring_in):
    names = ("Orra Plan: Report 2021-22", "Orra Plan: Report 2021–2022", "Orra Plan: Report 2021/22")
    slugs = {bring_in(f"# {title}\n\n## One\n\nText.{REST}", f"r{place}.txt").report.title for place, title in
             enumerate(names)}  # fmt: skip
    assert slugs == set(names)


def test_008_in_the_reports(real):
    assert "2021–2022" in real("SL").report.title
    assert "2021/22" in real("SB").report.title
    assert "2021- 22 Programme for Government" in real("NL").markdown


def test_009_print_codes_at_the_end_go(bring_in):
    found = bring_in(
        f"# Plan\n\n## One\n\nText.{REST}\n\nPrinted on eco-friendly  \npaper – please recycle\n"
    )
    assert len(dropped(found, "print code")) == 1


def test_009_in_the_reports(real):
    assert dropped(real("CP"), "print code") == [193]
    assert dropped(real("SL"), "print code") == [838]


def test_010_an_offer_of_other_formats_stays(bring_in):
    offer = "If you want this report in large print or Braille,  \nplease contact us."
    found = bring_in(f"# Plan\n\n## One\n\nText.{REST}\n\n{offer}\n")
    assert "in large print or Braille, please contact us." in found.markdown


def test_010_in_the_reports(real):
    for letters in ("SL", "CP"):
        assert "this information in another language or format, please" in real(letters).markdown
    assert "Alternative formats of this report" in real("NL").pages["index"]


def test_011_a_list_of_values_stays_line_by_line(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\nText.{REST}\n\n## our values\n\nFair and kind  \nOpen to all\n")
    assert "Fair and kind\n\nOpen to all" in found.markdown


def test_011_in_the_reports(real):
    lines = real("SL").markdown.splitlines()
    place = lines.index("## our values")
    assert [line for line in lines[place + 1 : place + 13] if line][-1] == "Excellent employer"


def test_012_a_text_that_never_says_we_is_flagged(bring_in):
    letter = "The councils sent in plans, and each of the plans was read by two people. " * 40
    assert bring_in(f"# Review of plans\n\n## One\n\n{letter}{REST}").flags("not-their-own") == [3]
    assert not bring_in(f"# Plan\n\n## One\n\nWe met. {letter}{REST}", "b-2024.txt").flags("not-their-own")


def test_012_in_the_reports(real):
    flagged = [letters for letters in ("SB", "SL", "NL", "CP", "RV") if real(letters).flags("not-their-own")]
    assert flagged == ["RV"]
