// The captions of a video are in the page itself, for a page opened from a USB stick may load none.
(function () {
  "use strict";
  document.querySelectorAll("video[data-captions]").forEach(function (video) {
    const data = document.getElementById(video.dataset.captions);
    if (!data || !window.VTTCue) return;
    const track = video.addTextTrack("captions", "English", "en");
    JSON.parse(data.textContent).forEach((cue) => track.addCue(new VTTCue(cue[0], cue[1], cue[2])));
    track.mode = "showing";
  });
})();
