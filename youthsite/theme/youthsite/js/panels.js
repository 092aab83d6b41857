// Menu, search and look: a button each, which opens and closes its panel and moves the focus to it. Escape closes and
// gives the focus back.
(function () {
  "use strict";
  const buttons = Array.from(document.querySelectorAll("[data-panel]"));

  function panelOf(button) {
    return document.getElementById(button.getAttribute("aria-controls"));
  }

  function set(button, open) {
    const panel = panelOf(button);
    button.setAttribute("aria-expanded", String(open));
    panel.hidden = !open;
    panel.classList.toggle("is-open", open);
    panel.dispatchEvent(new CustomEvent(open ? "panel:open" : "panel:close"));
  }

  function isOpen(button) {
    return button.getAttribute("aria-expanded") === "true";
  }

  function closeAll() {
    buttons.filter(isOpen).forEach(function (button) {
      const inside = panelOf(button).contains(document.activeElement);
      set(button, false);
      if (inside) button.focus();
    });
  }

  const tools = document.querySelector(".masthead__row");
  const menu = document.getElementById("menu");
  if (tools && menu) tools.after(menu);

  buttons.forEach(function (button) {
    panelOf(button).hidden = true;
    panelOf(button).tabIndex = -1;
    button.addEventListener("click", function () {
      const open = !isOpen(button);
      closeAll();
      set(button, open);
      // What opened comes next for keys and screen readers; search moves on to its own field.
      if (open && !panelOf(button).contains(document.activeElement)) panelOf(button).focus({ preventScroll: true });
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") closeAll();
  });

  // A link to the page we are on only moves: the panel over it should go.
  document.addEventListener("click", function (event) {
    if (event.target.closest(".panel a")) closeAll();
  });

  // Where there is room beside the words, the list of headings starts open.
  if (window.matchMedia("(min-width: 70em)").matches) {
    document.querySelectorAll("[data-open-wide]").forEach(function (details) {
      details.open = true;
    });
  }
})();
