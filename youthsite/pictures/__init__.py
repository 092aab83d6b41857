"""Pictures: one for a block's idea, one for its kind, and words for those who do not see them."""

from .alt import AltRule, alt_rules, judge_alt
from .kinds import kind_icon_svg
from .library import LIBRARY, Picture, find_picture, picture_names

__all__ = [
    "LIBRARY",
    "AltRule",
    "Picture",
    "alt_rules",
    "find_picture",
    "judge_alt",
    "kind_icon_svg",
    "picture_names",
]
