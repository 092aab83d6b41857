from datetime import date

from youthsite.publishing.help import help_page
from youthsite.safeguarding import helplines
from youthsite.settings import ContactSettings


def test_danger_comes_first_then_the_helplines():
    text = help_page(ContactSettings()).markdown
    assert text.index("tel:999") < text.index("0800 1111") < text.index("08000 28 22 33")
    assert "tel:08001111" in text


def test_each_number_says_where_and_when_it_was_read():
    for line in helplines():
        assert date.fromisoformat(line.checked).year >= 2026
        assert line.source


def test_the_partnership_is_named_only_when_it_can_be_reached():
    assert "Ask us" not in help_page(ContactSettings()).markdown
    text = help_page(ContactSettings(email="a@example.org", phone="01632 960 118")).markdown
    assert "mailto:a@example.org" in text
    assert "tel:01632960118" in text
