"""Children's rights: the articles of the UNCRC in plain words, and which of them a text may be about."""

from .articles import ARTICLE_NUMBERS, ARTICLES, CONVENTION, GROUPS, Article, Group, article
from .tagging import propose

__all__ = [
    "ARTICLES",
    "ARTICLE_NUMBERS",
    "CONVENTION",
    "GROUPS",
    "Article",
    "Group",
    "article",
    "propose",
]
