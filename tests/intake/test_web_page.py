import re

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.conftest import bring_in_file

HEAD = "<h1>Glen Orra Report 2024</h1><h2>Clubs</h2>"
END = "<h2>Last</h2><p>These words end it.</p>"


@pytest.fixture
def page(tmp_path):
    def bring(body, name="orra-2024.html"):
        source = tmp_path / name
        source.write_bytes(body if isinstance(body, bytes) else (HEAD + body + END).encode())
        return bring_in_file(source, tmp_path / "site")

    return bring


def dropped(found, part):
    return [word for entry in found.account["dropped"] if part in entry["why"] for word in entry["words"]]


def test_headings_lists_tables_and_entities_come_in(page):
    found = page(
        "<p>Bread &amp; butter&nbsp;&pound;5</p><h3>Part</h3><ol start=3><li>Three<p>More of it.</p>"
        "<ul><li>Deep</ul><li>Four</ol><table><tr><th>Aim<th>Act<tr><td>Play<td>Parks</table>"
    )
    assert [(entry["level"], entry["line"]) for entry in found.account["outline"]] == [
        (1, 2),
        (2, 4),
        (1, 13),
    ]
    assert "Bread & butter £5" in found.markdown
    assert "3. Three\n\n    More of it.\n    - Deep\n\n4. Four" in found.markdown
    assert "| Aim | Act |\n| --- | --- |\n| Play | Parks |" in found.markdown


def test_menus_and_scripts_are_dropped_and_listed(page):
    found = page("<script>bad()</script><style>p{}</style><nav>Home</nav><aside>Share</aside><p>Text.</p>")
    assert dropped(found, "scripts") == ["bad", "p"]
    assert dropped(found, "menu") == ["Home", "Share"]


def test_with_a_main_part_the_rest_is_dropped_and_listed(page):
    found = page(
        f"<header>Orra Council</header><main>{HEAD}<p>Text.</p>{END}</main><footer>Foot</footer>".encode()
    )
    assert dropped(found, "outside") == ["Orra", "Council", "Foot"]
    assert "Text." in found.markdown


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<meta charset='windows-1252'><p>Cost £5".encode("cp1252"), "Cost £5"),
        ("<meta http-equiv=x content='text/html; charset=iso-8859-1'><p>Café".encode("latin-1"), "Café"),
        ("<p>Gàidhlig".encode("utf-16"), "Gàidhlig"),
        ("<p>Gàidhlig".encode("utf-8-sig"), "Gàidhlig"),
        ("<meta charset='no-such'><p>Gàidhlig".encode(), "Gàidhlig"),
    ],
)
def test_letters_are_read_as_the_page_says(page, data, text):
    assert text in page(data).markdown


def test_old_letters_that_nobody_named_are_flagged(page):
    assert page("<p>Cost £5".encode("cp1252")).flags("encoding") == [1]


def test_a_table_in_a_table_is_its_words_and_is_flagged(page):
    found = page("<p>x</p><table><tr><td>a<td>b<table><tr><td>in<td>side</table></table>")
    assert "<p>b</p>\n<p>in</p>\n<p>side</p>" in found.markdown
    assert len(found.flags("nested-table")) == 1


def test_pictures_and_quotes(page):
    found = page("<p>x <img src=y alt='A red kite'></p><img><blockquote><p>I like it.</p></blockquote>")
    assert "x\n\nPicture: A red kite\n\n> I like it." in found.markdown
    assert len(found.flags("picture")) == 2


def test_cards_in_a_list_keep_their_headings(page):
    found = page("<ul><li><h3>Play</h3><p>Parks.</p></li><li><h3>Food</h3><p>Lunch.</p></li></ul>")
    assert [entry["text"] for entry in found.account["outline"]] == ["Clubs", "Play", "Food", "Last"]


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
        "<ol>",
        "<table>",
        "<tr>",
        "<td>",
        "<th>",
        "</table>",
        "<tbody>",
        "<b>",
        "</b>",
        "<a>",
        "</a>",
        "<h2>",
        "</h2>",
        "<h3>",
        "<div>",
        "</div>",
        "<main>",
        "</main>",
        "<nav>",
        "</nav>",
        "<script>",
        "</script>",
        "<style>",
        "<title>",
        "</title>",
        "<!--",
        "-->",
        "<br>",
        "<svg>",
        "<math>",
        "<select>",
        "<option>",
        "<textarea>",
        "<plaintext>",
        "<noscript>",
        "<template>",
        "<form>",
        "<button>",
        "</button>",
        "<dl>",
        "<dt>",
        "<dd>",
        "<blockquote>",
        "<pre>",
        "<x-y>",
        "</x-y>",
        "<iframe>",
        "<caption>",
        "<img/alt='kite'>",
        "<td/colspan=9999999999>",
        "<![CDATA[",
        "]]>",
        "<a/href='javascript:x()'>",
        "<img/src=x/onerror=y>",
        "<svg/onload=z>",
        "&amp;",
        "&lt;b&gt;",
        "&nosuch;",
        "<",
        ">",
        "&",
        "word",
        "Other",
        "12",
        "<p/title='>",
        "26.",
        "•",
        "○",
        "**",
        "[a](b)",
        "\\",
        "`",
        "#",
        "|",
        "é",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_whatever_the_html_no_word_is_lost_and_nothing_active_stays(tmp_path_factory, pieces):
    folder = tmp_path_factory.mktemp("page")
    source = folder / "r-2024.html"
    source.write_text("<p>Words first.</p>" + " ".join(pieces), encoding="utf-8")
    found = bring_in_file(source, folder / "site")
    shown = markdown.markdown(found.markdown, extensions=["tables"])
    assert "<script" not in shown.lower()
    assert not re.search(r"<[^>]*(?:onerror|onload|javascript:)", shown, re.IGNORECASE)


def test_numbers_written_out_in_a_list_stay_words(page):
    found = page("<ol> 25. Play 26. </ol>")
    assert "25\\. Play 26." in found.markdown
    assert found.account["added"] == []
