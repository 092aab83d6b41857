// The check page: shows the problems of one page or one rule. Without scripts all of them are shown.
(function () {
  "use strict";
  const root = document.querySelector("[data-checking]");
  const form = root && root.querySelector("[data-filter]");
  if (!form) return;
  const cards = Array.from(root.querySelectorAll("[data-page]"));
  const parts = Array.from(root.querySelectorAll("[data-part]"));
  const all = root.querySelectorAll("[data-rule]").length;

  function choose(card, page, rule) {
    const here = !page || card.dataset.page === page;
    const problems = Array.from(card.querySelectorAll("[data-rule]"));
    problems.forEach(function (problem) {
      problem.hidden = !here || (rule !== "" && problem.dataset.rule !== rule);
    });
    card.hidden = problems.length ? problems.every(function (one) { return one.hidden; }) : !here || rule !== "";
  }

  function show() {
    cards.forEach(function (card) { choose(card, form.page.value, form.rule.value); });
    parts.forEach(function (part) {
      part.hidden = !part.querySelector("[data-page]:not([hidden])");
    });
    const shown = root.querySelectorAll("[data-rule]:not([hidden])").length;
    form.querySelector("[data-count]").textContent = shown + " of " + all + " problems are shown.";
  }

  form.addEventListener("change", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  // The lists are empty again only after the event.
  form.addEventListener("reset", function () { setTimeout(show, 0); });
  // A browser that comes back to the page keeps what was chosen.
  window.addEventListener("pageshow", show);
})();
