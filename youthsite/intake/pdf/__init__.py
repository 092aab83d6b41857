"""The reader of PDF files: by their tags when they have good ones, else by where the words stand."""

from .reader import read_pdf

__all__ = ["read_pdf"]
