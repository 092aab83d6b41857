"""The core of a long sentence: who did what, and for whom; the rest is listed as left out of it.

What may go is what adds to a deed without changing it: what it was for, through what, in line with what,
what else was done. The limits are in `removable.py`. Of all that is left when some of it goes, the fullest
cores come first; whoever asks takes the first that can be told.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...language import word_set, words
from ..text import sentence as whole
from ..vocabulary import weight
from .details import LOOSE_PHRASES
from .reader import Parsed, parse
from .removable import Part, parts_to_leave
from .tidying import text_of
from .tree import PEOPLE, VERBAL, Token, joined, subject, under
from .trust import is_whole, same_relations

_FEWEST = 6  # Words of a core, and the least share of its sentence where it names nobody and no figure.
_SHARE, _FULL = 0.35, 8
_ENOUGH = 12  # Words from which more is no better.
_HOW = 6.0  # What "as part of …" costs: it says how the work was run.
_POINTING = word_set("them they their it its these those this such his her he she")
_MOST_CORES, _MOST_READ = 600, 8


@dataclass(frozen=True, slots=True)
class Gist:
    """A core as a sentence, what was left out of it, what a person may still tell, and what it was for."""

    line: str
    left_out: tuple[str, ...]
    untold: tuple[str, ...]
    purposes: tuple[str, ...]


def gists(sentence: str, longest: int, is_plain: Callable[[str], bool] = lambda line: True) -> Iterator[Gist]:
    """Give the cores of a sentence of at most `longest` words, the best first; each reads as whole.

    `is_plain` says whether a core may be told as it stands: it costs less to ask than to parse.
    """
    parsed = parse(sentence)
    roots = [token for token in parsed.doc if token.dep_ == "ROOT"]
    if len(roots) != 1 or roots[0].pos_ not in VERBAL or subject(roots[0]) is None:
        return
    parts = list(parts_to_leave(parsed, roots[0]))
    found = sorted(_cores(parsed, roots[0], parts), key=lambda core: (-_worth(core[0]), core[0]))
    read = 0
    for line, gone in found:
        if not _says_enough(line, sentence) or len(words(line)) > longest or not is_plain(line):
            continue
        read += 1
        if read > _MOST_READ:
            return
        if (
            _keeps_names(line, gone)
            and is_whole(line)
            and _is_joined(line)
            and same_relations(parsed, line.rstrip("."))
        ):
            yield _gist(parsed, line, gone)


def _says_enough(line: str, sentence: str) -> bool:
    found = words(line)
    concrete = PEOPLE & {word.lower() for word in found} or any(word[0].isdecimal() for word in found)
    enough = len(found) >= min(_FULL, _SHARE * len(words(sentence)))
    return len(found) >= _FEWEST and (bool(concrete) or enough)


def _keeps_names(line: str, gone: tuple[Part, ...]) -> bool:
    """Tell whether "them", "it" and the like still stand behind their name, where words before them went."""
    found = [word.lower() for word in words(line)]
    first = next((place for place, word in enumerate(found) if word in _POINTING), len(found))
    return has_names(line) or not any(min(part.words) < first for part in gone)


def has_names(line: str) -> bool:
    """Tell whether people are named in a line before any "them", "their" or "it"."""
    found = [word.lower() for word in words(line)]
    first = next((place for place, word in enumerate(found) if word in _POINTING), len(found))
    return first == len(found) or bool(PEOPLE & set(found[:first]))


def _is_joined(line: str) -> bool:
    """Tell whether each list in a line still has its "and", and the line does not end in the air."""
    doc = parse(line).doc
    last = doc[len(doc) - 2]
    if last.pos_ == "ADP":
        return False  # "We will help people know about."
    if last.pos_ == "ADJ" and last.dep_ in {"dobj", "pobj", "conj", "amod", "compound"}:
        return False
    for token in doc:
        chain = list(joined(token)) if token.dep_ != "conj" else []
        if chain and not any(child.dep_ == "cc" for word in [token, *chain] for child in word.children):
            return False
    return True


def _cores(parsed: Parsed, top: Token, parts: list[Part]) -> Iterator[tuple[str, tuple[Part, ...]]]:
    """Give what stays when some parts go, each core once, with the parts that went."""
    start = frozenset(under(top))
    seen = {start}
    waiting: list[tuple[frozenset[int], tuple[Part, ...]]] = [(start, ())]
    while waiting and len(seen) < _MOST_CORES:
        places, gone = waiting.pop(0)
        for part in parts:
            if not part.words <= places or not part.may_go(places):
                continue
            fewer = places - part.places
            if fewer in seen or top.i not in fewer:
                continue
            seen.add(fewer)
            went = (*gone, part)
            waiting.append((fewer, went))
            yield whole(text_of(parsed, fewer)), went


def _worth(line: str) -> float:
    """Weigh a core: what it says, whom it names, and how hard its words are."""
    found = [word.lower() for word in words(line)]
    people = 2.0 if PEOPLE & set(found) else 0.0
    loose = _HOW * sum(phrase in line.lower() for phrase in LOOSE_PHRASES)
    return min(len(found), _ENOUGH) + people - loose - 1.5 * weight(line)


def _gist(parsed: Parsed, line: str, gone: tuple[Part, ...]) -> Gist:
    outer = [part for part in gone if not any(part.places < other.places for other in gone)]
    outer.sort(key=lambda part: min(part.places))
    told = [(part, text_of(parsed, part.places)) for part in outer]
    return Gist(
        line,
        tuple(text for part, text in told if not part.for_person),
        tuple(text for part, text in told if part.for_person),
        tuple(f"{part.lead} {text}." for part, text in told if part.lead),
    )
