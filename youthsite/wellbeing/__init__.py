"""Wellbeing: the eight indicators (SHANARRI), what they mean, and their icons."""

from .icons import icon_svg
from .indicators import INDICATOR_IDS, INDICATORS, Indicator, indicator

__all__ = ["INDICATORS", "INDICATOR_IDS", "Indicator", "icon_svg", "indicator"]
