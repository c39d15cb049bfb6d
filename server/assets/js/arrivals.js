// New records are told above the feed, as a link to its newest page, and never put into it. The line (data-arrivals: where
// to listen) stands in the page from the start, empty; the words come with the event.
const HIDDEN = 5 * 60_000; // a page that nobody looks at listens no longer than this
const SOON = 5_000;
const LATE = 5 * 60_000;

let stop = () => {};

/** Also called when another page of the feed has taken the place of this one. */
export function arrivals() {
  stop();
  const line = document.querySelector("[data-arrivals]");
  const saves = matchMedia("(prefers-reduced-data: reduce)").matches || navigator.connection?.saveData;
  if (line && !saves) stop = listen(line);
}

function listen(line) {
  let source = null;
  let wait = SOON;
  let again = 0; // the next try
  let rest = 0; // the end of a hidden page's patience
  const close = () => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    source = new EventSource(line.dataset.arrivals);
    source.onopen = () => (wait = SOON);
    source.onmessage = (event) => tell(line, JSON.parse(event.data));
    source.onerror = () => {
      // Not all readers at once, when a city has been restarted.
      close();
      again = setTimeout(open, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, LATE);
    };
  };
  const look = () => {
    clearTimeout(rest);
    if (document.hidden) rest = setTimeout(close, HIDDEN);
    else if (!source) open();
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", close);
  addEventListener("pageshow", look);
  look();
  return () => {
    document.removeEventListener("visibilitychange", look);
    removeEventListener("pagehide", close);
    removeEventListener("pageshow", look);
    clearTimeout(rest);
    close();
  };
}

function tell(line, { count, text }) {
  if (count === 0) return line.replaceChildren(); // taken back meanwhile
  const link = document.querySelector("#arrivals").content.firstElementChild.cloneNode(true);
  link.href = line.dataset.newest;
  link.querySelector("span").textContent = text;
  line.replaceChildren(link);
  line.dispatchEvent(new Event("arrived", { bubbles: true }));
}
