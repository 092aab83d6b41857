// Read-along: the sentence and the word being spoken are lit; say a sentence again, over and over, slower or
// faster, or pick the one to start from. The cues, [[line id, start, end, [words of the line, first, last,
// milliseconds after start, ...]], ...], are in the page itself, so all this works from a USB stick.
(function () {
  "use strict";
  const player = document.querySelector("[data-player]");
  const lights = window.youthsiteLights;
  if (!player || !lights) return;
  const audio = player.querySelector("audio");
  const dock = document.querySelector("[data-dock]");
  const choose = player.querySelector("[data-choose]");
  const speedWord = player.querySelector("[data-speed]");
  const SPEEDS = [0.6, 0.8, 1, 1.25, 1.5];
  const SPEED_WORDS = ["very slow", "slow", "normal", "fast", "very fast"];
  const shared = { cues: [], lit: null, speed: 2, repeating: false, teller: null, read: read, light: light };
  window.youthsitePlayer = shared;

  function read(id) {
    const data = document.getElementById(id);
    return JSON.parse((data && data.textContent) || "[]")
      .map((cue) => ({ element: document.getElementById(cue[0]), start: cue[1], end: cue[2], words: cue[3] || [] }))
      .filter((cue) => cue.element);
  }

  // The last cue that has begun: between two sentences the first one stays lit.
  function cueAt(seconds) {
    let low = 0;
    let high = shared.cues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shared.cues[middle].start <= seconds + 0.02) low = middle + 1;
      else high = middle;
    }
    return shared.cues[low - 1] || null;
  }

  function light(cue, follow) {
    shared.lit = cue;
    lights.line(cue && cue.element, follow);
  }

  function lightWord(cue, seconds) {
    const words = cue.words;
    let place = 1;
    while (place + 5 < words.length && cue.start + words[place + 5] / 1000 <= seconds + 0.02) place += 3;
    if (words.length < 4 || seconds > cue.end + 0.1) lights.noWord();
    else lights.word(words[place], words[place + 1], words[0]);
  }

  // What tells the page: the sound here, or the phone's own voice (voices.js).
  const sound = {
    play: () => audio.play().catch(function () {}),
    pause: () => audio.pause(),
    paused: () => audio.paused || audio.ended,
    speed: function (rate) {
      audio.preservesPitch = true;
      audio.defaultPlaybackRate = audio.playbackRate = rate;
    },
    start: function (cue) {
      audio.currentTime = cue.start;
      light(cue, true);
      sound.play();
    },
  };
  shared.sound = sound;
  shared.teller = sound;

  // Wherever people jump to is the sentence to say over and over.
  let loop = null;
  function landed() {
    loop = cueAt(audio.currentTime);
    follow();
  }

  function follow() {
    if (shared.teller !== sound || audio.ended) return;
    const now = audio.currentTime;
    if (shared.repeating && !loop) loop = cueAt(now);
    if (shared.repeating && loop && !audio.paused && now >= loop.end) {
      audio.currentTime = loop.start;
      return;
    }
    const cue = shared.repeating && loop && now >= loop.start ? loop : cueAt(now);
    light(cue, !audio.paused);
    if (cue) lightWord(cue, now);
  }

  // Four times a second, as the browser tells the time, is too seldom for words.
  function everyFrame() {
    follow();
    if (audio && !audio.paused && !audio.ended) window.requestAnimationFrame(everyFrame);
  }

  function showDock(on) {
    if (!dock) return;
    dock.hidden = !on;
    document.documentElement.classList.toggle("has-dock", on);
  }

  shared.showState = function () {
    document.querySelectorAll("[data-pause-word]").forEach(function (word) {
      word.textContent = !shared.teller.paused() ? "Pause" : shared.lit ? "Go on" : "Listen";
    });
  };

  shared.began = function () {
    showDock(true);
    shared.showState();
  };

  shared.ended = function () {
    light(null);
    showDock(false);
    shared.showState();
  };

  if (audio) {
    audio.addEventListener("timeupdate", follow);
    audio.addEventListener("seeked", landed);
    audio.addEventListener("play", function () {
      shared.began();
      window.requestAnimationFrame(everyFrame);
    });
    audio.addEventListener("pause", () => shared.showState());
    audio.addEventListener("ended", function () {
      if (shared.repeating && loop) sound.start(loop);
      else shared.ended();
    });
  }

  function startButton(cue) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "start-here";
    button.setAttribute("aria-label", "Start here");
    button.setAttribute("aria-describedby", cue.element.id);
    button.addEventListener("click", () => shared.teller.start(cue));
    return button;
  }

  // Each sentence gets a real button of its own, so headings stay headings and every key works; a picture
  // is an image to screen readers and can hold none.
  function setChoosing(on) {
    choose.setAttribute("aria-pressed", String(on));
    document.documentElement.classList.toggle("is-choosing", on);
    document.querySelectorAll(".start-here").forEach((button) => button.remove());
    if (on) shared.cues.filter((cue) => cue.element.matches(".sentence")).forEach((cue) => cue.element.prepend(startButton(cue)));
  }

  function isPressed(button) {
    return button.getAttribute("aria-pressed") === "true";
  }

  document.addEventListener("click", function (event) {
    if (!isPressed(choose) || event.target.closest("a, button, summary, audio")) return;
    const cue = shared.cues.find((one) => one.element.contains(event.target));
    if (cue && !String(window.getSelection())) shared.teller.start(cue);
  });

  function setSpeed(place) {
    shared.speed = Math.min(Math.max(place, 0), SPEEDS.length - 1);
    shared.rate = SPEEDS[shared.speed];
    speedWord.textContent = "Speed: " + SPEED_WORDS[shared.speed];
    shared.teller.speed(shared.rate);
  }

  function onEach(selector, act) {
    document.querySelectorAll(selector).forEach((button) => button.addEventListener("click", () => act(button)));
  }

  onEach("[data-again]", () => shared.cues.length && shared.teller.start(shared.lit || shared.cues[0]));
  onEach("[data-pause]", () => (shared.teller.paused() ? shared.teller.play() : shared.teller.pause()));
  onEach("[data-slower]", () => setSpeed(shared.speed - 1));
  onEach("[data-faster]", () => setSpeed(shared.speed + 1));
  onEach("[data-repeat]", function (button) {
    shared.repeating = !isPressed(button);
    button.setAttribute("aria-pressed", String(shared.repeating));
    loop = shared.lit;
  });
  choose.addEventListener("click", () => setChoosing(!isPressed(choose)));

  // Another voice says the same lines at other times: go on at the line that is lit.
  shared.useVoice = function (source, cuesId) {
    const at = shared.lit && shared.lit.element;
    audio.pause();
    audio.src = source;
    shared.use(shared.read(cuesId));
    const same = shared.cues.find((cue) => cue.element === at);
    loop = same || null;
    if (same) audio.currentTime = same.start;
    setSpeed(shared.speed);
  };

  shared.use = function (cues) {
    const choosing = isPressed(choose);
    if (choosing) setChoosing(false);
    shared.cues = cues;
    if (choosing) setChoosing(true);
  };

  // On a phone the words come first: the tools open where there is room, or where nothing else starts the sound.
  shared.show = function () {
    const tools = player.querySelector("[data-player-tools]");
    const first = tools.hidden;
    shared.rate = SPEEDS[shared.speed];
    tools.hidden = false;
    if (shared.teller !== sound || (first && window.matchMedia("(min-width: 40em)").matches)) tools.open = true;
  };

  shared.cues = read("cues");
  if (shared.cues.length) shared.show();
})();
