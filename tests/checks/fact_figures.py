"""How much the fact guard catches, and how often it cries wolf.

Run `python -m tests.checks.fact_figures [--third] [--frozen] [--list]`.

The first two suites were tuned on; of the third, what is frozen is measured only.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from time import process_time

from tests.checks.corruptions.example import example
from tests.checks.corruptions.generated import FROZEN, TUNED, generated
from tests.checks.corruptions.pair import Pair, hand_made
from tests.checks.corruptions.retold import retold
from tests.checks.corruptions.told import told, told_of
from youthsite.checks.facts import fact_problems


@dataclass
class Figures:
    """What the guard makes of the pairs of one kind."""

    corrupt: int = 0
    honest: int = 0
    missed: list[Pair] = field(default_factory=list)
    false_alarms: list[Pair] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return 1 - len(self.missed) / self.corrupt if self.corrupt else 1.0

    @property
    def alarm_rate(self) -> float:
        return len(self.false_alarms) / self.honest if self.honest else 0.0


def all_errors(pair: Pair) -> list[str]:
    found = fact_problems(pair.easy, pair.source, pair.context)
    return [f"{problem.rule}: {problem.message}" for problem in found if problem.level == "error"]


def figures(pairs: Iterable[Pair]) -> dict[str, Figures]:
    """Judge pairs by kind, in the order of their names; "all" stands last."""
    found: dict[str, Figures] = {}
    for pair in pairs:
        wrong = bool(all_errors(pair))
        for figure in (found.setdefault(pair.kind, Figures()), found.setdefault("~all", Figures())):
            figure.honest += pair.honest
            figure.corrupt += not pair.honest
            if pair.honest and wrong:
                figure.false_alarms.append(pair)
            if not pair.honest and not wrong:
                figure.missed.append(pair)
    return dict(sorted(found.items()))


def tuned_pairs() -> list[Pair]:
    """Give the pairs that the guard was written with."""
    made = [pair for report in TUNED for pair in generated(report)]
    return [*(pair for pair in hand_made() if not pair.frozen), *example(), *made]


def frozen_pairs() -> list[Pair]:
    """Give the pairs that nobody looked at while the guard was written."""
    made = [pair for report in FROZEN for pair in generated(report)]
    return [*(pair for pair in hand_made() if pair.frozen), *made]


def third_pairs(*, frozen: bool) -> list[Pair]:
    """Give the third suite: of three reports and half of what was written by hand; or the frozen rest."""
    reports = FROZEN if frozen else TUNED
    made = [pair for report in reports for pair in (*told_of(report, frozen=frozen), *retold(report))]
    return [*told(frozen=frozen), *made]


def milliseconds_a_block(pairs: list[Pair]) -> float:
    start = process_time()
    for pair in pairs:
        fact_problems(pair.easy, pair.source, pair.context)
    return (process_time() - start) * 1000 / len(pairs)


def table(pairs: list[Pair]) -> str:
    lines = [f"{'kind':<14}{'corrupt':>8}{'recall':>8}{'honest':>8}{'alarms':>8}"]
    for kind, found in figures(pairs).items():
        recall = f"{found.recall:.2f}" if found.corrupt else "-"
        alarms = f"{found.alarm_rate:.1%}" if found.honest else "-"
        lines.append(f"{kind.strip('~'):<14}{found.corrupt:>8}{recall:>8}{found.honest:>8}{alarms:>8}")
    return "\n".join(lines)


def _say(name: str, pairs: list[Pair], *, list_them: bool) -> None:
    print(f"\n{name}\n{table(pairs)}\n{milliseconds_a_block(pairs):.2f} ms a block")
    for kind, found in figures(pairs).items() if list_them else ():
        for pair in found.missed if kind != "~all" else ():
            print(f"MISSED {kind}: {' '.join(pair.easy)} << {' | '.join(pair.source)[:420]}")
        for pair in found.false_alarms if kind != "~all" else ():
            print(
                f"ALARM {kind}: {all_errors(pair)} {' '.join(pair.easy)} << {' | '.join(pair.source)[:420]}"
            )


if __name__ == "__main__":
    if "--third" not in sys.argv:
        _say("first, tuned", tuned_pairs(), list_them="--list" in sys.argv)
        _say("second, once frozen", frozen_pairs(), list_them=False)
    _say("third, tuned", third_pairs(frozen=False), list_them="--list" in sys.argv)
    if "--frozen" in sys.argv:
        _say("third, frozen", third_pairs(frozen=True), list_them=False)
