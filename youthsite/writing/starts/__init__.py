"""Starts for a person: of each passage to do what the rules could make before they stopped, and its facts."""

from .passages import starts_of

__all__ = ["starts_of"]
