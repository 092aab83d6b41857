// The way to the other edition keeps the reader's place: where they stayed last, it leads to what belongs to that block
// or passage. Nothing is stored; without scripts, and for who has not read on, it leads to the top.
(function () {
  "use strict";
  const LINE = 0.4;
  const STAYED = 1500;
  const way = document.querySelector(".switch__there");
  if (!way) return;
  const page = new URL(way.href).pathname;
  const places = Array.from(document.querySelectorAll(".block__source a, a.to-easy"))
    .filter((tie) => tie.hash && tie.pathname === page)
    .map((tie) => ({ at: tie.closest(".block") || tie, href: tie.href }));
  if (!places.length) return;
  let waiting = 0;

  // The last block or passage that begins above the line on which people read.
  function place() {
    let found = null;
    let least = Infinity;
    places.forEach(function (one) {
      const above = window.innerHeight * LINE - one.at.getBoundingClientRect().top;
      if (above >= 0 && above < least) {
        least = above;
        found = one;
      }
    });
    return found;
  }

  // At the top, where the way stands, the reader has come back to press it: the place stays.
  function note() {
    if (way.getBoundingClientRect().bottom > 0) return;
    const found = place();
    if (found) way.href = found.href;
  }

  window.addEventListener(
    "scroll",
    function () {
      clearTimeout(waiting);
      waiting = setTimeout(note, STAYED);
    },
    { passive: true }
  );
})();
