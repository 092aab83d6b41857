# How much the fact guard catches, and how often it cries wolf: python -m tests.checks.fact_figures
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import yaml

from youthsite.checks.facts import fact_problems

PAIRS = yaml.safe_load(Path(__file__).with_name("fact_pairs.yml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Figures:
    pairs: int
    missed: list[str]
    false_alarms: list[str]


def errors(easy: str, source: str) -> list[str]:
    return [problem.rule for problem in fact_problems([easy], [source]) if problem.level == "error"]


def figures(kind: str) -> Figures:
    entries = PAIRS[kind]
    return Figures(
        len(entries),
        [entry["corrupt"] for entry in entries if not errors(entry["corrupt"], entry["source"])],
        [entry["honest"] for entry in entries if errors(entry["honest"], entry["source"])],
    )


def milliseconds_a_pair() -> float:
    pairs = [
        (entry[side], entry["source"])
        for kind in PAIRS.values()
        for entry in kind
        for side in ("honest", "corrupt")
    ]
    start = perf_counter()
    for easy, source in pairs:
        fact_problems([f"{easy} "], [f"{source} "])
    return (perf_counter() - start) * 1000 / len(pairs)


if __name__ == "__main__":
    for kind in PAIRS:
        found = figures(kind)
        caught = found.pairs - len(found.missed)
        print(f"{kind:<12} caught {caught} of {found.pairs}, false alarms {len(found.false_alarms)}")
        for sentence in (*found.missed, *found.false_alarms):
            print(f"    {sentence}")
    print(f"{milliseconds_a_pair():.2f} ms a pair")
