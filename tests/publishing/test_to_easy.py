"""The links from a part of the full report to the easy blocks that tell it."""

import re

from tests.sites import ROOT
from youthsite.project import open_project
from youthsite.publishing import assemble

LINK = re.compile(r'<a class="to-easy" href="[^"]*" aria-label="([^"]*)">([^<]*)</a>')


def test_several_links_of_one_part_are_told_apart_and_a_lone_one_has_no_number():
    text = "\n".join(page.markdown for page in assemble(open_project(ROOT)).pages)
    found = [links for part in text.split('<a class="passage"') if (links := LINK.findall(part))]
    assert {len(links) for links in found} > {1, 2}
    for links in found:
        names = [name for _, name in links]
        numbered = [f"Easy words {number}" for number in range(1, len(links) + 1)]
        assert names == (["Easy words"] if len(links) == 1 else numbered)
        assert all(label.startswith(f"{name}: ") for label, name in links)
