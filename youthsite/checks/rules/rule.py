"""What a rule file holds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ...model import Level
from ...settings import READERS, CheckSettings, Reader
from .phrases import PhraseList, Token, tokens


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a text that a rule is about, from `start` to `end`, and what `phrases` has for them."""

    start: int
    end: int
    words: str
    instead: str = ""
    because: str = ""


@dataclass(frozen=True)
class Rule:
    """One writing rule.

    `says` is the message; `{words}` in it are the words found, `{instead}` and `{because}` what `phrases`
    has for them, `{limit}` the reader's limit; forms of one word are parted by `|`. A rule finds its places
    by one of three: a `pattern` (a regular expression, tried on each sentence and heading), `phrases` (each
    with what to say instead and why), or the name of a `finder`, which may use phrases too. `groups` are
    words for one thing. `allowed` are phrases in which the words are right; without `in_quotes` words that
    somebody said are left alone. `whole_page` rules are about more than one block. `limits` are numbers a
    reader; `readers` those for whom the rule is asked. `fails` and `passes` are examples for the first of
    them: sentences, or whole pages for a finder that reads pages.
    """

    id: str
    level: Level
    looks_for: str
    why: str
    source: str
    says: str
    fails: Sequence[str]
    passes: Sequence[str]
    pattern: str = ""
    finder: str = ""
    phrases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    allowed: Sequence[str] = ()
    in_quotes: bool = True
    whole_page: bool = False
    groups: Sequence[Sequence[str]] = ()
    limits: Mapping[Reader, int] = field(default_factory=dict)
    readers: Sequence[Reader] = READERS

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern."""
        return re.compile(self.pattern)

    @cached_property
    def listed(self) -> PhraseList:
        """The phrases, ready to be looked for."""
        return PhraseList(self.phrases, self.allowed)

    def hits(self, text: str, cut: Sequence[Token] | None = None) -> Iterator[Hit]:
        """Give every place of a text where the pattern or a phrase stands; `cut` saves cutting it again."""
        if self.pattern:
            for match in self.compiled.finditer(text):
                words = match.group().strip()
                start = match.start() + match.group().index(words)
                yield Hit(start, start + len(words), words)
        elif self.phrases:
            for start, end, (instead, *because) in self.listed.find(
                text, tokens(text) if cut is None else cut
            ):
                yield Hit(start, end, text[start:end], instead, " ".join(because))

    def limit(self, settings: CheckSettings) -> int:
        """Give the limit of a rule that has one: the site's own, or the reader's."""
        if self.id == "sentence-length":
            return settings.max_sentence_words
        if self.id == "reading-grade":
            return settings.max_grade
        return settings.limits.get(self.id, self.limits.get(settings.reader, 0))

    def message(self, **found: object) -> str:
        """Give the message for one place."""
        return self.says.format(**found)
