"""A picture of a number that stands in a block's own words; none where it would mislead."""

from .choosing import Choice, choose, number_picture, number_sentences, offers
from .picture import NumberPicture
from .refusals import Refusal, refusals

__all__ = [
    "Choice",
    "NumberPicture",
    "Refusal",
    "choose",
    "number_picture",
    "number_sentences",
    "offers",
    "refusals",
]
