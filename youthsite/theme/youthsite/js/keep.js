// "Keep on this phone": a copy of one report for when there is no internet. Nothing is stored before the last button
// is pressed, and it can all be removed again. Only over https, or on this computer itself.
(function () {
  "use strict";
  const box = document.querySelector("[data-keep]");
  if (!box || !window.isSecureContext || !/^https?:/.test(location.protocol)) return;
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  const root = new URL(box.dataset.root, location.href);
  const list = new URL(box.dataset.keep, location.href);
  const prefix = "youthsite-keep:" + root.pathname + ":";
  const name = prefix + list.pathname;
  const find = (part) => box.querySelector("[data-keep-" + part + "]");
  const open = find("open"), choices = find("choices"), start = find("start");
  const remove = find("remove"), status = find("status"), sound = find("sound"), hard = find("hard");
  let lists = null;

  function sum(files) {
    return files.reduce((total, file) => total + file[1], 0);
  }

  function megabytes(bytes) {
    return Math.max(bytes / 1e6, 0.1).toFixed(1) + " MB";
  }

  function chosen() {
    return lists.pages.concat(
      sound.checked ? lists.sound : [],
      hard.checked ? lists.hard : [],
      sound.checked && hard.checked ? lists.hard_sound : []
    );
  }

  function tell() {
    find("sound-size").textContent = megabytes(sum(lists.sound.concat(hard.checked ? lists.hard_sound : [])));
    find("hard-size").textContent = megabytes(sum(lists.hard.concat(sound.checked ? lists.hard_sound : [])));
    start.textContent = "Keep it: " + megabytes(sum(chosen()));
  }

  function show(isKept, text) {
    open.hidden = isKept;
    remove.hidden = !isKept;
    choices.hidden = true;
    status.textContent = text;
  }

  async function choose() {
    try {
      lists = await (await fetch(list)).json();
    } catch (error) {
      status.textContent = "It did not work. Is there internet?";
      return;
    }
    find("sound-line").hidden = !lists.sound.length;
    find("hard-line").hidden = !lists.hard.length;
    sound.checked = lists.sound.length > 0;
    open.hidden = true;
    choices.hidden = false;
    status.textContent = "";
    tell();
    start.focus();
  }

  async function forget() {
    await caches.delete(name);
    const others = (await caches.keys()).some((other) => other.startsWith(prefix));
    const registration = others ? null : await navigator.serviceWorker.getRegistration(root.href);
    if (registration) await registration.unregister();
  }

  // The search without the words of pages that are not kept.
  async function calm(response, path) {
    if (!path.startsWith("search/")) return response;
    const hidden = new Set(lists.hard.map((file) => file[0]));
    const script = /^([\w.]+\()([^]*)(\);\s*)$/.exec(await response.text());
    const loaded = JSON.parse("[" + script[2] + "]");
    loaded[0] = loaded[0].filter((entry) => !hidden.has(entry.url.split("#")[0]));
    const text = script[1] + loaded.map((part) => JSON.stringify(part)).join(",") + script[3];
    return new Response(text, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
  }

  async function keep() {
    const files = chosen();
    start.disabled = true;
    try {
      const cache = await caches.open(name);
      for (let done = 0; done < files.length; done++) {
        const url = new URL(files[done][0], root);
        const response = await fetch(url, { cache: "no-cache" });
        if (!response.ok) throw new Error(String(url));
        await cache.put(url.href, hard.checked ? response : await calm(response, files[done][0]));
        if (done % 5 === 0) status.textContent = "Keeping " + done + " of " + files.length + " files.";
      }
      await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.href });
      await navigator.serviceWorker.ready;
      show(true, "It is on this phone now.");
      remove.focus();
    } catch (error) {
      await forget();
      show(false, "It did not work. Nothing was kept.");
      open.focus();
    }
    start.disabled = false;
  }

  open.addEventListener("click", choose);
  sound.addEventListener("change", tell);
  hard.addEventListener("change", tell);
  start.addEventListener("click", keep);
  remove.addEventListener("click", async function () {
    await forget();
    show(false, "It is not on this phone any more.");
    open.focus();
  });

  caches.has(name).then(function (isKept) {
    box.hidden = false;
    show(isKept, isKept ? "It is on this phone." : "");
  });
})();
