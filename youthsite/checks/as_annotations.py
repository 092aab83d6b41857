"""The findings for the pages where officers look at changes: GitHub's annotations, GitLab's Code Quality."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Level
from .findings import Finding
from .report_check import ReportCheck

_GITHUB: dict[Level, str] = {"error": "error", "warning": "warning", "hint": "notice"}
_GITLAB: dict[Level, str] = {"error": "critical", "warning": "minor", "hint": "info"}
# What GitHub reads as an end of the message, of a property, or of a line.
_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_MESSAGE, ":": "%3A", ",": "%2C"}


def github_text(checks: Iterable[ReportCheck], folder: str = "") -> str:
    """Give a workflow command a line, what helps readers most first; GitHub shows ten of each level.

    `folder` is the site's folder as seen from the front of the repository, with forward slashes.
    Source: GitHub Docs, Workflow commands for GitHub Actions.
    """
    commands = [_command(finding, folder) for check in checks for finding in check.findings]
    return "\n".join(commands) or "Nothing to put right."


def _command(finding: Finding, folder: str) -> str:
    problem = finding.problem
    file = _escaped(_path(folder, problem.file), _PROPERTY)
    title = _escaped(problem.rule, _PROPERTY)
    words = f"{problem.message} ({finding.in_marks})" if finding.sentence else problem.message
    message = _escaped(words, _MESSAGE)
    place = f"line={problem.line}" + (f",col={problem.column}" if problem.column else "")
    return f"::{_GITHUB[problem.level]} file={file},{place},title={title}::{message}"


def gitlab_report(checks: Iterable[ReportCheck], folder: str = "") -> list[dict[str, Any]]:
    """Give the list of a Code Quality report, ready for `json.dumps`.

    A fingerprint follows the words, not the line, so that GitLab knows a problem again that only moved.
    Source: GitLab Docs, Code Quality report format.
    """
    findings = [finding for check in checks for finding in check.findings]
    return [
        {
            "description": finding.problem.message,
            "check_name": finding.problem.rule,
            "fingerprint": fingerprint,
            "severity": _GITLAB[finding.problem.level],
            "location": {
                "path": _path(folder, finding.problem.file),
                "lines": {"begin": finding.problem.line},
            },
        }
        for finding, fingerprint in zip(findings, _fingerprints(findings), strict=True)
    ]


def _fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for finding in findings:
        problem = finding.problem
        key = "\0".join([problem.rule, problem.file, finding.sentence, problem.message])
        seen[key] += 1
        yield hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()


def _path(folder: str, file: str) -> str:
    return f"{folder}/{file}" if folder else file


def _escaped(text: str, marks: dict[str, str]) -> str:
    return "".join(marks.get(letter, letter) for letter in text)
