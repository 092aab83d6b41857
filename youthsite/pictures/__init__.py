"""Pictures: one for a block's idea, one for its kind, and words for those who do not see them."""

from .alt import AltRule, alt_rules, judge_alt
from .choosing import LEAST, Candidate, candidates, share_out
from .concepts import Concept, package_concepts
from .kinds import kind_icon_svg
from .library import LIBRARY, Picture, all_concepts, find_picture, picture_names
from .numbers import NUMBER_NAME, is_number_name

__all__ = [
    "LEAST",
    "LIBRARY",
    "NUMBER_NAME",
    "AltRule",
    "Candidate",
    "Concept",
    "Picture",
    "all_concepts",
    "alt_rules",
    "candidates",
    "find_picture",
    "is_number_name",
    "judge_alt",
    "kind_icon_svg",
    "package_concepts",
    "picture_names",
    "share_out",
]
