"""Pictures: one for a block's idea, one for its kind, and words for those who do not see them."""

from ..days import day_of_build
from .alt import AltRule, alt_rules, judge_alt
from .alt_faults import alt_fault, unsaid_words
from .choosing import LEAST, Candidate, candidates, may_upset, share_out
from .concepts import Concept, package_concepts
from .descriptions import Description, read_descriptions
from .kinds import kind_icon_svg
from .library import LIBRARY, Picture, all_concepts, find_picture, picture_names, unshown_files
from .numbers import NUMBER_NAME, is_number_name
from .own_files import own_drawing

__all__ = [
    "LEAST",
    "LIBRARY",
    "NUMBER_NAME",
    "AltRule",
    "Candidate",
    "Concept",
    "Description",
    "Picture",
    "all_concepts",
    "alt_fault",
    "alt_rules",
    "candidates",
    "day_of_build",
    "find_picture",
    "is_number_name",
    "judge_alt",
    "kind_icon_svg",
    "may_upset",
    "own_drawing",
    "package_concepts",
    "picture_names",
    "read_descriptions",
    "share_out",
    "unsaid_words",
    "unshown_files",
]
