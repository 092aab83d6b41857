import re

from tests.markdown.test_blocks import render

LIST = '<dl class="words-to-know">\n<dt id="word-advocate">advocate</dt><dd>An advocate helps.</dd>\n</dl>'
LINK = re.compile(r'<a class="hard-word" href="#([\w-]+)">(.*?)</a>')


def block(*lines, heading="Who helps?"):
    return f"::: {{#help .did}}\n### {heading}\n" + "\n".join(lines) + "\n:::\n\n"


def links(*lines, listed=LIST, **more):
    return LINK.findall(render(block(*lines, **more) + listed))


def test_the_first_use_on_a_page_leads_to_the_meaning():
    assert links("We met two Advocates.", "An advocate came.") == [("word-advocate", "Advocates")]


def test_a_word_that_the_page_does_not_explain_stays_plain():
    assert links("An advocate came.", listed="") == []
    assert links("She was on remand.") == []


def test_a_word_that_stands_only_in_a_heading_is_a_link_there():
    assert links("Words.", heading="What an advocate does") == [("word-advocate", "advocate")]
    html = render(block("An advocate came.", heading="What an advocate does") + LIST)
    assert html.index("</h") < html.index("hard-word")
    assert len(LINK.findall(html)) == 1


def test_links_and_code_are_left_alone():
    assert links("[An advocate](help.md) came.", "`advocate`") == []
    assert links("[An advocate](help.md) came.", "An **advocate** came.") == [("word-advocate", "advocate")]


def test_first_means_first_in_reading():
    html = render(block("One advocate, *one advocate*, one advocate.") + LIST)
    assert len(LINK.findall(html)) == 1
    assert html.index("hard-word") < html.index("<em>")


def test_words_are_the_same_with_and_without_links():
    lines = ("An *advocate* or [two](x.md) advocates.", "Then **an advocate** & more.")
    with_links, without = (render(block(*lines) + listed) for listed in (LIST, ""))
    bare = re.sub(r"<dl.*?</dl>", "", LINK.sub(r"\2", with_links), flags=re.DOTALL)
    assert bare.strip() == without.strip()
