"""Words to know: what hard words mean, and which of them a text holds."""

from .terms import Term, explained, places_of_terms, terms, terms_in

__all__ = ["Term", "explained", "places_of_terms", "terms", "terms_in"]
