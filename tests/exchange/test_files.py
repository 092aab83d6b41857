"""The files of proposals and sessions are read as they were written, whatever stands in them."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.editions.strategies import unhurried, words
from youthsite.exchange import Proposal, Proposals, read_proposals, save_proposals
from youthsite.exchange.proposals import WHATS, render_proposals
from youthsite.exchange.sessions import Heard, Session, parse_session, render_session

proposals = st.builds(
    Proposal,
    what=st.sampled_from(WHATS),
    block=words,
    old=st.lists(words, max_size=3).map(tuple),
    new=st.lists(words, max_size=3).map(tuple),
    about=words,
)
plain = st.text("abc £1,.“”'\\:#-é☐", max_size=30).map(lambda text: " ".join(text.split()))
counts = st.tuples(*[st.integers(0, 8)] * 4).filter(any)
heard = st.builds(
    Heard,
    place=st.sampled_from(["01-foreword#a", "index#x-y"]),
    counts=counts,
    note=plain,
    words=st.sampled_from(["", "v1:5f1d0c9a72be4410"]),
    heading=plain,
)


@unhurried
@given(st.lists(proposals, max_size=4), st.lists(proposals, max_size=2))
def test_proposals_are_read_as_they_were_written(open_, rejected):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "index.md"
        known = Proposals(
            page.with_suffix(".proposals.yml"),
            None,
            tuple(open_),
            tuple(replace(each, reason="no") for each in rejected),
        )
        save_proposals(known)
        found = read_proposals(page)
        assert (found.open, found.rejected) == (known.open, known.rejected)
        if known.open or known.rejected:
            assert found.source == render_proposals(known)
        else:
            assert not known.path.exists()


@unhurried
@given(st.lists(heard, min_size=1, max_size=4), plain.filter(bool))
def test_sessions_are_read_as_they_were_written(blocks, group):
    session = Session("2026-02-03", group, 8, tuple(blocks))
    assert parse_session(render_session(session), Path("x.yml")) == session
