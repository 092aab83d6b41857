// Read-along: the sentence being spoken is lit; say it again, slower, or pick the sentence to start from.
// The cues, [[sentence id, start, end], ...] in seconds, are in the page itself, so it works from a USB stick.
(function () {
  "use strict";
  const player = document.querySelector("[data-player]");
  const data = document.getElementById("cues");
  if (!player || !data) return;
  const audio = player.querySelector("audio");
  const dock = document.querySelector("[data-dock]");
  const choose = player.querySelector("[data-choose]");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const SLOW = 0.8;
  const REST_AFTER_SCROLL = 4000;
  let lit = null;
  let scrolledAt = -REST_AFTER_SCROLL;

  const cues = JSON.parse(data.textContent || "[]")
    .map((cue) => ({ element: document.getElementById(cue[0]), start: cue[1], end: cue[2] }))
    .filter((cue) => cue.element);
  if (!cues.length) return;

  // The last cue that has begun: between two sentences the first one stays lit.
  function cueAt(seconds) {
    let low = 0;
    let high = cues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cues[middle].start <= seconds + 0.02) low = middle + 1;
      else high = middle;
    }
    return cues[low - 1] || null;
  }

  function bringIntoView(element) {
    if (performance.now() - scrolledAt < REST_AFTER_SCROLL) return;
    const box = element.getBoundingClientRect();
    if (box.top > 60 && box.bottom < window.innerHeight - 110) return;
    element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  }

  function light(cue) {
    if (cue === lit) return;
    if (lit) lit.element.classList.remove("is-spoken");
    lit = cue;
    if (!cue) return;
    cue.element.classList.add("is-spoken");
    if (!audio.paused) bringIntoView(cue.element);
  }

  function start(cue) {
    audio.currentTime = cue.start;
    light(cue);
    audio.play().catch(function () {});
  }

  function startButton(cue) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "start-here";
    button.setAttribute("aria-label", "Start here");
    button.setAttribute("aria-describedby", cue.element.id);
    button.addEventListener("click", () => start(cue));
    return button;
  }

  // Each sentence gets a real button of its own, so headings stay headings and every key works.
  function setChoosing(on) {
    choose.setAttribute("aria-pressed", String(on));
    document.documentElement.classList.toggle("is-choosing", on);
    document.querySelectorAll(".start-here").forEach((button) => button.remove());
    if (on) cues.forEach((cue) => cue.element.prepend(startButton(cue)));
  }

  function isChoosing() {
    return choose.getAttribute("aria-pressed") === "true";
  }

  document.addEventListener("click", function (event) {
    if (!isChoosing() || event.target.closest("a, button, summary, audio")) return;
    const cue = cues.find((one) => one.element.contains(event.target));
    if (cue && !String(window.getSelection())) start(cue);
  });

  function showDock(on) {
    if (!dock) return;
    dock.hidden = !on;
    document.documentElement.classList.toggle("has-dock", on);
  }

  function showPause() {
    const word = dock && dock.querySelector("[data-pause-word]");
    if (word) word.textContent = audio.paused ? "Go on" : "Pause";
  }

  audio.addEventListener("timeupdate", () => light(cueAt(audio.currentTime)));
  audio.addEventListener("seeked", () => light(cueAt(audio.currentTime)));
  audio.addEventListener("play", function () {
    showDock(true);
    showPause();
  });
  audio.addEventListener("pause", showPause);
  audio.addEventListener("ended", function () {
    light(null);
    showDock(false);
  });

  // People who scroll by themselves are left in peace for a while.
  function noteScroll(event) {
    if (event.key && !/^(Arrow|Page|Home|End)/.test(event.key)) return;
    scrolledAt = performance.now();
  }
  ["wheel", "touchmove", "keydown"].forEach((kind) => window.addEventListener(kind, noteScroll, { passive: true }));

  document.querySelectorAll("[data-again]").forEach(function (button) {
    button.addEventListener("click", () => start(lit || cues[0]));
  });
  document.querySelectorAll("[data-pause]").forEach(function (button) {
    button.addEventListener("click", () => (audio.paused ? audio.play().catch(function () {}) : audio.pause()));
  });
  player.querySelector("[data-slower]").addEventListener("click", function (event) {
    const slow = event.currentTarget.getAttribute("aria-pressed") !== "true";
    event.currentTarget.setAttribute("aria-pressed", String(slow));
    audio.preservesPitch = true;
    audio.defaultPlaybackRate = audio.playbackRate = slow ? SLOW : 1;
  });
  choose.addEventListener("click", () => setChoosing(!isChoosing()));
  player.querySelector("[data-player-tools]").hidden = false;
})();
