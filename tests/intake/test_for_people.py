def test_what_to_look_at_comes_first_and_every_list_is_counted(bring_in):
    found = bring_in(
        "Glen Orra Plan 2024\n\nSafe Healthy\n\n\n\n## One\n\nA sentence that is\n\ncut here by a page.\n\n"
        "Call 01632 960 118. See [this](#).\n\n## Two\n\nThese words end the report.\n"
    )
    page = found.for_people
    assert page.startswith("# What came in: ")
    assert page.index("## Please look at these (2)") < page.index("## Left out (1)")
    assert "icon words on the cover: “Safe Healthy”" in page
    assert f"{found.account['words_in']:,} words came in" in page


def test_long_lists_of_words_are_cut_and_say_so(bring_in):
    entries = "".join(f"Part number {number} of all .....\t{number}\n" for number in range(2, 12))
    found = bring_in(f"# Plan\n\n## Contents\n\n{entries}\n## Part number 2 of all\n\nText of it.\n")
    page = found.for_people
    assert "… and" in page
    assert "more" in page


def test_many_of_one_kind_are_one_point_with_their_lines(bring_in):
    links = "".join(f"See [part {number}](#).\n\n" for number in range(1, 5))
    page = bring_in(f"# Plan\n\n## One\n\n{links}## Two\n\nThese words end the report.\n").for_people
    assert "- 4 times: The link on “…” leads nowhere" in page
    assert "Lines 5 (“part 1”), 7 (“part 2”), 9 (“part 3”) and 11 (“part 4”)." in page
