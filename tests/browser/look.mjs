// What axe cannot see, asked of the page that stands open. Every answer is a list of faults, one line each.

/** Text of cities: it has a language and a direction of its own, whatever the page's are. */
const CITY_TEXT = [
  ".card__title a", ".card__excerpt", ".card__city", ".record__abstract", "#title", ".record__section > .prose", ".record__text > .prose",
  ".reply__author", ".reply__text.prose", ".city__head > h1", ".city__head > .page-head__lead", ".cities__name:is(a)",
  ".tasklist__link[href*='/cities/']", ".banner__name", ".page-head cite",
].join();

/** Runs in the page: it may use nothing of this file. */
function judge({ dir, lang, cityText }) {
  const faults = [];
  const name = (element) => {
    const own = element.tagName.toLowerCase() + (element.id ? `#${element.id}` : element.getAttribute("class") ? `.${element.getAttribute("class").trim().split(/\s+/).join(".")}` : "");
    const parent = element.parentElement && element.parentElement !== document.body ? `${element.parentElement.getAttribute("class")?.split(" ")[0] ?? element.parentElement.tagName.toLowerCase()} > ` : "";
    return `${parent}${own} “${(element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  };
  const fault = (rule, element, detail = "") => faults.push(`${rule}: ${element === null ? "" : name(element)}${detail && ` – ${detail}`}`);
  const root = document.documentElement;
  const main = document.querySelector("main");
  const isSeen = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  /** Cut off by an ancestor on purpose: what one scrolls to, what is only there for listeners, what a picture hides. */
  const isCut = (element) => {
    for (let at = element; at !== null && at !== document.body; at = at.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(at);
      if (at !== element && ["auto", "scroll", "hidden", "clip"].includes(overflowX)) return true;
      if (clipPath !== "none") return true;
    }
    return false;
  };

  if (root.lang !== lang) fault("language of the page", null, `${root.lang} instead of ${lang}`);
  if (getComputedStyle(root).direction !== dir) fault("direction of the page", null, `not ${dir}`);
  const headings = [...document.querySelectorAll("h1")].filter(isSeen);
  if (headings.length !== 1) fault("one main heading", null, `${headings.length}`);
  if (headings.length === 1 && !main.contains(headings[0])) fault("main heading in main", headings[0]);
  if (!/\S – \S/.test(document.title)) fault("title", null, `“${document.title}” does not name page and city`);

  const over = root.scrollWidth - root.clientWidth;
  if (over > 0) fault("sideways scrolling", null, `${over} px`);
  for (const element of document.body.querySelectorAll("*")) {
    if (element instanceof SVGElement && !(element instanceof SVGSVGElement)) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || (box.left >= -0.5 && box.right <= innerWidth + 0.5)) continue;
    if (!isSeen(element) || isCut(element)) continue;
    fault("wider than the window", element, `${Math.round(box.left)} to ${Math.round(box.right)} of ${innerWidth}`);
  }

  // On a telephone a table is a list; in a wide window one may scroll it, by keyboard too.
  for (const region of innerWidth <= 400 ? document.querySelectorAll(".table-region") : []) {
    const hidden = region.scrollWidth - region.clientWidth;
    if (hidden > 0) fault("table behind the edge", region, `${hidden} px`);
  }

  for (const element of document.querySelectorAll(cityText)) {
    if (element.textContent.trim() === "") continue;
    const tongue = element.closest("[lang]");
    if (tongue === root) fault("text of a city without language", element);
    if (element.closest("[dir]") === root) fault("text of a city without direction", element);
  }

  // Links inside of a sentence are as high as its lines (WCAG 2.5.8, "inline"); all else has a size of its own.
  const targets = "button, input:not([type=hidden]), select, textarea, summary, nav a, .button, .banner a, .footer a, .card__title a, .tasklist__link";
  for (const element of document.querySelectorAll(targets)) {
    if (!isSeen(element) || isCut(element) || element.matches(".shell__skip")) continue;
    // A box is ticked by its label, too.
    const boxes = [element, ...(element.matches(".choice__input") ? element.labels : [])].map((one) => one.getBoundingClientRect());
    const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
    const height = Math.max(...boxes.map((box) => box.height));
    if (width < 23.9 || height < 23.9) fault("small target", element, `${Math.round(width)} × ${Math.round(height)} px`);
  }

  for (const icon of document.querySelectorAll("svg.icon")) {
    if (!isSeen(icon)) continue;
    const isTurned = new DOMMatrix(getComputedStyle(icon).transform).a < 0;
    const isToTurn = dir === "rtl" && icon.matches(".icon--directed");
    if (isTurned !== isToTurn) fault(isToTurn ? "icon does not turn" : "icon turns", icon, icon.querySelector("use")?.getAttribute("href")?.split("#")[1]);
  }

  // Contrast where axe is blind: text of drawings, and every text where the reader's own colours are forced on the page.
  const levels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = levels(colour).map((level) => (level / 255 <= 0.04045 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (levels(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  for (const text of document.querySelectorAll("svg text")) {
    const land = text.closest("svg").querySelector(".map__land");
    if (!isSeen(text)) continue;
    if (text.getScreenCTM().a < 0) fault("mirrored words", text);
    const [box, frame] = [text, text.closest("svg")].map((one) => one.getBoundingClientRect());
    if (box.left < frame.left - 1 || box.right > frame.right + 1) fault("words cut off", text);
    for (const under of [ground(text.closest("svg")), ...(land === null ? [] : [getComputedStyle(land).fill])]) {
      const measured = contrast(getComputedStyle(text).fill, under);
      if (measured < 4.5) fault("contrast in a drawing", text, `${measured.toFixed(2)} on ${under}`);
    }
  }
  if (matchMedia("(forced-colors: active)").matches) {
    for (const element of document.body.querySelectorAll("*")) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
      if (!hasText || element.closest("svg") || element.disabled || !isSeen(element) || isCut(element)) continue;
      const measured = contrast(getComputedStyle(element).color, ground(element));
      if (measured < 4.5) fault("contrast in forced colours", element, measured.toFixed(2));
    }
  }

  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) fault("id twice", null, id);
  for (const link of document.querySelectorAll("a[href^='#']")) {
    if (link.hash.length > 1 && document.getElementById(decodeURIComponent(link.hash.slice(1))) === null) fault("link to nowhere on the page", link, link.hash);
  }
  return faults;
}

export const look = (page, mode) => page.evaluate(judge, { dir: mode.dir, lang: mode.lang, cityText: CITY_TEXT });

const MOST_STOPS = 600;
const MOST_MORE = 5; // keys beyond the number of stops, for what takes two

/** Listens in the page to what each Tab reaches. The key comes up when the focus stands and the page has scrolled. */
function listen() {
  const seen = [];
  const floats = (element) => element !== null && (["fixed", "sticky"].includes(getComputedStyle(element).position) || floats(element.parentElement));
  const judged = (at) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    // Not entirely hidden (WCAG 2.4.11): of a text of several lines the browser brings the line into sight that is written.
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const heights = [box.top + 4, box.top + box.height / 2, box.bottom - 4].filter((y) => y > 0 && y < innerHeight);
    const isUnder = (y) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && !at.contains(top) && !top.contains(at) && floats(top);
    };
    const faults = [];
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 3 || /, 0\)$/.test(outlineColor)) faults.push("focus without a ring");
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push("focus out of sight");
    if (heights.length > 0 && heights.every(isUnder)) faults.push("focus covered");
    return { at, faults };
  };
  const hear = (event) => {
    const at = document.activeElement;
    if (event.key === "Tab" && at !== null && at !== document.body && !seen.some((one) => one.at === at)) seen.push(judged(at));
  };
  // From the first line on, also where a summary of mistakes has taken the focus: otherwise the walk would have to come
  // round at the end of the page.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  document.addEventListener("keyup", hear);
  const name = (element) => element.outerHTML.slice(0, 140).replace(/\s+/g, " ");
  const isStop = (element) => element.type !== "hidden" && !element.disabled && element.tabIndex >= 0 && element.checkVisibility();
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(isStop);
  // One of a group of radio buttons stands for all of them.
  const reached = (element) => seen.some(({ at }) => at === element || (element.type === "radio" && at.name === element.name && at.form === element.form));
  const missed = () => stops.filter((element) => !reached(element));
  globalThis.hansaWalk = {
    missed: () => missed().length,
    end: () => {
      document.removeEventListener("keyup", hear);
      return [...seen.flatMap(({ at, faults }) => faults.map((fault) => `${fault}: ${name(at)}`)), ...missed().map((element) => `not reached by Tab: ${name(element)}`)];
    },
  };
  const groups = new Set(stops.filter(({ type }) => type === "radio").map(({ name, form }) => `${form?.id} ${form?.action} ${name}`));
  return stops.filter(({ type }) => type !== "radio").length + groups.size;
}

/** Walks through the page with the Tab key: every control is reached, has a ring of 3 px and is in sight. */
export async function walk(page) {
  const stops = await page.evaluate(listen);
  if (stops > MOST_STOPS) return [`${stops} stops of the Tab key`];
  const session = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const press = () => [session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }), session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key })];
  // Not awaited one by one: the browser takes them in order, and what it found is asked for once.
  await Promise.all(Array.from({ length: stops }, press).flat());
  for (let more = 0; more < MOST_MORE && (await page.evaluate(() => globalThis.hansaWalk.missed())) > 0; more += 1) await Promise.all(press());
  const faults = await page.evaluate(() => globalThis.hansaWalk.end());
  await session.detach();
  return faults;
}
