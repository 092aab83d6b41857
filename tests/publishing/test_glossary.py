from pathlib import Path

from youthsite.glossary import terms
from youthsite.model import Block, Page
from youthsite.publishing.glossary import URI, words_of_page, words_page


def page(*bodies):
    blocks = tuple(
        Block(id=f"b{at}", kind="did", heading="Help", body=body, line=1) for at, body in enumerate(bodies)
    )
    return Page(stem="care", title="Care", path=Path("care.md"), source="", blocks=blocks)


def test_a_page_ends_with_the_words_that_stand_on_it():
    end = words_of_page(page("12 kinship carers came.", "They met an advocate."), "easy/x/care.md")
    assert end.index('<dt id="word-kinship-carer">') < end.index(">advocate</dt>")
    assert "<dd>An advocate helps you say what you think and want.</dd>" in end
    assert "(../../words-to-know.md)" in end
    assert "remand" not in end


def test_a_page_without_such_words_ends_as_it_is():
    assert words_of_page(page("We had cake."), "easy/x/care.md") == ""


def test_one_page_has_every_word_with_an_anchor_of_its_own():
    made = words_page()
    assert made.uri == URI
    assert made.markdown.count("<dt ") == len(terms())
    anchors = [entry.url.partition("#")[2] for entry in made.entries]
    assert len(set(anchors)) == len(terms())
    assert all(f'id="{anchor}"' in made.markdown for anchor in anchors)
