// Runs before the first paint: what only works with scripts is shown, the menu starts closed, and the page looks
// as its reader chose. Nothing is stored here; js/look.js does, and only after a choice.
(function () {
  "use strict";
  const page = document.documentElement;
  page.classList.add("js");
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem("youthsite-look")) || {};
  } catch (error) {
    chosen = {};
  }
  ["theme", "letters", "size", "space", "ruler", "motion", "view"].forEach(function (name) {
    if (/^[a-z0-9]+$/.test(chosen[name] || "")) page.setAttribute("data-" + name, chosen[name]);
  });
})();
