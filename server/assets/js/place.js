// Where a reader was on a page to which Back and Forward lead after lists were loaded in place. The browser knows that only
// for pages that it loaded itself.
const MARK = "place:";
const COMING = "place"; // the address whose place is to be restored

const store = (act) => {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
};

/** To be called before another list takes the place of the one at this address. */
export function keepPlace(address = location.href) {
  store((kept) => kept.setItem(MARK + address, String(scrollY)));
}

/** Where this page was loaded by Back or Forward, the reader is where they were. */
export function restorePlace() {
  if (store((kept) => kept.getItem(COMING)) !== location.href) return;
  const place = Number(store((kept) => kept.getItem(MARK + location.href)));
  store((kept) => kept.removeItem(COMING));
  scrollTo(0, place);
  // Whoever lets the browser do it again before it has done loading is taken to the place of the other page.
  addEventListener("load", () => setTimeout(() => (history.scrollRestoration = "auto"), 100), { once: true });
}

let here = location.href;

/** The address has changed without a new page. */
export const moved = () => (here = location.href);

addEventListener("popstate", (event) => {
  if (!event.state?.htmx) return;
  keepPlace(here);
  store((kept) => kept.setItem(COMING, location.href));
  history.scrollRestoration = "manual";
});
