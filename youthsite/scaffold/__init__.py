"""A new site folder: the few files a person starts from."""

from .folder import new_site, place_name

__all__ = ["new_site", "place_name"]
