// Leave a page fast. The keys are those of GOV.UK's "exit this page": Shift three times, each within five seconds
// of the one before. Not Escape: it stops a page from loading. Shift that helps another key does not count.
(function () {
  "use strict";
  const bar = document.querySelector("[data-exit]");
  if (!bar) return;
  const WAIT = 5000;
  const status = bar.querySelector("[data-exit-status]");
  const lights = Array.from(bar.querySelectorAll(".exit__lights span"));
  const title = document.title;
  let presses = 0;
  let alone = false;
  let timer = 0;
  let cover = null;

  function say(text) {
    status.textContent = text;
  }

  function show() {
    lights.forEach((light, place) => light.classList.toggle("is-on", place < presses));
  }

  function forget() {
    clearTimeout(timer);
    presses = 0;
    show();
  }

  function hush() {
    document.querySelectorAll("audio, video").forEach((sound) => sound.pause());
    if (window.speechSynthesis) window.speechSynthesis.cancel();
  }

  // The page goes out of sight at once, however long the next one takes to come.
  function hide() {
    if (cover) return;
    cover = document.createElement("div");
    cover.className = "exit-cover";
    cover.setAttribute("role", "alert");
    const word = document.createElement("span");
    word.className = "visually-hidden";
    word.textContent = "Loading.";
    cover.append(word);
    document.body.append(cover);
    document.documentElement.classList.add("is-leaving");
    document.title = "Loading";
  }

  function leave() {
    forget();
    hide();
    hush();
    window.location.replace(bar.querySelector("[data-exit-link]").href);
  }

  function count() {
    presses += 1;
    show();
    clearTimeout(timer);
    if (presses >= 3) return leave();
    say(presses === 1 ? "Shift. Press it 2 more times to leave." : "Shift. Press it 1 more time to leave.");
    timer = setTimeout(function () {
      forget();
      say("Leaving by Shift has stopped.");
    }, WAIT);
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Shift") {
      if (!event.repeat) alone = !(event.ctrlKey || event.altKey || event.metaKey);
      return;
    }
    alone = false;
    if (presses) forget();
  }, true);
  document.addEventListener("keyup", function (event) {
    if (event.key === "Shift" && alone) count();
    alone = false;
  }, true);
  document.addEventListener("pointerdown", function () {
    alone = false;
  }, true);
  window.addEventListener("blur", function () {
    alone = false;
  });

  document.querySelectorAll("[data-exit-link]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      leave();
    });
  });

  // The button "back" may show the page as it was left: covered.
  window.addEventListener("pageshow", function () {
    forget();
    say("");
    if (cover) cover.remove();
    cover = null;
    document.documentElement.classList.remove("is-leaving");
    document.title = title;
  });
})();
