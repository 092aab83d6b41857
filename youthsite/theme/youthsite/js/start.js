// Runs before the first paint: what only works with scripts is shown, and the menu starts closed.
document.documentElement.classList.add("js");
