from . import marks


def test_marks_are_kept_until_page_or_styles_change(tmp_path, monkeypatch):
    page, style = tmp_path / "site" / "index.html", tmp_path / "site" / "youthsite" / "css" / "base.css"
    style.parent.mkdir(parents=True)
    page.write_text("<p>One</p>", encoding="utf-8")
    style.write_text("p { color: black }", encoding="utf-8")
    asked = []

    def lighthouse(url, chromium, out):
        asked.append(url.rpartition("/")[2])
        return {"performance": 96}

    monkeypatch.setattr(marks, "KEPT", tmp_path / "marks.json")
    monkeypatch.setattr(marks, "lighthouse", lighthouse)
    site = page.parent
    assert marks.marks(site, page, kept_only=True) is None
    assert [marks.marks(site, page) for _ in range(2)] == [{"performance": 96}] * 2
    assert marks.marks(site, page, kept_only=True) == {"performance": 96}
    assert asked == ["index.html"]
    style.write_text("p { color: red }", encoding="utf-8")
    assert marks.marks(site, page, kept_only=True) is None
    page.write_text("<p>Two</p>", encoding="utf-8")
    marks.marks(site, page)
    assert asked == ["index.html"] * 2
