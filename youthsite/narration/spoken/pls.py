"""The say-list for other programs: a W3C Pronunciation Lexicon, with an alias for each word.

Aliases, not phonemes, because every engine reads respellings and few agree on phonemes. Source: W3C
Recommendation "Pronunciation Lexicon Specification (PLS) Version 1.0", 2008.
"""

from xml.sax.saxutils import escape, quoteattr

from .say_list import SayList

FILE = "lexicon.pls"


def to_pls(say_list: SayList, language: str = "en-GB") -> str:
    """Write a say-list as PLS, in the order of the alphabet."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa"'
        f" xml:lang={quoteattr(language)}>",
    ]
    for word, respelling in sorted(say_list.words.items()):
        lines.append(
            f"  <lexeme><grapheme>{escape(word)}</grapheme><alias>{escape(respelling)}</alias></lexeme>"
        )
    return "\n".join([*lines, "</lexicon>", ""])
