// Lights the line that is being spoken, and in it the word. A line has an element of its own, so it gets a
// class; a word has none, so it is painted by the CSS Custom Highlight API, or wrapped where that is missing.
window.youthsiteLights = (function () {
  "use strict";
  const canPaint = Boolean(window.CSS && CSS.highlights && window.Highlight);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const REST_AFTER_SCROLL = 4000;
  let line = null;
  let ranges = [];
  let wrapped = null;
  let shown = "";
  let scrolledAt = -REST_AFTER_SCROLL;

  // The words of a line as ranges over its text, however it is cut by links and bold letters.
  function rangesOf(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    while (walker.nextNode()) {
      nodes.push([walker.currentNode, text.length]);
      text += walker.currentNode.data;
    }
    function spot(place, atEnd) {
      const found = nodes.filter((one) => (atEnd ? one[1] < place : one[1] <= place)).pop();
      return [found[0], place - found[1]];
    }
    return Array.from(text.matchAll(/\S+/g), function (word) {
      const range = document.createRange();
      range.setStart.apply(range, spot(word.index, false));
      range.setEnd.apply(range, spot(word.index + word[0].length, true));
      return range;
    });
  }

  function unwrap() {
    if (!wrapped) return;
    const parent = wrapped.parentNode;
    wrapped.replaceWith.apply(wrapped, Array.from(wrapped.childNodes));
    parent.normalize();
    wrapped = null;
  }

  function putOut() {
    shown = "";
    if (canPaint) CSS.highlights.delete("spoken-word");
    unwrap();
  }

  function wrap(first, last) {
    unwrap();
    const again = rangesOf(line);
    const start = again[first];
    const end = again[last];
    if (start.startContainer !== end.endContainer) return;
    const range = document.createRange();
    range.setStart(start.startContainer, start.startOffset);
    range.setEnd(end.endContainer, end.endOffset);
    wrapped = document.createElement("span");
    wrapped.className = "is-spoken-word";
    range.surroundContents(wrapped);
  }

  // `count` is how many words the line should have: where the page shows others, no word is lit.
  function lightWord(first, last, count) {
    const name = first + "-" + last;
    if (!line || name === shown) return;
    if (ranges.length !== count || !ranges[last]) return putOut();
    shown = name;
    if (!canPaint) return wrap(first, last);
    const range = document.createRange();
    range.setStart(ranges[first].startContainer, ranges[first].startOffset);
    range.setEnd(ranges[last].endContainer, ranges[last].endOffset);
    CSS.highlights.set("spoken-word", new Highlight(range));
  }

  function bringIntoView(element) {
    if (performance.now() - scrolledAt < REST_AFTER_SCROLL) return;
    const box = element.getBoundingClientRect();
    if (box.top > 60 && box.bottom < window.innerHeight - 110) return;
    element.scrollIntoView({ block: "center", behavior: calm.matches || document.documentElement.dataset.motion ? "auto" : "smooth" });
  }

  function lightLine(element, follow) {
    if (element === line) return;
    putOut();
    if (line) line.classList.remove("is-spoken");
    line = element;
    ranges = line ? rangesOf(line) : [];
    if (!line) return;
    line.classList.add("is-spoken");
    if (follow) bringIntoView(line);
  }

  // People who scroll by themselves are left in peace for a while.
  function noteScroll(event) {
    if (event.key && !/^(Arrow|Page|Home|End)/.test(event.key)) return;
    scrolledAt = performance.now();
  }
  ["wheel", "touchmove", "keydown"].forEach((kind) => window.addEventListener(kind, noteScroll, { passive: true }));

  return { line: lightLine, word: lightWord, noWord: putOut };
})();
