import pytest

from .table import Found, table


def found(**more):
    return Found(looks=["light"], widths=[320], **more)


def test_a_clean_audit_holds_and_says_what_was_not_run():
    assert found().held
    assert "| Lighthouse accessibility, lowest of three pages | 88 | 88 | not run | 100 |" in table(found())


@pytest.mark.parametrize(
    "fault",
    [
        {"faults": ["axe color-contrast: <p>"]},
        {"faults": ["htmlcs WCAG2AA: <p>"]},
        {"nu": ["a.html:1: Stray end tag"]},
        {"ours": {"accessibility": 99}},
        {"page": 120_001},
        {"scripts": 55_001},
        {"styles": 30_001},
    ],
    ids=str,
)
def test_any_fault_fails_the_audit(fault):
    assert not found(**fault).held


def test_faults_stand_in_their_row():
    text = table(found(faults=["axe a: <p>", "axe b: <p>", "wide: too wide"]))
    assert "| axe, A to AA and best practice: faults | 8.8 a page | 8.5 a page | 2 | 0 |" in text
    assert "| views too wide for their window | 0 | 0 | 1 | 0 |" in text
