"""Files that people damage by hand: an error with file, line and fix, or read as they are; never a crash."""

import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.editions.strategies import ids, new_pages, reasons, unhurried
from youthsite.editions import parse_records, render_records
from youthsite.errors import YouthsiteError
from youthsite.years.addresses import (
    Addresses,
    former_easy,
    parse_addresses,
    read_addresses,
    render_addresses,
    save_addresses,
)
from youthsite.years.follow_up_file import (
    parse_follow_ups,
    read_follow_ups,
    render_follow_ups,
    save_follow_ups,
)
from youthsite.years.follow_ups import PAIR_STATES, FollowUps, Pair

FILE = Path("follow-up.yml")
places = st.builds("{}#{}".format, ids, ids)
pairs = st.builds(
    Pair,
    kind=st.sampled_from(["promise", "measure"]),
    said=places,
    now=places,
    state=st.sampled_from(PAIR_STATES),
    said_words=reasons,
    now_words=reasons,
    by=reasons,
    date=reasons,
    reason=reasons,
)
kept = st.lists(pairs, max_size=5, unique_by=lambda each: (each.kind, each.said, each.now))
follow_ups = st.builds(FollowUps, follows=ids, pairs=kept.map(tuple))
targets = st.one_of(st.just(""), ids, places)
addresses = st.builds(
    Addresses,
    easy=st.dictionaries(st.one_of(ids, places), targets, max_size=5),
    full=st.dictionaries(ids, st.one_of(st.just(""), ids), max_size=3),
)


def in_order(found):
    return sorted(found.pairs, key=lambda each: (each.kind, each.said, each.now))


@unhurried
@given(follow_ups)
def test_pairs_are_read_as_they_were_written(found):
    text = render_follow_ups(found)
    again = parse_follow_ups(text, FILE)
    assert (again.follows, in_order(again)) == (found.follows, in_order(found))
    assert render_follow_ups(again) == text
    assert text.count("\n") == len(text.splitlines())


@unhurried
@given(addresses)
def test_addresses_are_read_as_they_were_written(found):
    text = render_addresses(found)
    again = parse_addresses(text, FILE)
    assert replace(again, source=None) == found
    assert render_addresses(again) == text


@unhurried
@given(addresses)
def test_no_address_leads_round_in_a_circle(found):
    assert all(each.target == "" for each in former_easy(found, ()))


@st.composite
def damaged(draw, text):
    """A text as hands, editors and git leave it."""
    lines = text.splitlines(keepends=True) or [""]
    at = draw(st.integers(0, len(lines) - 1))
    line = lines[at]
    new = draw(
        st.sampled_from(
            [
                "",
                line + line,
                f" {line}",
                line.lstrip(" "),
                f"\t{line}",
                line.replace("  ", "\t"),
                f"<<<<<<< HEAD\n{line}=======\n{line}>>>>>>> theirs\n",
                line.replace(":", ""),
                line.replace('"', ""),
                line.replace('"', "'"),
                line.replace("\n", "\r\n"),
                line.replace("\n", "\r"),
                line[: len(line) // 2],
                f"{line}... \n",
                f"---\n{line}",
                f"&a {line}",
                line.replace('"', "*a", 1),
                "\x00" + line,
                "{" * 50 + line,
                "- " * 50 + line,
                f"{line}other: 1\n",
            ]
        )
    )
    return "".join([*lines[:at], new, *lines[at + 1 :]])


def refusal(parse, text):
    try:
        parse(text, FILE)
    except YouthsiteError as error:
        return error
    return None


READERS = [
    (follow_ups, render_follow_ups, parse_follow_ups),
    (addresses, render_addresses, parse_addresses),
    (new_pages(), render_records, parse_records),
]


@pytest.mark.parametrize(("made", "render", "parse"), READERS, ids=["pairs", "addresses", "records"])
def test_a_damaged_file_is_read_or_refused_with_file_line_and_fix(made, render, parse):
    @unhurried
    @given(made, st.data())
    def check(found, data):
        text = render(found)
        for _ in range(data.draw(st.integers(1, 3))):
            text = data.draw(damaged(text))
        error = refusal(parse, text)
        if error is not None:
            assert error.file == FILE
            assert error.fix
            assert error.line is not None
            assert 1 <= error.line <= text.count("\n") + text.count("\r") + 2

    check()


@unhurried
@given(st.data())
def test_no_damage_makes_a_pair_approved_that_was_not(data):
    found = data.draw(follow_ups)
    text = data.draw(damaged(render_follow_ups(found)))
    with suppress(YouthsiteError):
        approved = [each for each in parse_follow_ups(text, FILE).pairs if each.state == "approved"]
        assert len(approved) <= sum(each.state == "approved" for each in found.pairs)


PAIR = Pair("promise", "a#b", "c#d", "accepted", "v1:1", "v1:2", "officer", "2026-09-01")
TEXT = render_follow_ups(FollowUps("last", (PAIR,)))


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"", 1, "empty"),
        (b" \n\n", 1, "empty"),
        (TEXT.replace("officer", "offic\xe9r").encode("latin-1"), 9, "not UTF-8"),
        (TEXT.replace("format: 1", "format: 2").encode(), 1, "Update youthsite"),
        (TEXT.replace("format: 1\n", "").encode(), 1, "does not say its format"),
        (TEXT.replace("follows", "folows").encode(), 2, "Did you mean"),
        (TEXT.replace("accepted", "acepted").encode(), 6, "accepted"),
        (TEXT.replace("      state: accepted\n", "").encode(), 5, "has no `state`"),
        (TEXT.replace("accepted", "refused").encode(), 5, "has no `reason`"),
        (TEXT.replace("      now", "\tnow").encode(), 8, "YAML"),
        ((TEXT + '  "a#b":\n    "x#y": ""\n').encode(), 11, "second time"),
        ((TEXT + "<<<<<<< HEAD\n").encode(), 11, "side by side"),
        (TEXT.replace('"a#b"', '"ab"').encode(), 4, "names no block"),
    ],
)
def test_each_damage_is_named_with_its_line_and_the_file_stays(tmp_path, data, line, said):
    path = tmp_path / "follow-up.yml"
    path.write_bytes(data)
    with pytest.raises(YouthsiteError, match=said) as error:
        read_follow_ups(path)
    assert (error.value.file, error.value.line) == (path, line)
    assert path.read_bytes() == data


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_what_a_windows_editor_does_to_a_file_is_no_damage(tmp_path, end, mark):
    path = tmp_path / "follow-up.yml"
    path.write_bytes(mark + TEXT.replace("\n", end).encode())
    found = read_follow_ups(path)
    assert found.pairs == (PAIR,)
    save_follow_ups(path, found.with_pair(replace(PAIR, now="c#e")))
    assert len(read_follow_ups(path).pairs) == 2


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "addresses.yml"
    path.write_bytes(b"format: 1\n" + b"#" * 5_000_000)
    with pytest.raises(YouthsiteError, match="5 MB"):
        read_addresses(path)


def test_nobodys_newer_decision_is_overwritten(tmp_path):
    path = tmp_path / "follow-up.yml"
    first = FollowUps("last")
    save_follow_ups(path, first.with_pair(PAIR))
    with pytest.raises(YouthsiteError, match="Somebody changed"):
        save_follow_ups(path, first.with_pair(replace(PAIR, now="c#e")))
    assert read_follow_ups(path).pairs == (PAIR,)
    with pytest.raises(YouthsiteError, match="Somebody changed"):
        save_addresses(path, Addresses({"a": ""}))


_WRITER = """
import json, sys
from dataclasses import replace
from pathlib import Path
from youthsite.errors import YouthsiteError
from youthsite.years.follow_up_file import read_follow_ups, save_follow_ups
path, name = Path(sys.argv[1]), sys.argv[2]
said = 0
for number in range(60):
    found = read_follow_ups(path)
    pair = replace(found.pairs[0], now=f"{name}#n{number}")
    try:
        save_follow_ups(path, found.with_pair(pair))
    except YouthsiteError:
        said += 1
print(json.dumps(said))
"""


def start(path, name):
    return subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path), name], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_two_who_save_at_once_leave_a_whole_file(tmp_path):
    path = tmp_path / "follow-up.yml"
    save_follow_ups(path, FollowUps("last", (PAIR,)))
    both = [start(path, name) for name in ("one", "two")]
    for process in both:
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, err.decode()
        assert json.loads(out) >= 0
    assert PAIR in read_follow_ups(path).pairs
    assert list(tmp_path.iterdir()) == [path]


def test_who_is_killed_while_saving_leaves_a_whole_file(tmp_path):
    path = tmp_path / "follow-up.yml"
    save_follow_ups(path, FollowUps("last", (PAIR,)))
    process = start(path, "one")
    while len(read_follow_ups(path).pairs) < 5 and process.poll() is None:
        pass
    process.kill()
    process.communicate()
    found = read_follow_ups(path)
    assert PAIR in found.pairs
    save_follow_ups(path, found.without(PAIR))
    assert PAIR not in read_follow_ups(path).pairs
