"""Word files: what mammoth needs to read them whole, and an account that does not trust it."""

from .reader import read_word

__all__ = ["read_word"]
