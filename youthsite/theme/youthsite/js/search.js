// Search one edition. Its index is a script (fetch does not work from a USB stick) that is only loaded when
// the panel opens and calls youthsiteSearch.load([{title, url, text}, ...], {"skint": ["money", ...], ...}, ["hurt", ...]):
// the second says how the words of reports begin that mean what a child says, the third what brings help to the front.
(function () {
  "use strict";
  const panel = document.getElementById("search");
  if (!panel) return;
  const form = panel.querySelector("form");
  const input = panel.querySelector("input");
  const count = document.getElementById("search-count");
  const list = document.getElementById("search-results");
  const SHOWN = 20;
  const EMPTY = new Set("a about am an and are at be by did do for from has have i in is it its me my of on or our so that the to up us was we were what when who with you your".split(" "));
  const AROUND = 70;
  let pages = null;
  let vocabulary = null;
  let said = {};
  let danger = [];

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
  }

  function words(text) {
    return plain(text).match(/[a-z0-9']+/g) || [];
  }

  // What somebody asks for, without the words that stand on every page.
  function askedFor(text) {
    const all = words(text);
    const telling = all.filter((word) => !EMPTY.has(word));
    return telling.length ? telling : all;
  }

  function countWords(text) {
    const counts = new Map();
    words(text).forEach((word) => counts.set(word, (counts.get(word) || 0) + 1));
    return counts;
  }

  function load(entries, childrenSay, dangerWords) {
    vocabulary = new Set();
    said = Object.assign(Object.create(null), childrenSay);
    danger = dangerWords || [];
    pages = entries.map(function (entry) {
      const page = { entry: entry, title: countWords(entry.title), text: countWords(entry.text) };
      page.title.forEach((_, word) => vocabulary.add(word));
      page.text.forEach((_, word) => vocabulary.add(word));
      return page;
    });
    find();
  }

  // How well one word of a reader fits a page: whole words before beginnings, titles before text.
  function fit(page, wanted) {
    let score = 0;
    page.title.forEach(function (_, word) {
      if (word === wanted) score += 8;
      else if (word.startsWith(wanted)) score += 4;
    });
    page.text.forEach(function (times, word) {
      if (word === wanted) score += 2 + Math.log(times);
      else if (word.startsWith(wanted)) score += 1;
    });
    return score;
  }

  // What reports say for a child's word, as far as it stands on these pages.
  function meant(word) {
    return (said[word] || said[word.replace(/s$/, "")] || []).filter(stands);
  }

  // A word and what it may mean: the word itself counts most.
  function fitAny(page, wanted) {
    const others = wanted.also.map((word) => fit(page, word));
    return Math.max(fit(page, wanted.word), 0.5 * Math.max(0, ...others));
  }

  // Changes of one letter between two words, counted no further than `most`; swapped neighbours count as one.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = null;
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return row[b.length];
  }

  // The closest word that is on the pages, for a word that is on none of them.
  function closest(wanted) {
    const most = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
    let best = null;
    let least = most + 1;
    [...vocabulary, ...Object.keys(said), ...danger].forEach(function (word) {
      const far = distance(wanted, word, most);
      if (far < least) {
        least = far;
        best = word;
      }
    });
    return best;
  }

  function stands(wanted) {
    for (const word of vocabulary) if (word.startsWith(wanted)) return true;
    return false;
  }

  // A word that somebody may type when something is wrong.
  function isDanger(word) {
    return danger.some((start) => (start.length < 4 ? word === start : word.startsWith(start)));
  }

  function known(wanted) {
    return stands(wanted) || meant(wanted).length > 0;
  }

  // What a slip was meant to be; a word of danger is only ever taken for another one of danger.
  function righted(word) {
    if (known(word)) return word;
    const best = closest(word) || word;
    return isDanger(word) && !isDanger(best) ? word : best;
  }

  function rank(wanted) {
    const rarity = wanted.map(function (word) {
      const having = pages.filter((page) => fitAny(page, word) > 0).length;
      return Math.log(1 + pages.length / (1 + having));
    });
    return pages
      .map(function (page) {
        const fits = wanted.map((word) => fitAny(page, word));
        const score = fits.reduce((sum, value, i) => sum + value * rarity[i], 0);
        return { entry: page.entry, hits: fits.filter((value) => value > 0).length, score: score * (page.entry.weight || 1) };
      })
      .filter((result) => result.hits > 0)
      .sort((a, b) => b.hits - a.hits || b.score - a.score);
  }

  // The words around the first hit, with every hit marked; built from text nodes, so nothing in it can run.
  function snippet(text, wanted) {
    const holder = document.createElement("p");
    holder.className = "search__snippet";
    const found = Array.from(text.matchAll(/[\p{L}\p{N}'\u2019]+/gu)).filter((match) =>
      wanted.some((word) => plain(match[0]).startsWith(word))
    );
    const first = found.length ? found[0].index : 0;
    const from = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
    const cut = text.indexOf(" ", first + AROUND * 2);
    const to = cut < 0 ? text.length : cut;
    let at = from;
    if (from > 0) holder.append("… ");
    found.filter((match) => match.index >= from && match.index < to).forEach(function (match) {
      const mark = document.createElement("mark");
      mark.textContent = match[0];
      holder.append(text.slice(at, match.index), mark);
      at = match.index + match[0].length;
    });
    holder.append(text.slice(at, to) + (to < text.length ? " …" : ""));
    return holder;
  }

  function line(entry, name, below) {
    const holder = document.createElement("li");
    const link = document.createElement("a");
    link.href = panel.dataset.base + entry.url;
    link.textContent = name;
    holder.append(link, below);
    return holder;
  }

  function helpLine(entry) {
    const below = document.createElement("p");
    below.className = "search__snippet";
    below.textContent = "Do you want to talk to someone? Here is who can help.";
    const holder = line(entry, entry.title, below);
    holder.className = "search__help";
    return holder;
  }

  // Where one heading holds several things that were found, each says how it begins.
  function nameOf(entry, among) {
    const twins = among.filter((other) => other.entry.title === entry.title);
    return twins.length > 1 ? entry.title + ": " + entry.text.split(/\s+/, 6).join(" ") + " …" : entry.title;
  }

  function say(text) {
    if (count.textContent !== text) count.textContent = text;
  }

  function find() {
    const asked = askedFor(input.value);
    list.textContent = "";
    if (!asked.length) return say("");
    if (!pages) return say("Getting ready.");
    const right = asked.map(righted);
    const changed = right.filter((word, i) => word !== asked[i]);
    const wanted = right.map((word) => ({ word: word, also: meant(word) }));
    const ranked = rank(wanted);
    const help = pages.map((page) => page.entry).find((entry) => entry.help);
    const isFirst = help && (!ranked.length || asked.concat(right).some(isDanger));
    const results = ranked.filter((result) => !isFirst || result.entry !== help);
    const all = right.concat(...wanted.map((one) => one.also));
    const looked = changed.length && results.length ? " We looked for “" + changed.join(" ") + "”." : "";
    const more = wanted.some((one) => !stands(one.word) && one.also.length) && results.length ? " We looked for words that mean the same." : "";
    const many = results.length === 1 ? "1 place" : results.length + " places";
    say((results.length ? many + " found in " : "Nothing found in ") + panel.dataset.edition + "." + looked + more);
    if (isFirst) list.append(helpLine(help));
    const shown = results.slice(0, SHOWN);
    shown.forEach(({ entry }) => list.append(line(entry, nameOf(entry, shown), snippet(entry.text, all))));
  }

  function fetchIndex() {
    if (document.querySelector("script[data-search-index]")) return;
    const script = document.createElement("script");
    script.src = panel.dataset.index;
    script.dataset.searchIndex = "";
    script.onerror = function () {
      script.remove();
      say("Search does not work here. You can use the menu.");
    };
    document.head.append(script);
  }

  window.youthsiteSearch = { load: load };
  panel.addEventListener("panel:open", function () {
    fetchIndex();
    input.focus();
  });
  let waiting = 0;
  input.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(find, 150);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(waiting);
    find();
  });
})();
