"""Wellbeing: the eight indicators (SHANARRI), their meanings and icons, and which a text may be about."""

from .icons import icon_svg
from .indicators import INDICATOR_IDS, INDICATORS, Indicator, indicator
from .tagging import propose

__all__ = ["INDICATORS", "INDICATOR_IDS", "Indicator", "icon_svg", "indicator", "propose"]
