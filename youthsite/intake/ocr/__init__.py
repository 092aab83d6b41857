"""Pictures of text become words, where the extra `ocr` is installed."""

from .engine import engine, is_installed

HOW_TO_INSTALL = "pip install 'youthsite[ocr]'"

__all__ = ["HOW_TO_INSTALL", "engine", "is_installed"]
