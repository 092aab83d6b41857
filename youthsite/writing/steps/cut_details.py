"""Cut one detail of a sentence that is still too long: who paid, which plan it is part of.

What is cut holds no number, no "not" and no limit, and what stays is a whole clause that says no more than
the sentence did. The edit keeps the words, so that a person can put them back.
"""

import re
from collections.abc import Iterator

from ...language import word_set, words
from ..context import Context
from ..grammar import Token, first_finite, has_subordinator, is_clause, is_number, tokens
from ..lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, base_forms, ing_forms, participles
from ..splitting import purposes
from ..text import capital
from ..text import sentence as whole
from ..vocabulary import is_vague

_LIMITS = re.compile(
    r"\d|\b(?:not|no|never|without|only|except|unless|if|least|most|more|less|fewer|half|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|until|before|after|because|despite|although|instead|rather|than|may|"
    r"might|"
    r"must|when|where|while)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r", (?:funded|delivered|led|facilitated|run|supported|developed|provided|hosted|published|chaired|"
    r"managed|"
    r"established|organised|directed|co-ordinated|coordinated|adapted|underpinned|informed) "
    r"(?:by|through|in|with|from)\b [^,]+(?:,|\.?$)"
)
_OPENING = re.compile(
    r"^(?:As part of|In line with|Through|In partnership with|Together with|Within|In addition to|Alongside|"
    r"On behalf of) [^,]+, "
)
_ENDING = re.compile(
    r",? (?:as part of|in line with|through|by (?=\w+ing\b)|within|across|throughout|alongside|together with|"
    r"under the|on behalf of|in partnership with|working with|working in partnership with|including|such as|"
    r"as well as|with a focus on|with the aim of|with a view to|in order to|for example|based on|"
    r"with support from|"
    r"for (?=(?:all |our |all our )?(?:children|young people|families|parents|pupils|staff)\b)|"
    r"with input from|both (?=nationally|locally|in)|from across|in (?=the community|our communities|"
    r"the area|the future\b)|"
    r"at (?=local level|national level|all levels|every level)|for (?=those who|all (?:age|staff|"
    r"partners)))\b ?"
)
_DOING = re.compile(r", (?:thereby |thus |while |whilst |and )?[a-z]+ing (?=\w)")
_WHICH = re.compile(r" (?:that|which|who|where) (?=\w)")
_WHOLE = word_set("the those these all every each any most our their number no only such")
_FEWEST = 6  # Words that must stay, and at least this share of all:
_SHARE = 0.35
_LEANING = word_set("works work worked working links link linked goes go went focus focused and or to also")


def step(sentence: str, context: Context) -> list[str]:
    """Cut as little as makes the sentence short enough; if no cut does, it stays as it was."""
    if (
        sentence.startswith(("- ", "This includes", "These include"))
        or sentence.endswith((":", "?"))
        or len(words(sentence)) <= context.max_words
    ):
        return [sentence]
    fewest = _SHARE * len(words(sentence))
    fitting = [cut for cut in _cuts(sentence) if fewest <= len(words(cut)) <= context.max_words]
    return [whole(max(fitting, key=len))] if fitting else [sentence]


def _cuts(sentence: str) -> Iterator[str]:
    yield sentence
    bases = [sentence, *_without(_OPENING, sentence), *_without(_ASIDE, sentence)]
    for base in bases:
        yield base
        yield from _shortened(base)


def _without(pattern: re.Pattern[str], sentence: str) -> Iterator[str]:
    for match in pattern.finditer(sentence):
        if _LIMITS.search(match.group()):
            continue
        rest = capital(f"{sentence[: match.start()]} {sentence[match.end() :]}".strip())
        if _stands(rest):
            yield rest


def _shortened(sentence: str) -> Iterator[str]:
    for match in _ENDING.finditer(sentence):
        left = sentence[: match.start()]
        if (
            not _LIMITS.search(sentence[match.start() :])
            and _stands(left)
            and not has_subordinator(tokens(left))
        ):
            yield left
    for match in _DOING.finditer(sentence):
        left = sentence[: match.start()]
        if (
            not _LIMITS.search(sentence[match.start() :])
            and _stands(left)
            and not has_subordinator(tokens(left))
        ):
            yield left
    for left in purposes.starts(sentence):
        if not _LIMITS.search(sentence[len(left) :]) and _stands(left):
            yield left
    for match in _WHICH.finditer(sentence):
        left = sentence[: match.start()]
        if not _LIMITS.search(sentence) and _stands(left) and _is_open(tokens(left), match.group().strip()):
            yield left


def _is_open(parts: list[Token], link: str) -> bool:
    """Tell whether what sorts the last thing may go: "made leaflets that …", not "all leaflets that …"."""
    near = {part.word for part in parts[-6:]}
    thing = parts[-1]
    if thing.bare[:1].isupper() or (link == "that" and not ({"a", "an"} & near or thing.word.endswith("s"))):
        return False
    return not _WHOLE & near and not has_subordinator(parts) and not parts[-1].ends_clause


def _stands(text: str) -> bool:
    parts = tokens(text.rstrip(". "))
    if len(parts) < _FEWEST or not is_clause(text):
        return False
    last, verb = parts[-1].word, first_finite(parts)
    open_ended = last in DETERMINERS | PREPOSITIONS | AUXILIARIES | _LEANING or is_number(last)
    if open_ended or is_vague(text) or last.endswith("ly"):
        return False
    return verb is not None and len(parts) - verb > 2 and not _is_verb(last)


def _is_verb(word: str) -> bool:
    return word in base_forms() or word in ing_forms() or word in participles()
