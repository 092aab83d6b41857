import re

import markdown
import pytest

BLOCK = """# Page

::: {#trusted-adults .found-out wellbeing="safe nurtured"}
### Do you have an adult to talk to?
In March 2022, pupils were asked.
**91** out of 100 have an adult.

- one thing
- another thing
:::

After.
"""


def render(text, **options):
    return markdown.markdown(text, extensions=["youthsite"], extension_configs={"youthsite": options})


@pytest.fixture(scope="module")
def html():
    return render(BLOCK)


def test_a_block_becomes_a_section_with_its_id_and_kind(html):
    assert '<section class="block block--found-out" id="trusted-adults">' in html


def test_the_heading_stands_one_level_below_the_page_title(html):
    assert '<h2 class="sentence" id="trusted-adults-0">Do you have an adult to talk to?</h2>' in html


def test_the_kind_is_said_in_words(html):
    assert '<p class="block__kind">What we found out</p>' in html


def test_a_kind_that_the_heading_says_is_not_said_twice():
    html = render(BLOCK.replace("Do you have an adult to talk to?", "What we found out"))
    assert "block__kind" not in html
    assert html.count("What we found out") == 1


def test_each_line_is_a_sentence_with_the_next_number(html):
    assert '<span class="sentence" id="trusted-adults-1">In March 2022, pupils were asked.</span>' in html
    assert (
        '<span class="sentence" id="trusted-adults-2"><strong>91</strong> out of 100 have an adult.</span>'
        in html
    )
    assert '<li><span class="sentence" id="trusted-adults-3">one thing</span>' in html
    assert '<li><span class="sentence" id="trusted-adults-4">another thing</span>' in html


def test_wellbeing_words_are_links_with_icons(html):
    assert 'href="../../wellbeing/safe.md"' in html
    assert "Nurtured</a>" in html
    assert html.count("<svg") == 3


def test_wellbeing_words_need_no_pages():
    html = render(BLOCK, wellbeing_pages=False)
    assert "Nurtured</li>" in html
    assert "wellbeing/safe" not in html


def test_text_before_and_after_stays_outside(html):
    assert html.startswith("<h1>Page</h1>")
    assert html.endswith("<p>After.</p>")


def test_sources_become_details():
    html = render(
        "::: {#a .did}\nWe did it.\n\n{sources}\n[One, part 1](x.md#p-1)\n[Two, part 2](x.md#p-2)\n:::\n"
    )
    assert "<summary>Where this comes from</summary>" in html
    assert '<li><a href="x.md#p-1">One, part 1</a></li>' in html
    assert '<li><a href="x.md#p-2">Two, part 2</a></li>' in html
    assert "{sources}" not in html
    assert 'id="a-1"' in html
    assert 'id="a-2"' not in html


def test_a_block_is_no_landmark_for_a_page_has_many():
    assert "aria-label" not in render("::: {#a .next}\n### Soon\nWe will.\n:::\n")


def test_a_fence_that_never_closes_is_text():
    assert "<section" not in render("::: {#a .next}\nWe will.\n")


def test_two_blocks_stay_apart():
    html = render("::: {#a .did}\nOne.\n:::\n\n::: {#b .did}\nTwo.\n:::\n")
    assert html.count("<section") == 2
    assert html.index("</section>") < html.index('id="b"')


def test_markup_in_words_does_not_leave_them():
    html = render('::: {#a .did}\n5 < 6 & "so" on.\n:::\n')
    assert "5 &lt; 6 &amp;" in html


def test_a_named_picture_is_shown_with_its_words():
    html = render('::: {#a .did picture="school"}\nWe did it.\n:::\n')
    assert 'role="img"' in html


def test_tables_scroll_in_a_region_the_keyboard_reaches():
    html = markdown.markdown("| a | b |\n|---|---|\n| 1 | 2 |\n", extensions=["tables", "youthsite"])
    assert html.startswith(
        '<div class="table-scroll" role="region" tabindex="0" aria-label="Table 1"><table>'
    )
    assert html.endswith("</table></div>")
    assert html.count('<th scope="col">') == 2


def test_heads_of_raw_tables_say_whether_they_head_a_column_or_a_row():
    raw = '<table><tr><th>A</th><th class="x">B</th></tr><tr><th>C</th><th scope="row">D</th></tr></table>'
    html = markdown.markdown(raw, extensions=["tables", "youthsite"])
    assert re.findall(r"<th[^>]*>", html) == [
        *('<th scope="col">', '<th scope="col" class="x">', '<th scope="row">', '<th scope="row">')
    ]


def test_rights_are_said_in_plain_words_and_lead_to_their_place():
    html = render('::: {#say .said rights="12 31"}\nWe asked.\n:::\n')
    assert 'href="../../rights/index.md#article-12">Your right: Having your say</a>' in html
    assert "Your right: Play and rest" in html
    html = render('::: {#say .said rights="12"}\nWe asked.\n:::\n', wellbeing_pages=False)
    assert "Your right: Having your say" in html
    assert "rights/index" not in html
