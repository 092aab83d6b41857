"""The letters a reader can choose: fonts from packages, made small for the web when a site is built."""

from .fonts import LETTERS, Letters, font_files

__all__ = ["LETTERS", "Letters", "font_files"]
