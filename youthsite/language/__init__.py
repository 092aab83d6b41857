"""What several rooms need to know about English: sentences, words, numbers, names, fingerprints."""

from .fingerprints import fingerprint, normalise
from .sentences import sentences
from .words import words
from .wordsets import word_set

__all__ = ["fingerprint", "normalise", "sentences", "word_set", "words"]
