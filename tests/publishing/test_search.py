import json

from youthsite.language.topics import topics
from youthsite.publishing import Assembly, SearchEntry, SitePage
from youthsite.publishing.search import search_scripts
from youthsite.safeguarding import danger_words


def page(edition, *entries):
    return SitePage(uri="x.md", title="x", role="other", markdown="", edition=edition, entries=entries)


def rows(script):
    assert script.startswith("youthsiteSearch.load(")
    return loaded(script)[0]


def loaded(script):
    inside = script.removeprefix("youthsiteSearch.load(").removesuffix(");\n")
    return json.loads(f"[{inside}]")


def test_each_edition_has_an_index_of_its_own_and_other_pages_go_with_the_easy_one():
    assembly = Assembly(
        (),
        (
            page("easy", SearchEntry("Safe", "easy/a.html#x", "You are safe.")),
            page("formal", SearchEntry("Safety", "a.html#p-1", "Measures were taken.")),
            page("", SearchEntry("Get help", "help.html", "Childline", is_help=True)),
        ),
    )
    scripts = search_scripts(assembly)
    assert [row["title"] for row in rows(scripts["search/easy.js"])] == ["Safe", "Get help"]
    assert [row["url"] for row in rows(scripts["search/formal.js"])] == ["a.html#p-1", "help.html"]
    assert [row.get("help") for row in rows(scripts["search/easy.js"])] == [None, True]


def test_words_of_danger_stand_in_both_and_begin_a_word_of_every_topic_that_may_upset():
    danger = danger_words()
    for script in search_scripts(Assembly((), ())).values():
        assert loaded(script)[2] == list(danger)

    def begins(word):
        return any(word == start if len(start) < 4 else word.startswith(start) for start in danger)

    unheard = [
        example
        for topic in topics()
        for example in (topic.name, *topic.speaks)
        if topic.note and not any(begins(word) for word in example.lower().replace("-", " ").split())
    ]
    assert unheard == []
    for word in ("suicide", "abuse", "scared", "raped", "childline", "beat", "hurt", "runaway", "cutting"):
        assert begins(word), word
    assert not any(begins(word) for word in ("school", "bus", "money", "football", "report"))


def test_words_of_a_report_cannot_end_the_script():
    entry = SearchEntry("</script>", "a.html", "</script><script>alert(1)</script>")
    script = search_scripts(Assembly((), (page("easy", entry),)))["search/easy.js"]
    assert "</script" not in script
    assert rows(script.replace("<\\/", "</"))[0]["title"] == "</script>"


def test_both_indexes_carry_what_children_say():
    for script in search_scripts(Assembly((), ())).values():
        said = loaded(script)[1]
        assert "money" in said["skint"]
        assert "young" in said["kid"]
        assert "mental" in said["sad"]


def test_the_words_of_children_are_single_words_and_never_their_own_answer():
    from youthsite.glossary.children_say import children_say

    assert len(children_say()) > 150
    for word, others in children_say().items():
        assert word.isalpha(), word
        assert word == word.lower(), word
        assert others, word
        assert word not in others, word
        assert all(other.isalpha() and len(other) > 2 for other in others), word
