"""The page of questions, asked by real requests and in a real browser."""

import http.client
from contextlib import contextmanager
from threading import Thread
from urllib.parse import urlencode, urlsplit

import pytest

from tests.cli.asking import SLUG, asking_site  # noqa: F401 - a fixture
from youthsite import steps
from youthsite.cli.answer_page import AnswerServer
from youthsite.intake import read_answers
from youthsite.project import open_project


@pytest.fixture
def project(asking_site):  # noqa: F811
    project = open_project(asking_site)
    steps.add(project, asking_site.parent / f"{SLUG}.md")
    return project


@contextmanager
def serving(project):
    asking, file = steps.questions(project, SLUG, project.root.parent / f"{SLUG}.md")
    with AnswerServer(asking, file, SLUG) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join(5)


def ask(server, method="GET", path=None, form=None, **headers):
    place = urlsplit(server.address)
    own = {"Host": place.netloc, "Origin": f"http://{place.netloc}"}
    if form is not None:
        own["Content-Type"] = "application/x-www-form-urlencoded"
    own.update({name.replace("_", "-"): value for name, value in headers.items()})
    connection = http.client.HTTPConnection("127.0.0.1", place.port, timeout=10)
    body = urlencode(form) if form is not None else None
    connection.putrequest(method, path or place.path, skip_host=True)
    for name, value in own.items():
        if value:
            connection.putheader(name, value)
    if body is not None:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body.encode() if body else None)
    answer = connection.getresponse()
    return answer.status, answer.read().decode(), answer.headers


def first(server):
    return server.asking.now[0].question.id


def given(project):
    return [answer.choice for answer in read_answers(project.imports / SLUG).given]


def test_the_form_is_there_and_holds_no_markup_of_the_report(project):
    with serving(project) as server:
        status, page, headers = ask(server)
    assert status == 200
    assert page.count("<fieldset>") == page.count("<legend>") == 2
    assert "<script" not in page
    assert "two &lt;b&gt;." in page
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert server.server_address[0] == "127.0.0.1"


def test_answers_are_saved_shown_and_the_page_ends(project):
    with serving(project) as server:
        status, page, _ = ask(server, "POST", form={first(server): "two"})
        assert status == 200
        assert "Your answers are saved" in page
        assert "Still open: 1" in page
        assert server.saved == 1
        assert server.over
    assert given(project) == ["two"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"path": "/"}, 404),
        ({"path": "/wrong-token/"}, 404),
        ({"path": "/favicon.ico"}, 404),
        ({"Host": "localhost:80"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Host": ""}, 403),
        ({"method": "POST", "path": "/wrong-token/"}, 404),
        ({"method": "POST", "Host": "evil.example"}, 403),
        ({"method": "POST", "Origin": "http://evil.example"}, 403),
        ({"method": "POST", "Origin": "null"}, 403),
        ({"method": "POST", "Origin": ""}, 403),
        ({"method": "POST", "Sec_Fetch_Site": "cross-site"}, 403),
        ({"method": "POST", "Content_Type": "text/plain"}, 400),
        ({"method": "PUT"}, 501),
    ],
)
def test_strangers_are_refused_and_nothing_is_saved(project, asked, status):
    with serving(project) as server:
        form = {first(server): "two"} if asked.get("method") == "POST" else None
        found, page, _ = ask(server, form=form, **asked)
        assert (found, server.over) == (status, False)
        assert "<fieldset" not in page
    assert given(project) == []


def test_a_giant_form_is_refused(project):
    with serving(project) as server:
        place = urlsplit(server.address)
        connection = http.client.HTTPConnection("127.0.0.1", place.port, timeout=10)
        headers = {"Origin": f"http://{place.netloc}", "Content-Type": "application/x-www-form-urlencoded"}
        connection.putrequest("POST", place.path)
        for name, value in {**headers, "Content-Length": "999999999"}.items():
            connection.putheader(name, value)
        connection.endheaders()
        assert connection.getresponse().status == 400


def test_an_empty_or_odd_form_saves_nothing_and_asks_on(project):
    with serving(project) as server:
        for form in ({}, {first(server): ""}, {first(server): "three"}, {"join-00000000": "two"}):
            status, page, _ = ask(server, "POST", form=form)
            assert status == 200
            assert 'role="alert"' in page
        assert not server.over
    assert given(project) == []


def test_a_file_changed_meanwhile_is_kept_and_said(project):
    path = project.imports / SLUG / "answers.yml"
    mine = "format: 1\nanswers:\n- {kind: pair, about: x, choice: left}\n"
    with serving(project) as server:
        path.write_text(mine)
        status, page, _ = ask(server, "POST", form={first(server): "two"})
        assert status == 409
        assert "Somebody changed this file" in page
        assert 'value="two" checked' in page
        assert path.read_text() == mine
        assert ask(server, "POST", form={first(server): "two"})[0] == 200
    assert given(project) == ["left", "two"]


def test_in_a_real_browser_by_keyboard_at_every_width(project, browser, tmp_path):
    with serving(project) as server:
        context = browser.new_context(viewport={"width": 320, "height": 640})
        page = context.new_page()
        asked, heard = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: heard.append(message.text))
        page.goto(server.address)
        for width in (320, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            heights = page.eval_on_selector_all(
                "label, button", "all => all.map(one => one.getBoundingClientRect().height)"
            )
            assert min(heights) >= 44
            page.screenshot(path=tmp_path / f"answer-{width}.png", full_page=True)
        page.set_viewport_size({"width": 320, "height": 640})
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.type") == "radio"
        page.keyboard.press("ArrowUp")  # from “Ask me later” to the last choice
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.type") == "submit"
        assert _violations(page) == []
        page.keyboard.press("Enter")
        page.get_by_text("Your answers are saved").wait_for()
        page.screenshot(path=tmp_path / "answer-saved.png", full_page=True)
        assert [url for url in asked if not url.startswith((server.address, "data:"))] == []
        assert heard == []
        context.close()
    assert given(project) == ["two"]


def _violations(page):
    from axe_playwright_python.sync_playwright import Axe

    rules = Axe().run(page, options={"preload": False}).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in rules for node in rule["nodes"]]
