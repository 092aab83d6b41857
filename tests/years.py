"""Two years of the fictional partnership in one site, with an easy edition of the second written by hand."""

from pathlib import Path

from tests.sites import ROOT, copy_example
from youthsite import steps
from youthsite.editions import add_blocks, new_page, save_page, tie_to
from youthsite.model import Block, BlockRecord
from youthsite.project import Project

OLD, NEW = "glen-orra-2024-25", "glen-orra-2025-26"
SECOND = ROOT / "tests" / "fixtures" / "example" / f"{NEW}.txt"


def two_years(folder: Path) -> Project:
    """Give the example with next year's report beside it; three of its easy pages are written by hand."""
    project = copy_example(folder)
    steps.follow(project, OLD, SECOND)
    report = project.report(NEW)

    def block(id: str, kind: str, heading: str, body: str, words: str) -> Block:
        told = [each for each in report.passages if words in each.text]
        assert len(told) == 1, (words, len(told))
        return Block(id, kind, heading, body, 1, record=BlockRecord(ties=tie_to(told)))  # type: ignore[arg-type]

    pages = {
        "index": (
            "Our report for 2025 to 2026",
            [
                block(
                    "about-this", "about", "What is this?", "This is our new report.", "third and last annual"
                )
            ],
        ),
        "01-what-we-said": (
            "What did we say we would do?",
            [
                block(
                    "one-guide",
                    "did",
                    "Is there a guide for families?",
                    "We made one guide to help for families.\n16 parents wrote it with us.",
                    "single guide",
                ),
                block(
                    "rights-training",
                    "did",
                    "Did councillors learn about rights?",
                    "We offered every councillor training about children's rights.\n17 of the 22 did it.",
                    "elected member",
                ),
            ],
        ),
        "02-safe-and-nurtured": (
            "Are children safe?",
            [
                block(
                    "flats-in-port-luanach",
                    "did",
                    "Are there new flats?",
                    "We opened 4 more flats with support in Port Luanach.",
                    "supported flats",
                ),
            ],
        ),
        "03-healthy-and-active": (
            "Are children healthy?",
            [
                block(
                    "ferry-pass",
                    "found-out",
                    "How many young people have a ferry pass?",
                    "612 young people have a pass.",
                    "hold a pass",
                ),
                block(
                    "still-waiting",
                    "found-out",
                    "Is the wait for a check shorter?",
                    "No. The longest wait was 16 months.",
                    "longest wait",
                ),
            ],
        ),
    }
    folder = project.easyread / NEW
    folder.mkdir(parents=True, exist_ok=True)
    for stem, (title, blocks) in pages.items():
        save_page(add_blocks(new_page(folder / f"{stem}.md", title, []), blocks), before=None)
    return project
