"""Bars beside a table of plain numbers, or why there are none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files

import yaml

from ..checks.facts.actors import actors
from .bars import Bar, bars_svg
from .reading import FEW

_NUMBER = re.compile(r"(?P<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?P<unit>%?)")
_TOTAL = re.compile(r"\s*(?:totals?|sum|all|overall)\b", re.IGNORECASE)
_MOST_ROWS, _MOST_COLUMNS = 12, 3
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one table: what they show, in words, the bars by row, and the end of the scale.

    Percentages go from 0 to 100, so that 70% never looks like all.
    """

    title: str
    description: str
    bars: tuple[Bar, ...]
    top: float

    def svg(self, id: str) -> str:
        """Give the markup with a title and a description, whose ids begin with `id`."""
        return bars_svg(id, self.title, self.description, self.bars, self.top)


@cache
def chart_rules() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Give the reasons for no bars by id: what a person is told, and tables that are refused so."""
    entries = yaml.safe_load(files(__package__).joinpath("chart_rules.yml").read_text(encoding="utf-8"))
    return {item["id"]: (item["why"], tuple(item["fails"])) for item in entries}


def chart_of(rows: Rows) -> Chart | str:
    """Give the bars of a table whose first row are its heads, or the id of the rule that refuses them."""
    heads, body = (rows[0], rows[1:]) if rows else ((), ())
    if not 2 <= len(body) <= _MOST_ROWS or not 2 <= len(heads) <= _MOST_COLUMNS + 1:
        return "shape"
    if any(len(row) != len(heads) for row in body) or any(_NUMBER.fullmatch(head) for head in heads[:1]):
        return "shape"
    found = [[_NUMBER.fullmatch(cell.strip()) for cell in row[1:]] for row in body]
    numbers = [[match for match in row if match] for row in found]
    if any(len(row) != len(heads) - 1 for row in numbers):
        return "words"
    return _refused(heads, body, numbers) or _chart(heads, body, numbers)


def tables_in(html: str) -> list[list[list[str]]]:
    """Give the rows of every table in some HTML as texts of their cells."""
    reader = _Tables()
    reader.feed(html)
    return reader.tables


def _refused(heads: Sequence[str], body: Rows, numbers: list[list[re.Match[str]]]) -> str:
    names = [row[0].strip() for row in body]
    values = [_value(match) for row in numbers for match in row]
    units = {match["unit"] for row in numbers for match in row}
    if len(units) > 1:
        return "units"
    if any(_TOTAL.match(name) for name in names):
        return "total"
    if units == {"%"} and max(values) > 100:
        return "over-all"
    if units == {""} and min(values) < FEW and _of_people([*heads, *names]):
        return "few-people"
    return "same-names" if len(set(names)) < len(names) or "" in names else ""


def _of_people(words: Sequence[str]) -> bool:
    return any(actor.is_human for text in words for actor in actors(text.lower()))


def _chart(heads: Sequence[str], body: Rows, numbers: list[list[re.Match[str]]]) -> Chart:
    series = [head.strip() for head in heads[1:]]
    bars = tuple(
        Bar(row[0].strip(), series[n] if len(series) > 1 else "", match[0], _value(match), n)
        for row, matches in zip(body, numbers, strict=True)
        for n, match in enumerate(matches)
    )
    low, high = min(bars, key=lambda bar: bar.value), max(bars, key=lambda bar: bar.value)
    top = 100.0 if numbers[0][0]["unit"] else high.value or 1.0
    return Chart(
        f"{' and '.join(series)}, by {heads[0].strip().lower() or 'row'}",
        f"Bars from 0 to {top:g}. The longest is {high.said} ({high.name}), "
        f"the shortest {low.said} ({low.name}). The table has the same numbers.",
        bars,
        top,
    )


def _value(match: re.Match[str]) -> float:
    return float(match["value"].replace(",", ""))


class _Tables(HTMLParser):
    """Reads cells; links to the easy words are not the table's own."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in ("td", "th") and self.tables and self.tables[-1]:
            self.tables[-1][-1].append("")
        elif tag == "a" and "to-easy" in (dict(attrs).get("class") or ""):
            self.silent = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.silent = False

    def handle_data(self, data: str) -> None:
        if not self.silent and self.tables and self.tables[-1] and self.tables[-1][-1]:
            self.tables[-1][-1][-1] = f"{self.tables[-1][-1][-1]}{data}".strip("\n")
