// Answers for pages that somebody keeps on this phone. It keeps nothing by itself: keep.js does, when asked to.
"use strict";
const PREFIX = "youthsite-keep:" + new URL("./", self.location).pathname + ":";
const PATIENCE = 3000;
const GONE =
  '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  "<title>Not on this phone</title><h1>This page is not on this phone</h1>" +
  "<p>You need the internet to read it.</p>";

async function kept(url) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const cache = await caches.open(name);
    const response = await cache.match(url);
    if (response) return { cache: cache, response: response };
  }
  return null;
}

// A part of a sound, so that a reader can jump in it.
async function part(response, range) {
  const blob = await response.blob();
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range);
  let start = asked && asked[1] ? Number(asked[1]) : 0;
  let end = asked && asked[2] ? Number(asked[2]) : blob.size - 1;
  if (asked && !asked[1] && asked[2]) {
    start = Math.max(0, blob.size - Number(asked[2]));
    end = blob.size - 1;
  }
  end = Math.min(end, blob.size - 1);
  if (!asked || start > end) {
    return new Response("", { status: 416, headers: { "Content-Range": "bytes */" + blob.size } });
  }
  return new Response(blob.slice(start, end + 1), {
    status: 206,
    headers: {
      "Accept-Ranges": "bytes",
      "Content-Length": String(end - start + 1),
      "Content-Range": "bytes " + start + "-" + end + "/" + blob.size,
      "Content-Type": response.headers.get("Content-Type") || "audio/mpeg",
    },
  });
}

// The newest first, so that what was mended or taken back does not live on here.
async function fresh(request, found, url) {
  const response = await fetch(request, { cache: "no-cache" });
  // A server in trouble says nothing about the page: what is kept is better than its excuse.
  if (response.status >= 500) return found.response;
  // The search was kept without the pages about hard things, and stays so.
  const whole = response.status === 200 && !response.redirected && !url.includes("/search/");
  if (whole) await found.cache.put(url, response.clone());
  if (response.status === 404 || response.status === 410) await found.cache.delete(url);
  return response;
}

// Sounds are asked for in parts, and a whole one is dear: once a visit, only ask whether it is still the same.
const looked = new Set();
async function look(found, url) {
  if (looked.has(url)) return;
  looked.add(url);
  const now = await fetch(url, { method: "HEAD", cache: "no-store" });
  const sign = ["ETag", "Last-Modified", "Content-Length"].find((name) => now.headers.get(name));
  const changed = sign && now.headers.get(sign) !== found.response.headers.get(sign);
  if (now.status === 404 || now.status === 410) await found.cache.delete(url);
  else if (now.status === 200 && changed) await fresh(new Request(url), found, url);
}

async function answer(event) {
  const request = event.request;
  const asked = new URL(request.url);
  const url = asked.origin + asked.pathname.replace(/\/$/, "/index.html");
  const found = await kept(url);
  const range = request.headers.get("range");
  if (found && range) {
    event.waitUntil(look(found, url).catch(() => looked.delete(url)));
    return part(found.response.clone(), range);
  }
  if (found) {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, found.response.clone()));
    return Promise.race([fresh(request, found, url).catch(() => found.response), late]);
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    return new Response(GONE, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", function (event) {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.origin === self.location.origin) event.respondWith(answer(event));
});
