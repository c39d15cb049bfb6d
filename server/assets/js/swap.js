import { keepPlace, moved, restorePlace } from "./place.js";
import { say } from "./said.js";

// Filters and pages of lists: the same address, whose <main> takes the place of this one. Containers are marked in the page
// with data-hx-boost; data-focus says what has the focus afterwards where the control that was used is no longer there.
const CONFIG = {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false, // the policy of the page allows no inline style
  selfRequestsOnly: true,
  // Back and Forward load the page: what was kept here would be old, and somebody else may sit here by then.
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  scrollBehavior: "instant",
  globalViewTransitions: false,
  defaultSettleDelay: 0,
  timeout: 20_000,
};
const HOW = {
  target: "#main",
  select: "#main > *",
  swap: "innerHTML show:none",
  "select-oob": "#footer-languages", // they lead back to this page in another language
  sync: "#main:replace",
};

const SLOW = 400; // what comes sooner needs no sign that it is on its way

export async function swap(address, renew) {
  restorePlace();
  // The library sets itself up when the document is ready, and notices only the last of its two moments when it comes late.
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  const meta = document.createElement("meta");
  meta.name = "htmx-config";
  meta.content = JSON.stringify(CONFIG);
  document.head.append(meta);
  const main = document.querySelector("#main");
  for (const [name, value] of Object.entries(HOW)) main.setAttribute(`data-hx-${name}`, value);
  const { default: htmx } = await import(address);

  const uses = new WeakMap(); // request or link that tries again → what was used
  const pending = new Set();
  let slow = 0;
  const on = (name, act) => document.body.addEventListener(name, act);

  on("htmx:beforeRequest", ({ detail: { elt, xhr, requestConfig } }) => {
    const box = elt.closest("[data-hx-boost]");
    const control = requestConfig.triggeringEvent?.submitter ?? document.activeElement;
    uses.set(xhr, uses.get(elt) ?? { box, id: control?.id, focus: box.dataset.focus });
    pending.add(xhr);
    main.setAttribute("aria-busy", "true");
    slow ||= setTimeout(() => (main.dataset.slow = ""), SLOW);
  });
  on("htmx:afterRequest", ({ detail: { xhr } }) => {
    pending.delete(xhr);
    if (pending.size > 0) return;
    clearTimeout(slow);
    slow = 0;
    main.removeAttribute("aria-busy");
    delete main.dataset.slow;
  });

  on("htmx:beforeSwap", ({ detail }) => {
    if (!detail.shouldSwap) return;
    const asked = new URL(detail.pathInfo.finalRequestPath, location.href);
    const came = new URL(detail.xhr.responseURL);
    // Somewhere else, or in front of a door that is not ours: a page of its own.
    if (came.pathname === asked.pathname && detail.serverResponse.includes('id="main"')) return keepPlace();
    detail.shouldSwap = false;
    location.assign(came);
  });
  on("htmx:afterOnLoad", ({ detail: { xhr, successful } }) => {
    const use = uses.get(xhr);
    if (!successful || !use || use.box.isConnected) return;
    moved();
    adopt(xhr.responseText);
    land(use);
    renew();
  });

  const told = ({ detail }) => {
    const use = uses.get(detail.xhr);
    if (!use) return;
    main.querySelector("[data-trouble]")?.remove();
    const line = document.querySelector("#trouble").content.firstElementChild.cloneNode(true);
    const link = line.querySelector("[data-retry]");
    line.dataset.trouble = "";
    link.href = detail.pathInfo.finalRequestPath;
    uses.set(link, use);
    // Where the reader is: beside what was used.
    if (use.box.matches("ul")) use.box.before(line);
    else use.box.prepend(line);
    link.dataset.hxBoost = "true";
    link.dataset.focus = use.focus;
    htmx.process(line);
  };
  on("htmx:responseError", told);
  on("htmx:sendError", told);
  on("htmx:timeout", told);

  on("arrived", (event) => htmx.process(event.target));
}

/** Links in the head belong to the address, too. */
function adopt(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const links = (document) => document.head.querySelectorAll('link[rel="alternate"]');
  links(document).forEach((link) => link.remove());
  document.head.append(...links(page));
}

/** The focus stays on the control that was used; where that is gone, it goes to the first thing that is new. */
function land({ id, focus }) {
  const main = document.querySelector("#main");
  const same = id ? main.querySelector(`#${CSS.escape(id)}`) : null;
  const place = same ?? main.querySelector(focus) ?? main;
  place.focus({ preventScroll: true });
  if (!same) (place.closest("ol, .table-region") ?? place).scrollIntoView({ block: "start" });
  const spoken = main.querySelector("[data-spoken]");
  if (spoken && spoken !== place && (same || !place.closest("ol"))) say(spoken.textContent);
}
