// Hard words: a tap, Enter or Space opens what a word means below its line, and screen readers say it. Without
// scripts the word is a link to the same meaning at the end of the page.
(function () {
  "use strict";
  const boxes = new Map();

  // A place below the sentence that is there before anything is said in it, so that it is announced.
  function boxBelow(sentence) {
    if (boxes.has(sentence)) return boxes.get(sentence);
    const box = document.createElement("span");
    box.className = "meaning";
    box.id = sentence.id + "-meaning";
    box.setAttribute("role", "status");
    sentence.after(box);
    boxes.set(sentence, box);
    return box;
  }

  function close(word) {
    word.setAttribute("aria-expanded", "false");
    document.getElementById(word.getAttribute("aria-controls")).textContent = "";
  }

  function open(word, meaning) {
    const box = document.getElementById(word.getAttribute("aria-controls"));
    document.querySelectorAll(".hard-word[aria-expanded=true]").forEach(function (other) {
      if (other.getAttribute("aria-controls") === box.id) close(other);
    });
    word.setAttribute("aria-expanded", "true");
    box.textContent = meaning;
  }

  document.querySelectorAll("a.hard-word").forEach(function (word) {
    const sentence = word.closest(".sentence");
    const name = document.getElementById(decodeURIComponent(word.hash.slice(1)));
    if (!sentence || !name || !name.nextElementSibling) return;
    const meaning = name.nextElementSibling.textContent;
    word.setAttribute("role", "button");
    word.setAttribute("aria-expanded", "false");
    word.setAttribute("aria-controls", boxBelow(sentence).id);
    word.addEventListener("click", function (event) {
      event.preventDefault();
      if (word.getAttribute("aria-expanded") === "true") close(word);
      else open(word, meaning);
    });
    word.addEventListener("keydown", function (event) {
      if (event.key === " ") {
        event.preventDefault();
        word.click();
      }
    });
  });

  // Wherever the focus is: what a reader opened a while ago goes too.
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") document.querySelectorAll(".hard-word[aria-expanded=true]").forEach(close);
  });
})();
