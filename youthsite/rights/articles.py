"""The articles of the United Nations Convention on the Rights of the Child (UNCRC), in plain words."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).with_name("articles.yml")


@dataclass(frozen=True, slots=True)
class Article:
    """One article, or the last ones together: `last` is then the number of the last of them.

    `meaning` is one or two short sentences, each on a line of its own.
    """

    number: int
    name: str
    meaning: str
    last: int

    @property
    def label(self) -> str:
        """What to call it: "Article 12", or "Articles 43 to 54"."""
        return (
            f"Article {self.number}" if self.last == self.number else f"Articles {self.number} to {self.last}"
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Articles about one thing, under a title in plain words."""

    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Convention:
    """The official words, and the law of Scotland they are part of since when; both as `read` that day."""

    text: str
    law: str
    since: date
    read: date


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    return data


def _articles() -> tuple[Article, ...]:
    return tuple(
        Article(each["number"], each["name"], each["meaning"], each.get("to", each["number"]))
        for each in _data()["articles"]
    )


ARTICLES: tuple[Article, ...] = _articles()
"""All 54, in order; 43 to 54 are one entry, since together they say how the convention works."""

ARTICLE_NUMBERS: tuple[str, ...] = tuple(str(article.number) for article in ARTICLES)
"""The numbers that `rights="…"` of an easy block may hold."""

CONVENTION = Convention(**{key: _data()[key] for key in ("text", "law", "since", "read")})


def article(number: str) -> Article:
    """Give the article of this number, such as "12"; raises KeyError when there is none."""
    return {str(each.number): each for each in ARTICLES}[number]


GROUPS: tuple[Group, ...] = tuple(
    Group(group["title"], tuple(article(str(number)) for number in group["articles"]))
    for group in _data()["groups"]
)
"""Every article once, by what it is about."""
