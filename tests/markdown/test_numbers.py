"""A block that asks for a picture of its number."""

from markdown import markdown

BLOCK = '::: {{#one .found-out picture="{name}"}}\n### Who?\nWe asked.\n\n{words}\n:::\n'


def html(name, words):
    return markdown(BLOCK.format(name=name, words=words), extensions=["youthsite"])


def test_the_picture_is_drawn_from_the_words_beside_it():
    made = html("number", "78 out of **100** pupils said so.")
    assert 'class="block block--found-out block--number"' in made
    assert '<title id="one-number">78 out of 100</title>' in made
    assert made.index("<svg") < made.index("Who?")


def test_what_would_mislead_shows_the_kind_of_the_block():
    made = html("number", "About 78 out of 100 pupils said so.")
    assert "block--number" not in made
    assert "kind-icon--found-out" in made


def test_the_sentence_is_counted_as_everywhere():
    assert "number-picture" in html("number-2", "78 out of 100 pupils said so.")
    assert "number-picture" not in html("number-1", "78 out of 100 pupils said so.")
