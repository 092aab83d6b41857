"""answers.yml: what people said to the questions of an import; never written over what they edit."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..errors import YouthsiteError
from ..files import read_text, write_text
from .questions import Answer, Answers, Question

FORMAT = "1"
NAME = "answers.yml"
_FIX = "Mend that line by hand, or put back the last good copy of this file."
_KEY = re.compile(r"[a-z][a-z0-9-]*")
_HEAD = (
    "# What people said to the questions of the import. Each import of the report follows it.\n"
    "# Change a `choice` here, or take an answer out, and import the report again.\n"
    f"format: {FORMAT}\n"
    "answers:\n"
)


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """answers.yml as it was read; `text` is empty when there is no file yet."""

    path: Path
    text: str
    answers: Answers

    def add(self, question: Question, choice: str) -> "AnswersFile":
        """Write what a person chose and give the file as it is now; people's comments stay.

        An earlier answer to the same question is changed where it stands. Raises YouthsiteError when somebody
        changed the file since it was read; it is then left alone.
        """
        answer = Answer(question.kind, question.about, choice)
        text = _with_answer(self.text, self.path, answer, question)
        write_text(self.path, text, expected=self.text)
        return AnswersFile(self.path, text, Answers(_answers(text, self.path)))


def read_answers(folder: Path) -> Answers:
    """Read what people answered, from the folder of a report's import; none when there is no answers.yml.

    Raises YouthsiteError, with the line, when the file is damaged.
    """
    return open_answers(folder).answers


def open_answers(folder: Path) -> AnswersFile:
    """Read answers.yml of a folder so that answers can be added; errors as `read_answers`."""
    path = folder / NAME
    text = read_text(path) if path.exists() else ""
    return AnswersFile(path, text, Answers(_answers(text, path)))


def _answers(text: str, path: Path) -> tuple[Answer, ...]:
    entries = [_values(node, path) for node in _entries(text, path)]
    return tuple(
        Answer(values["kind"].value.strip(), values["about"].value, values["choice"].value.strip())
        for values in entries
        if values["choice"].value.strip()
    )


def _entries(text: str, path: Path) -> list[yaml.Node]:
    """Give the nodes of the answers, each of which knows where in the text it stands."""
    root = _compose(text, path)
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode):
        raise _damaged(f"This should begin with `format: {FORMAT}`.", path, root)
    values = {key.value: value for key, value in root.value}
    if "format" not in values or values["format"].value != FORMAT:
        raise _damaged(f"This should begin with `format: {FORMAT}`.", path, root)
    answers = values.get("answers")
    if answers is None or answers.value == "":
        return []
    if not isinstance(answers, yaml.SequenceNode):
        raise _damaged("`answers` should be a list, each answer with a `-` before it.", path, answers)
    return list(answers.value)


def _compose(text: str, path: Path) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0)) + 1
        raise YouthsiteError("This is not readable as YAML.", fix=_FIX, file=path, line=line) from error
    except RecursionError as error:
        raise YouthsiteError("This is not a file of answers.", fix=_FIX, file=path) from error


def _values(node: yaml.Node, path: Path) -> dict[str, Any]:
    """Give the three values of one answer as nodes."""
    if not isinstance(node, yaml.MappingNode):
        raise _damaged("An answer is a list of `name: value` lines.", path, node)
    values = {key.value: value for key, value in node.value}
    for name in ("kind", "about", "choice"):
        if not isinstance(values.get(name), yaml.ScalarNode):
            raise _damaged(f"This answer has no `{name}` in words.", path, node)
    return values


def _damaged(problem: str, path: Path, node: yaml.Node) -> YouthsiteError:
    return YouthsiteError(problem, fix=_FIX, file=path, line=node.start_mark.line + 1)


def _with_answer(text: str, path: Path, answer: Answer, question: Question) -> str:
    """Change or add one answer and nothing else; where the layout does not allow it, write all anew."""
    known = _answers(text, path)
    wanted = (*(other for other in known if other.id != answer.id), answer)
    changed = _changed(text, path, answer) or _added(text, path, _entry(answer, question))
    try:
        found = _answers(changed, path)
    except YouthsiteError:
        found = ()
    if sorted(map(_key, found)) == sorted(map(_key, wanted)):
        return changed
    return _HEAD + "".join(_entry(other, question if other == answer else None) for other in wanted)


def _key(answer: Answer) -> tuple[str, str]:
    return answer.id, answer.choice


def _changed(text: str, path: Path, answer: Answer) -> str:
    """Give the text with another choice in the answer to the same question; empty when there is none."""
    for values in (_values(node, path) for node in _entries(text, path)):
        if Answer(values["kind"].value.strip(), values["about"].value, "").id == answer.id:
            node = values["choice"]
            before, after = text[: node.start_mark.index], text[node.end_mark.index :]
            return before + (" " if before.endswith(":") else "") + _scalar(answer.choice) + after
    return ""


def _added(text: str, path: Path, entry: str) -> str:
    """Give the text with one more answer below the last."""
    entries = _entries(text, path)
    if not entries:
        return (text if text.strip() else _HEAD) + entry
    end = max(value.end_mark.index for _, value in entries[-1].value)
    end = text.find("\n", end - 1) + 1 or len(text)
    start = entries[-1].start_mark.index
    dash = text[text.rfind("\n", 0, start) + 1 : start]
    indent = dash[: len(dash) - len(dash.lstrip())]
    above = text[:end] if text[:end].endswith("\n") else text[:end] + "\n"
    return above + "".join(indent + line for line in entry.splitlines(keepends=True)) + text[end:]


def _entry(answer: Answer, question: Question | None) -> str:
    lines = [f"- kind: {_scalar(answer.kind)}", f"  about: {_scalar(answer.about)}"]
    if question is not None:
        lines.append(f"  question: {_scalar(question.text)}")
        lines += [f"  # {key} = {' '.join(words.split())}" for key, words in question.choices]
    return "\n".join([*lines, f"  choice: {_scalar(answer.choice)}"]) + "\n"


def _scalar(text: str) -> str:
    """Give a text as YAML on one line; keys of ours stand without quotes."""
    if _KEY.fullmatch(text):
        return text
    dumped: str = yaml.safe_dump(text, allow_unicode=True, default_style='"', width=float("inf"))
    return dumped.rstrip("\n")
