// Reading tools. A choice shows at once as an attribute of the page (`data-theme="dark"`); it is kept on the device,
// only after a choice, and forgotten when everything is back to normal. Styles do the rest (css/look.css).
(function () {
  "use strict";
  const KEY = "youthsite-look";
  const page = document.documentElement;
  const panel = document.getElementById("look");
  if (!panel) return;
  const form = panel.querySelector("form");
  const said = panel.querySelector("[data-look-said]");
  const names = Array.from(new Set(Array.from(form.querySelectorAll("input"), (input) => input.name)));
  let ruler = null;

  function now() {
    const found = {};
    names.forEach(function (name) {
      const value = page.getAttribute("data-" + name);
      if (value) found[name] = value;
    });
    return found;
  }

  function keep() {
    const chosen = now();
    try {
      if (Object.keys(chosen).length) localStorage.setItem(KEY, JSON.stringify(chosen));
      else localStorage.removeItem(KEY);
    } catch (error) {
      // A device that keeps nothing still shows the choice on this page.
    }
  }

  function set(name, value) {
    if (value) page.setAttribute("data-" + name, value);
    else page.removeAttribute("data-" + name);
    if (name === "ruler") rule(Boolean(value));
  }

  // The line to read along: where the pointer, the finger or the focus is; else a little above the middle, so that
  // people who move the page by keyboard read under it.
  function follow(event) {
    const touch = event.touches ? event.touches[0] : event;
    place(touch.clientY);
  }

  function followFocus(event) {
    const box = event.target.getBoundingClientRect();
    if (box.height) place(box.top + Math.min(box.height, 40) / 2);
  }

  function place(height) {
    page.style.setProperty("--ruler", Math.round(height) + "px");
  }

  const watched = [["mousemove", follow], ["touchstart", follow], ["touchmove", follow], ["focusin", followFocus]];

  function rule(on) {
    if (on === Boolean(ruler)) return;
    watched.forEach(function (one) {
      if (on) document.addEventListener(one[0], one[1], { passive: true });
      else document.removeEventListener(one[0], one[1]);
    });
    if (!on) {
      ruler.remove();
      ruler = null;
      return;
    }
    ruler = document.createElement("div");
    ruler.className = "ruler";
    ruler.setAttribute("aria-hidden", "true");
    document.body.append(ruler);
  }

  function show() {
    const chosen = now();
    form.querySelectorAll("input").forEach(function (input) {
      input.checked = input.type === "checkbox" ? Boolean(chosen[input.name]) : input.value === (chosen[input.name] || "");
    });
    rule(Boolean(chosen.ruler));
  }

  form.addEventListener("change", function (event) {
    const input = event.target;
    set(input.name, input.type === "checkbox" && !input.checked ? "" : input.value);
    said.textContent = "";
    keep();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", function () {
    names.forEach((name) => set(name, ""));
    keep();
    said.textContent = "Everything is back to normal.";
    setTimeout(show, 0);
  });
  // A choice made on another page, in another window or before coming back counts here too.
  window.addEventListener("storage", function (event) {
    if (event.key !== KEY && event.key !== null) return;
    let chosen = {};
    try {
      chosen = JSON.parse(event.newValue) || {};
    } catch (error) {
      chosen = {};
    }
    names.forEach((name) => set(name, /^[a-z0-9]+$/.test(chosen[name] || "") ? chosen[name] : ""));
    show();
  });
  window.addEventListener("pageshow", show);
  show();
})();
