"""The say-list: how to speak words that no voice knows. One for this field, and one by each site's people."""

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

import yaml

from ...errors import YouthsiteError
from ...files import read_text
from .names import letters
from .rule import Rule

OWN, OTHERS = "say.yml", "say-others.yml"
SHAPE = "Each line should look like `word: how to say it`."
LONGEST = 80
"""How many letters a word or its respelling may have."""


@dataclass(frozen=True, slots=True)
class SayList:
    """Words and how they are spoken.

    A word with a capital letter in it is meant as it is written; one in small letters also where it starts a
    sentence. Single capital letters in a respelling ("A S N") are spelled out.
    """

    words: dict[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The list as a speaking rule; none for an empty list."""
        return (_rule(tuple(self.words.items())),) if self.words else ()


NO_SAY_LIST = SayList()


@cache
def _rule(words: tuple[tuple[str, str], ...]) -> Rule:
    said = dict(words)
    longest_first = sorted(said, key=lambda word: (-len(word), word))
    one_of = "|".join(_pattern(word) for word in longest_first)
    pattern = re.compile(rf"(?<!\w)(?P<word>{one_of})(?P<more>['’]?s)?(?!\w)")

    def say(found: re.Match[str]) -> str:
        return _spelled(said[entry_of(found["word"])], found["more"])

    def entry_of(word: str) -> str:
        for entry in (word, word.lower()):
            if entry in said:
                return entry
        # Letters like ſ and İ are matched as s and i, but are not these in small letters.
        return next(entry for entry in longest_first if re.fullmatch(_pattern(entry), word))

    return Rule("say-list", pattern, say)


def _pattern(word: str) -> str:
    escaped = re.escape(word)
    return f"(?i:{escaped})" if word == word.lower() else escaped


def _spelled(respelling: str, more: str | None) -> str:
    said = re.sub(r"\b[A-Z](?: [A-Z])+\b", lambda run: letters(run[0].replace(" ", "")), respelling)
    return said + ("'s" if said != respelling else more) if more else said


def read_say_list(site_file: Path | None = None) -> SayList:
    """Read the say-list of this field, and over it a site's own (`audio/say.yml`) where there is one.

    Raises YouthsiteError naming file and line when a line is not `word: how to say it`.
    """
    words: dict[str, str] = {}
    for name in (OTHERS, OWN):
        words |= field_words(name)
    if site_file is not None and site_file.exists():
        words |= _parse(read_text(site_file), site_file)
    return SayList(words)


def field_words(name: str) -> dict[str, str]:
    """Read one of the two lists of this field: what no voice knows (OWN), and what some do (OTHERS)."""
    return _parse((files(__package__) / ".." / "data" / name).read_text(encoding="utf-8"), Path(name))


def _parse(text: str, file: Path) -> dict[str, str]:
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        raise YouthsiteError(
            "This is not readable as a say-list.", fix=SHAPE, file=file, line=line
        ) from error
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise YouthsiteError("This is not a say-list.", fix=SHAPE, file=file, line=root.start_mark.line + 1)
    return dict(_entry(key, value, file) for key, value in root.value)


def _entry(key: yaml.Node, value: yaml.Node, file: Path) -> tuple[str, str]:
    line = key.start_mark.line + 1
    if not (isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)):
        raise YouthsiteError("A word has one way to be said, on one line.", fix=SHAPE, file=file, line=line)
    word, respelling = " ".join(key.value.split()), " ".join(value.value.split())
    if not word or not respelling:
        raise YouthsiteError(f"It is not said how to speak `{word}`.", fix=SHAPE, file=file, line=line)
    if len(word) > LONGEST or len(respelling) > LONGEST:
        raise YouthsiteError(
            "This is too long for a word.", fix=f"Keep to {LONGEST} letters.", file=file, line=line
        )
    if not (word.isprintable() and respelling.isprintable()):
        raise YouthsiteError("There are hidden letters here.", fix=SHAPE, file=file, line=line)
    if re.search(r"\d", respelling):
        raise YouthsiteError(
            f"`{respelling}` has figures in it.", fix="Write the number in words.", file=file, line=line
        )
    return word, respelling
