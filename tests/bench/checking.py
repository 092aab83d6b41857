"""The fact guard over the blocks of the example site: milliseconds a block, first and again."""

import gc
from functools import _lru_cache_wrapper
from time import process_time

from tests.checks.corruptions.example import example
from youthsite.checks.facts import fact_problems

RUNS = 7


def checking() -> list[tuple[str, str, str]]:
    """Give the least CPU time of some runs: with nothing read yet, and again over the same blocks."""
    blocks = example()
    _check()
    first, again = [], []
    for _ in range(RUNS):
        _forget()
        first.append(_check())
        again.append(_check())
    words = sum(len(text.split()) for block in blocks for text in block.source) // len(blocks)
    how = f"CPU a block, of {len(blocks)} blocks that tell {words} words each; without spaCy"
    return [
        ("facts, nothing read yet", f"{min(first):.1f} ms", how),
        ("facts, nothing changed", f"{min(again):.1f} ms", how),
    ]


def _check() -> float:
    start = process_time()
    for block in example():
        fact_problems(block.easy, block.source, block.context)
    return (process_time() - start) * 1000 / len(example())


def _forget() -> None:
    """Empty what the guard remembers of sentences; its word lists stay."""
    for each in gc.get_objects():
        is_ours = isinstance(each, _lru_cache_wrapper) and each.__module__.startswith(
            "youthsite.checks.facts"
        )
        if is_ours and each.cache_parameters()["maxsize"]:
            each.cache_clear()


if __name__ == "__main__":
    for row in checking():
        print("  ".join(row))
