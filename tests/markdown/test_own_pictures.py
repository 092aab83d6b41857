"""What a page shows of a site's own photo, and where an idea has no picture."""

import markdown
import pytest
from PIL import Image

from youthsite.markdown.frame import ROOM_TO_DRAW

BLOCK = '::: {#garden .did%s}\n### What did we do?\nWe made a garden.\n:::\n'  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sizes").mkdir()
    Image.new("RGB", (640, 400), "green").save(tmp_path / "garden.jpg")
    for width in (320, 640):
        Image.new("RGB", (width, width // 2), "green").save(tmp_path / "sizes" / f"garden-{width}.webp")
    return tmp_path


def shown(folder, entry="", picture="garden", **options):
    (folder / "pictures.yml").write_text(
        f"garden:\n  alt: A garden behind a school.\n{entry}", encoding="utf-8"
    )
    text = BLOCK % (f' picture="{picture}"' if picture else "")
    options |= {"pictures": str(folder)}
    return markdown.markdown(text, extensions=["youthsite"], extension_configs={"youthsite": options})


def test_a_photo_comes_in_sizes_and_loads_late(folder):
    html = shown(folder)
    assert (
        'srcset="../../pictures/sizes/garden-320.webp 320w, ../../pictures/sizes/garden-640.webp 640w"'
        in html
    )
    assert 'alt="A garden behind a school."' in html
    assert 'loading="lazy"' in html
    assert "block__credit" not in html


def test_a_name_and_a_long_description_are_shown_where_they_were_given(folder):
    html = shown(folder, '  shown_name: The Tuesday group\n  long: Beans, peas and a shed.\n')  # fmt: skip
    assert "Picture: The Tuesday group" in html
    assert "Beans, peas and a shed." in html


def test_after_its_consent_a_photo_gives_way_to_the_sign_of_its_kind(folder, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")  # 15 January 2027
    assert "garden.jpg" in shown(folder, '  consent_until: "2027-01-15"\n  shown_name: Ann\n')
    html = shown(folder, '  consent_until: "2027-01-14"\n  shown_name: Ann\n')
    assert "garden.jpg" not in html
    assert "Ann" not in html
    assert "kind-icon--did" in html


def test_only_a_preview_has_room_to_draw(folder):
    assert ROOM_TO_DRAW in shown(folder, picture="", room_to_draw=True)
    assert ROOM_TO_DRAW not in shown(folder, picture="")
    assert ROOM_TO_DRAW not in shown(folder, room_to_draw=True)


def test_an_idea_of_the_package_is_drawn_in_the_page(folder):
    html = shown(folder, picture="sign-language")
    assert 'aria-label="Two hands use sign language."' in html
    assert 'viewBox="-4 -4 32 32"' in html
