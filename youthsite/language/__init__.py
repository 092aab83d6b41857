"""What several rooms need to know about English: sentences, words, numbers, names, fingerprints."""

from .acronyms import acronyms, letters
from .fingerprints import fingerprint, normalise
from .sentences import sentences
from .words import words
from .wordsets import word_set

__all__ = ["acronyms", "fingerprint", "letters", "normalise", "sentences", "word_set", "words"]
