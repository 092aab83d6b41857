"""A picture of a number that stands in a block's own words, and bars of a table; none that would mislead."""

from .charts import Chart, chart_of, chart_rules, tables_in
from .choosing import Choice, choose, number_picture, number_sentences, offers
from .picture import NumberPicture
from .refusals import Refusal, refusals

__all__ = [
    "Chart",
    "Choice",
    "NumberPicture",
    "Refusal",
    "chart_of",
    "chart_rules",
    "choose",
    "number_picture",
    "number_sentences",
    "offers",
    "refusals",
    "tables_in",
]
