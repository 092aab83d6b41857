"""A site's own photos: what cameras hide, what is hostile, who agreed, and what leaves again."""

import io
import zlib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from PIL import Image, ImageDraw

from tests.sites import copy_example
from youthsite import adding_pictures, picture_words, picturing, removing_pictures, steps
from youthsite.approving import decide_on
from youthsite.cli import main
from youthsite.cli.said_pictures import removed_text
from youthsite.editions import state_of
from youthsite.errors import YouthsiteError
from youthsite.model import Decision
from youthsite.pictures import Description, all_concepts, find_picture
from youthsite.pictures.consents import Consent, consent_text

TODAY = date.today()
LATER = (TODAY + timedelta(days=200)).isoformat()
SAID = Description(alt="A yellow wall with a red door in it.", written_by="youth worker", state="draft")


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


def photo(path, size=(1500, 1000)):
    """A photo as a camera saves it, with a place, a time and a comment in it."""
    image = Image.new("RGB", size, "#d9b44a")
    draw = ImageDraw.Draw(image)
    draw.ellipse((size[0] // 5, size[1] // 5, size[0] // 2, size[1] // 2), fill="#883322")
    draw.line((0, 0, *size), fill="#224466", width=20)
    exif = Image.Exif()
    exif[0x0110] = "SECRETCAM"
    exif.get_ifd(0x8825).update({1: "N", 2: (55.0, 57.0, 11.0), 3: "W", 4: (3.0, 11.0, 0.0)})
    image.save(path, exif=exif, comment=b"SECRETNOTE")
    return path


def add(project, file, name="red-door", described=SAID, consent=None):
    return adding_pictures.add_picture(project, file, name, described, consent)


def files_below(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_photo_gets_its_sizes_and_loses_what_the_camera_left(project, tmp_path):
    source = photo(tmp_path / "in.jpg")
    assert b"SECRETCAM" in source.read_bytes()
    made = add(project, source)
    folder = project.pictures
    assert made == tuple(f"theme/pictures/{name}" for name in (
        "red-door.jpg", "sizes/red-door-320.webp", "sizes/red-door-640.webp", "sizes/red-door-960.webp",
    ))  # fmt: skip
    for name in made:
        data = (project.root / name).read_bytes()
        assert b"SECRET" not in data
        with Image.open(io.BytesIO(data)) as image:
            assert not image.getexif()
            assert image.width in (320, 640, 960)
    assert len((folder / "sizes" / "red-door-320.webp").read_bytes()) < 20_000
    assert [each.width for each in find_picture("red-door", folder).sizes] == [320, 640, 960]


def test_the_same_photo_makes_the_same_bytes(project, tmp_path):
    source = photo(tmp_path / "in.jpg")
    add(project, source, "one")
    add(project, source, "two", replace(SAID, alt="A red door in a yellow wall."))
    one, two = (project.pictures / f"{name}.jpg" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_a_turned_photo_stands_upright(project, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.effect_noise((900, 600), 90).convert("RGB").save(tmp_path / "in.jpg", exif=exif)
    add(project, tmp_path / "in.jpg")
    with Image.open(project.pictures / "red-door.jpg") as image:
        assert image.height > image.width


def bomb(path):
    """A PNG that says it has 40,000 by 40,000 pixels."""
    Image.new("1", (8, 8)).save(path)
    data = bytearray(path.read_bytes())
    data[16:24] = (40_000).to_bytes(4, "big") * 2
    path.write_bytes(data)


def svg(inside):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'


HOSTILE = {
    "bomb.png": bomb,
    "words.jpg": lambda path: path.write_text("I am no picture"),
    "page.png": lambda path: path.write_text("<html><script>alert(1)</script></html>"),
    "empty.jpg": lambda path: path.write_bytes(b""),
    "cut.jpg": lambda path: path.write_bytes(photo(path).read_bytes()[:400]),
    "script.svg": lambda path: path.write_text(svg("<script>alert(1)</script>")),
    "event.svg": lambda path: path.write_text(svg('<path d="M0 0" onload="alert(1)"/>')),
    "link.svg": lambda path: path.write_text(svg('<image href="https://example.org/a.png"/>')),
    "entity.svg": lambda path: path.write_text('<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;")),
    "no-shape.svg": lambda path: path.write_text(svg("<g></g>")),
    "report.pdf": lambda path: path.write_bytes(b"%PDF-1.4 nothing"),
    "tiny.png": lambda path: Image.new("RGB", (4, 4), "red").save(path),
    "strip.png": lambda path: Image.new("RGB", (900, 3), "red").save(path),
    "gone.jpg": lambda path: None,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_picture_or_not_safe_is_a_plain_error_and_changes_nothing(project, tmp_path, name):
    HOSTILE[name](tmp_path / name)
    before = files_below(project.root)
    with pytest.raises(YouthsiteError) as caught:
        add(project, tmp_path / name)
    assert caught.value.fix
    assert caught.value.file == tmp_path / name
    assert files_below(project.root) == before


def test_a_clean_drawing_is_taken_in_without_what_an_editor_left(project, tmp_path):
    (tmp_path / "in.svg").write_text(svg('<!-- by Someone --><metadata>x</metadata><path d="M0 0h9"/>'))
    add(project, tmp_path / "in.svg")
    text = (project.pictures / "red-door.svg").read_text()
    assert "Someone" not in text
    assert "metadata" not in text


def bad_examples(folder):
    """A folder of pictures with words that are no use: (file, what is said, a word of the reason)."""
    long = (
        "A young person with short hair and a yellow jumper sits at a table with two friends and a worker. "
    )
    long += " They talk for a long time."
    rows = [
        ("none.jpg", Description(), "no words"),
        ("blank.jpg", Description(alt="   "), "no words"),
        ("IMG_2041.jpg", Description(alt="IMG_2041.jpg"), "file"),
        ("red-door.jpg", Description(alt="red-door"), "file"),
        ("said.jpg", Description(alt="Image of a red door in a yellow wall"), "picture"),
        ("label.jpg", Description(alt="Photo"), "what the picture shows"),
        ("camera.jpg", Description(alt="DSC 0012"), "camera"),
        ("colon.jpg", Description(alt="Photo: a garden"), "picture"),
        ("machine.jpg", Description(alt="Image may contain: two people"), "picture"),
        ("chart.jpg", Description(alt="Pie chart"), "what the picture shows"),
        ("later.jpg", Description(alt="TODO"), "nobody wrote yet"),
        ("dots.jpg", Description(alt="..."), "no words"),
        ("long.jpg", Description(alt=long + " And more."), "125"),
        ("twin.jpg", Description(alt="A school with a flag and a clock."), "same words"),
        ("both.jpg", Description(alt="A red door.", decorative=True), "both"),
    ]
    return [(photo(folder / name, (400, 300)), described, reason) for name, described, reason in rows]


def test_every_bad_example_is_refused_with_its_reason(project, tmp_path):
    before = files_below(project.root)
    examples = bad_examples(tmp_path)
    for file, described, reason in examples:
        with pytest.raises(YouthsiteError) as caught:
            add(project, file, file.stem.lower().replace("_", "-") + "-x", described)
        assert reason in caught.value.problem, file.name
    assert len({file.name for file, _, _ in examples}) == 15
    assert files_below(project.root) == before


def test_long_words_are_right_beside_a_long_description(project, tmp_path):
    long = replace(SAID, alt="x" * 60 + " " + "y" * 80, long="Every part of it, in turn.")
    assert add(project, photo(tmp_path / "in.jpg", (400, 300)), described=long)


def test_what_only_decorates_says_so(project, tmp_path):
    add(project, photo(tmp_path / "in.jpg", (400, 300)), described=Description(decorative=True))
    assert find_picture("red-door", project.pictures).decorative


def test_letters_in_a_picture_must_be_in_its_words(project, tmp_path, monkeypatch):
    monkeypatch.setattr(picture_words, "letters_in", lambda path: ("YOUTH", "FORUM", "5pm"))
    file = photo(tmp_path / "in.jpg", (400, 300))
    with pytest.raises(YouthsiteError, match="YOUTH, FORUM, 5pm"):
        add(project, file)
    assert add(project, file, described=replace(SAID, alt="A poster: Youth Forum, 5pm."))


def test_letters_in_a_picture_are_read_where_the_extra_is_there(tmp_path):
    pytest.importorskip("rapidocr")
    image = Image.new("RGB", (640, 200), "white")
    ImageDraw.Draw(image).text((40, 60), "YOUTH FORUM", fill="black", font_size=70)
    image.save(tmp_path / "poster.png")
    assert "YOUTH" in " ".join(picture_words.letters_in(tmp_path / "poster.png"))


def agreed(until=LATER, name=""):
    return Consent(TODAY.isoformat(), until, name)


def test_a_consent_is_kept_apart_and_git_leaves_it_out(project, tmp_path):
    add(project, photo(tmp_path / "in.jpg", (400, 300)), consent=agreed(name="The Tuesday group"))
    kept = yaml.safe_load((project.root / "consents" / "red-door.yml").read_text())
    assert kept["until"] == LATER
    assert "consents/" in (project.root / ".gitignore").read_text().split()
    picture = find_picture("red-door", project.pictures)
    assert (picture.shown_name, picture.consent_until) == ("The Tuesday group", LATER)


@pytest.mark.parametrize("until", ["", "soon", "2020-01-01", TODAY.isoformat(), "2099-01-01", "2027-13-01"])
def test_a_consent_that_cannot_be_changes_nothing(project, tmp_path, until):
    before = files_below(project.root)
    with pytest.raises(YouthsiteError, match="not a day on which this consent can end"):
        add(project, photo(tmp_path / "in.jpg", (400, 300)), consent=agreed(until))
    assert files_below(project.root) == before


def test_an_ended_consent_is_not_shown_and_is_warned_of(project, tmp_path):
    add(project, photo(tmp_path / "in.jpg", (400, 300)), consent=agreed())
    picture = find_picture("red-door", project.pictures)
    assert picture.may_show(TODAY)
    after = date.fromisoformat(LATER) + timedelta(days=1)
    assert picture.may_show(date.fromisoformat(LATER))
    assert not picture.may_show(after)
    rules = [each.rule for each in steps.check(project, today=after)[0].problems]
    assert "ended-consent" in rules
    assert "unchecked-alt" in rules
    assert "ended-consent" not in [each.rule for each in steps.check(project, today=TODAY)[0].problems]


def test_removal_clears_files_words_consent_blocks_and_the_last_build(project, tmp_path):
    before = files_below(project.root)
    words = (project.pictures / "pictures.yml").read_bytes()
    add(project, photo(tmp_path / "in.jpg"), consent=agreed())
    page = project.edition(project.slugs[0]).pages[3]
    place = f"{page.stem}#{page.blocks[0].id}"
    picturing.set_picture(project, place, "red-door")
    built = project.root / "site" / "pictures"
    (built / "sizes").mkdir(parents=True)
    (built / "red-door.jpg").write_bytes(b"x")
    (built / "sizes" / "red-door-320.webp").write_bytes(b"x")
    removed = removing_pictures.remove_picture(project, "red-door")
    assert removed.blocks == (place,)
    assert len(removed.files) == 7
    assert files_below(project.root) - before == {".gitignore"}
    assert (project.pictures / "pictures.yml").read_bytes() == words
    block = project.edition(project.slugs[0]).pages[3].blocks[0]
    assert (block.picture, state_of(block, project.report(project.slugs[0]))) == ("", "draft")
    with pytest.raises(YouthsiteError, match="no picture of your own"):
        removing_pictures.remove_picture(project, "red-door")


def test_removal_looks_where_the_site_is_built(project, tmp_path):
    add(project, photo(tmp_path / "in.jpg", (400, 300)))
    with (project.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\nsite_dir: public\n")
    built = project.root / "public" / "pictures"
    built.mkdir(parents=True)
    (built / "red-door.jpg").write_bytes(b"x")
    removed = removing_pictures.remove_picture(project, "red-door")
    assert "public/pictures/red-door.jpg" in removed.files
    assert (removed.site, removed.unsure) == ("public", False)
    assert not (built / "red-door.jpg").exists()
    assert "looked for in `public`" in removed_text("red-door", removed)


def test_words_of_other_pictures_and_comments_stay_as_they_are(project, tmp_path):
    path = project.pictures / "pictures.yml"
    before = path.read_text()
    add(project, photo(tmp_path / "in.jpg", (400, 300)))
    picture_words.describe_picture(project, "red-door", replace(SAID, alt="A door that is red."))
    assert path.read_text().startswith(before)
    assert path.read_text().count("red-door:") == 1


def run(project, *arguments, **options):
    return CliRunner().invoke(main, ["picture", *arguments, "--site", str(project.root)], **options)


def test_the_command_line_asks_for_words_and_for_consent(project, tmp_path):
    file = str(photo(tmp_path / "Our Garden.jpg", (400, 300)))
    assert "It is not said what the picture shows" in run(project, "add", file).output
    alt = ("--alt", "A red circle on a yellow wall.", "--by", "youth worker")
    assert "needs their own consent" in run(project, "add", file, *alt).output
    added = run(project, "add", file, *alt, "--agreed", "--until", LATER, "--shown-name", "The Tuesday group")
    assert added.exit_code == 0, added.output
    assert "our-garden" in added.output
    assert "beside the name “The Tuesday group”" in added.output
    assert "already" in run(project, "add", file, *alt, "--of-nobody").output
    assert "same role" in run(project, "alt", "our-garden", "--checked", "--by", "youth worker").output
    assert "(checked;" in run(project, "alt", "our-garden", "--checked", "--by", "officer").output
    assert "(draft;" in run(project, "alt", "our-garden", "--alt", "A red ring.", "--by", "officer").output
    gone = run(project, "remove", "our-garden")
    assert "history of git" in gone.output
    assert "before still hold the name" in gone.output
    assert not (project.pictures / "our-garden.jpg").exists()


NO_NAMES = ("*", "?", "[a]", "red-doo?", "../x", "../../../keepme", "a/b", "")


@pytest.mark.parametrize("name", NO_NAMES)
def test_a_name_that_is_none_removes_and_describes_nothing_here_or_outside(project, tmp_path, name):
    add(project, photo(tmp_path / "in.jpg", (400, 300)))
    photo(tmp_path / "keepme.jpg", (400, 300))
    before = files_below(tmp_path)
    for command in (["remove", name], ["alt", name, "--alt", "A ring.", "--by", "officer"]):
        said = run(project, *command)
        assert said.exit_code != 0
        assert f"`{name}` cannot be the name of a picture" in said.output
    with pytest.raises(YouthsiteError, match="cannot be the name"):
        picture_words.described_as(project, name)
    assert files_below(tmp_path) == before


def test_removal_leaves_a_picture_with_a_longer_name(project, tmp_path):
    file = photo(tmp_path / "in.jpg", (400, 300))
    add(project, file, "red-door")
    add(project, file, "red-door-2", replace(SAID, alt="Another red door."))
    removed = removing_pictures.remove_picture(project, "red-door")
    assert not [path for path in removed.files if "red-door-2" in path]
    assert find_picture("red-door-2", project.pictures).sizes


@pytest.mark.parametrize(
    ("by", "reason"),
    [
        ("", "who checked"),
        ("  ", "who checked"),
        ("Youth Worker", "same role"),
        (" youth  worker", "same role"),
    ],
)
def test_words_are_checked_by_another_role_that_is_said(project, tmp_path, by, reason):
    add(project, photo(tmp_path / "in.jpg", (400, 300)))
    with pytest.raises(YouthsiteError, match=reason):
        picture_words.check_words(project, "red-door", by)
    assert picture_words.described_as(project, "red-door").state == "draft"


def test_who_checked_is_kept_until_the_words_change(project, tmp_path):
    add(project, photo(tmp_path / "in.jpg", (400, 300)))
    picture_words.check_words(project, "red-door", " Officer ")
    assert picture_words.described_as(project, "red-door").checked_by == "Officer"
    assert run(project, "alt", "red-door", "--alt", "A red ring.", "--by", "officer").exit_code == 0
    assert picture_words.described_as(project, "red-door").checked_by == ""


def test_the_name_of_one_of_our_drawings_is_refused_with_one_that_works(project, tmp_path):
    file = str(photo(tmp_path / "garden.jpg", (400, 300)))
    said = ("--alt", "Four beds of beans.", "--by", "officer", "--of-nobody")
    refused = run(project, "add", file, *said).output
    assert "youthsite has a drawing called `garden`" in refused
    assert "--name our-garden" in refused
    assert run(project, "add", file, "--name", "our-garden", *said).exit_code == 0


def test_words_beside_decorative_are_not_dropped_in_silence(project, tmp_path):
    file = str(photo(tmp_path / "our-garden.jpg", (400, 300)))
    said = run(project, "add", file, "--alt", "Beans.", "--decorative", "--by", "officer", "--of-nobody")
    assert "Keep one." in said.output
    assert not (project.pictures / "our-garden.jpg").exists()


@pytest.mark.parametrize("shown", ["The Tuesday group", "Robin's “gang”", 'a "b" \\ c: #', "yes", "🙂 é"])
def test_a_consent_is_read_as_it_was_written(shown):
    kept = yaml.safe_load(consent_text("yes", Consent("2026-11-22", "2027-06-30", shown)))
    assert (kept["picture"], kept["agreed_on"], kept["shown_name"]) == ("yes", "2026-11-22", shown)


def test_five_questions_lead_to_the_words(monkeypatch):
    from youthsite.cli.asking_picture import QUESTIONS, ask_words

    assert len(QUESTIONS) == 5
    answers = iter(["n", "n", "n", "n", "y"])
    assert ask_words(Description(), lambda *a, **k: next(answers)).decorative
    answers = iter(["y", "n", "y", "y", "n", " A bar chart of  meals. ", "Each bar in turn."])
    made = ask_words(Description(), lambda *a, **k: next(answers))
    assert (made.alt, made.long, made.decorative) == ("A bar chart of meals.", "Each bar in turn.", False)


def test_the_example_has_nothing_to_mend():
    root = Path(__file__).resolve().parents[1]
    assert not (root / "consents").exists()


def test_another_photo_under_the_same_name_makes_a_draft_of_what_was_approved(project, tmp_path):
    add(project, photo(tmp_path / "in.jpg"))
    page = project.edition(project.slugs[0]).pages[3]
    stem, block = page.stem, page.blocks[0].id
    place = f"{stem}#{block}"
    picturing.set_picture(project, place, "red-door")
    for state, by in (("agreed", "Youth Forum"), ("approved", "participation officer")):
        decide_on(project, [place], Decision(state, by, "2026-01-05"))
    assert _state(project, stem, block) == "approved"
    other = Image.new("RGB", (960, 640), "#112233")
    other.save(project.pictures / "sizes" / "red-door-320.webp")
    assert _state(project, stem, block) == "draft"


def _state(project, stem, block):
    (slug,) = project.slugs
    (page,) = (page for page in project.edition(slug).pages if page.stem == stem)
    (found,) = (each for each in page.blocks if each.id == block)
    assert found.record.approved.drawing == found.record.drawing != ""
    return state_of(found, project.report(slug))


def test_who_writes_the_words_must_be_said_as_a_role(project, tmp_path):
    photo(tmp_path / "wall.jpg", (400, 300))
    words = ("--alt", "A yellow wall with a red ring.", "--of-nobody")
    before = files_below(project.pictures)
    nobody = run(project, "add", str(tmp_path / "wall.jpg"), *words)
    assert nobody.exit_code == 2
    assert '--by "youth worker"' in nobody.output
    named = run(project, "add", str(tmp_path / "wall.jpg"), *words, "--by", "Jane Smith")
    assert "reads like a person's name" in named.output
    assert files_below(project.pictures) == before
    assert run(project, "add", str(tmp_path / "wall.jpg"), *words, "--by", "officer").exit_code == 0
    again = run(project, "alt", "wall", "--alt", "A yellow wall.")
    assert "not said who writes" in again.output
    assert picture_words.described_as(project, "wall").written_by == "officer"


@pytest.mark.parametrize("name", ["number", "number-2", "con", "AUX", "com1", "lpt9.x", "nul", "door."])
def test_a_name_with_another_meaning_is_refused(project, tmp_path, name):
    with pytest.raises(YouthsiteError, match="means something else"):
        add(project, photo(tmp_path / "in.jpg"), name)


def test_names_that_differ_in_capitals_are_one(project, tmp_path):
    made = add(project, photo(tmp_path / "in.jpg"), "Red-Door")
    assert made[0] == "theme/pictures/red-door.jpg"
    (project.pictures / "red-door.jpg").rename(project.pictures / "RED-door.jpg")
    with pytest.raises(YouthsiteError, match="already"):
        add(project, photo(tmp_path / "in.jpg"), "red-door", replace(SAID, alt="Another door in a wall."))


def test_of_nobody_and_a_consent_do_not_go_together(project, tmp_path):
    words = ["--alt", SAID.alt, "--by", "youth worker", "--of-nobody", "--agreed", "--until", LATER]
    file = str(photo(tmp_path / "in.jpg"))
    result = CliRunner().invoke(main, ["picture", "add", file, *words, "--site", str(project.root)])
    assert result.exit_code != 0
    assert "--of-nobody" in result.output
    assert not (project.pictures / "in.jpg").exists()


@pytest.mark.parametrize("size", [30_000, 40_000])
def test_a_picture_of_too_many_pixels_is_too_large_and_not_broken(project, tmp_path, size):
    bomb(tmp_path / "in.png")
    data = bytearray((tmp_path / "in.png").read_bytes())
    data[16:24] = size.to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    (tmp_path / "in.png").write_bytes(data)
    with pytest.raises(YouthsiteError, match="more than 40 million pixels"):
        add(project, tmp_path / "in.png")


@pytest.mark.parametrize(("until", "offered"), [(LATER, True), ("2020-01-01", False)])
def test_a_picture_whose_consent_has_ended_is_not_offered(project, tmp_path, until, offered):
    described = replace(SAID, words=("red door",), consent_until=until)
    add(project, photo(tmp_path / "in.jpg"), described=described)
    assert ("red-door" in {each.name for each in all_concepts(project.pictures)}) is offered
