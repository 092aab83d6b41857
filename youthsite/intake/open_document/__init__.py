"""OpenDocument text files: their own XML, read into the tree that web pages and Word files are read in."""

from .reader import read_open_document

__all__ = ["read_open_document"]
