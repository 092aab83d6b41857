// Whose voice tells the page: those that were made for it, or the phone's own, which costs no data. Of the
// phone's voices only those that speak on the phone itself are used, so that no word of the page leaves it.
(function () {
  "use strict";
  const box = document.querySelector("[data-voices]");
  const player = window.youthsitePlayer;
  if (!box || !player) return;
  const synthesis = window.speechSynthesis;
  const language = document.documentElement.lang.toLowerCase();
  const audio = document.querySelector("[data-player] audio");
  const trouble = document.querySelector("[data-trouble]");
  const own = box.querySelector("[data-own-voice]");
  const made = box.querySelectorAll("input").length - 1;
  let voice = null;
  let place = -1;
  let turn = 0;
  let pausing = true;

  function localVoice() {
    const local = synthesis.getVoices().filter((one) => one.localService);
    const name = (one) => one.lang.toLowerCase().replace("_", "-");
    return (
      local.find((one) => name(one) === language) ||
      local.find((one) => name(one).split("-")[0] === language.split("-")[0]) ||
      null
    );
  }

  function lines() {
    return Array.from(document.querySelectorAll("main .sentence[id]"), (element) => ({ element: element, words: [] }));
  }

  function wordAt(text, index) {
    return text.slice(0, index).split(/\s+/).filter(Boolean).length;
  }

  function tell(number) {
    const cue = player.cues[number];
    const mine = ++turn;
    synthesis.cancel();
    if (!cue) {
      pausing = true;
      place = -1;
      return player.ended();
    }
    place = number;
    pausing = false;
    player.light(cue, true);
    const text = cue.element.textContent.trim().replace(/\s+/g, " ");
    const saying = new SpeechSynthesisUtterance(text);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.rate = player.rate;
    saying.onboundary = function (event) {
      const word = wordAt(text, event.charIndex);
      if (mine === turn && event.name !== "sentence") window.youthsiteLights.word(word, word, text.split(" ").length);
    };
    saying.onstart = () => mine === turn && (trouble.textContent = "");
    saying.onend = function () {
      if (mine === turn && !pausing) tell(player.repeating ? place : place + 1);
    };
    saying.onerror = function () {
      if (mine !== turn || pausing) return;
      pause();
      trouble.textContent = "This voice has stopped. You can try again.";
    };
    synthesis.speak(saying);
    player.began();
  }

  function pause() {
    pausing = true;
    turn += 1;
    synthesis.cancel();
    player.showState();
  }

  const teller = {
    play: () => tell(Math.max(place, 0)),
    pause: pause,
    paused: () => pausing,
    speed: () => pausing || tell(place),
    start: (cue) => tell(player.cues.indexOf(cue)),
  };

  function choose(input) {
    const mine = input.hasAttribute("data-own-choice");
    const speaking = player.lit && !player.teller.paused();
    if (!pausing) pause();
    if (audio) audio.pause();
    document.documentElement.classList.toggle("has-own-voice", mine);
    player.teller = mine ? teller : player.sound;
    place = player.lit ? player.cues.indexOf(player.lit) : -1;
    if (mine) player.use(lines());
    else player.useVoice(input.value, input.dataset.cues);
    if (mine && player.lit) place = player.cues.findIndex((cue) => cue.element === player.lit.element);
    player.show();
    if (speaking) player.teller.play();
    player.showState();
  }

  function offer() {
    const before = voice;
    voice = localVoice();
    if (before && voice) return;
    own.hidden = !voice;
    box.hidden = !made || (!voice && made < 2);
    if (made || !voice) return;
    // Nobody spoke this page: the phone's own voice is the only one.
    document.querySelector("[data-player]").hidden = false;
    choose(own.querySelector("input"));
  }

  box.addEventListener("change", (event) => choose(event.target));
  window.addEventListener("pagehide", () => synthesis && synthesis.cancel());
  if (synthesis && window.SpeechSynthesisUtterance) {
    offer();
    synthesis.addEventListener("voiceschanged", offer);
  } else {
    box.hidden = made < 2;
  }
})();
