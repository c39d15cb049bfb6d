import { fill, find, forget, keep } from "./kept.js";
import { say } from "./said.js";

// A draft saves itself: the same form to the same address, answered in JSON. What stands in the way is said in a line
// beside the buttons (template saved-lines); until it is out of the way the text is kept in this window, too.
const PAUSE = 10_000;
const PATIENCE = 20_000;
const LONGEST = 60_000; // bytes that a browser still sends for a page that is being left (64 KiB in all)

export function autosave(form) {
  const end = form.querySelector(".form__end");
  const lines = document.querySelector("#saved-lines").content;
  let changed = false;
  let flight = null; // the save that is under way
  let stopped = false; // only a person can go on
  let leaving = false; // a button was pressed
  let away = false; // the page of a text that has no draft yet is gone: another one would be opened without it
  let timer = 0;
  let state = "";

  // Buttons are called "action": the form's own property of that name is one of them.
  const address = () => form.getAttribute("action");
  // Nobody is offered what somebody else has left in this window.
  const place = () => `${form.dataset.writer}:${address()}`;
  const typed = () => new URLSearchParams(new FormData(form));
  const isNew = () => !form.elements.namedItem("version");

  function show(next, answer = {}) {
    if (next === state && next !== "saved") return;
    const line = lines.querySelector(`[data-state="${next}"]`).cloneNode(true);
    const said = line.querySelector("[data-time]");
    if (said) {
      const time = document.createElement("time");
      const at = new Date(answer.saved);
      time.dateTime = answer.saved;
      time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short", hourCycle: "h23" }).format(at);
      const [before, after] = said.textContent.split("{time}");
      said.replaceChildren(before, time, after);
    }
    const detail = line.querySelector("[data-detail]");
    if (detail) detail.textContent = answer.detail;
    end.querySelector(".saved")?.remove();
    end.append(line);
    // Not each time: somebody is writing. Trouble is an alert by itself.
    if (next !== state && !line.role) say(line.textContent);
    state = next;
  }

  function plan() {
    timer ||= setTimeout(save, PAUSE);
  }

  async function save() {
    clearTimeout(timer);
    timer = 0;
    if (!changed || flight || stopped || leaving || away) return;
    changed = false; // what is typed from here on is another change
    const fields = typed();
    fields.set("action", "save");
    flight = send(fields.toString());
    await flight;
    flight = null;
    if (changed && state !== "signed-out") plan();
  }

  async function send(body) {
    const request = {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      body,
      keepalive: body.length < LONGEST,
      signal: AbortSignal.timeout(PATIENCE),
    };
    let response;
    let answer = null;
    try {
      response = await fetch(address(), request);
      if (/json/.test(response.headers.get("Content-Type"))) answer = await response.json();
    } catch {
      return missed(response ? "again" : "offline");
    }
    if (response.status === 204) return forget(place()); // nothing was typed
    if (response.ok && answer) return took(answer);
    if (response.status === 401) return missed("signed-out");
    if (!answer || response.status === 429 || response.status >= 500) return missed("again");
    stopped = true;
    missed("stopped", answer);
  }

  function missed(why, answer) {
    changed = true;
    keep(place(), typed());
    show(why, answer);
  }

  function took(answer) {
    forget(place());
    let version = form.elements.namedItem("version");
    if (!version) {
      version = document.createElement("input");
      version.type = "hidden";
      version.name = "version";
      form.prepend(version);
    }
    version.value = answer.version;
    if (answer.action !== address()) {
      form.setAttribute("action", answer.action);
      // The page can be loaded again, and its language changed, without a second draft.
      history.replaceState(history.state, "", answer.action);
      const next = document.querySelector('form[action="/language"] [name="next"]');
      if (next) next.value = answer.action;
    }
    if (changed) keep(place(), typed());
    // What has just come back is read before it is called saved.
    if (state === "back") setTimeout(() => state === "back" && show("saved", answer), PAUSE);
    else show("saved", answer);
  }

  const own = form.elements.namedItem("version");
  if (own) own.autocomplete = "off"; // else a browser puts an old one back when the page is loaded again

  const left = find(place());
  if (left) {
    const before = typed().toString();
    fill(form, left);
    if (typed().toString() !== before) show("back");
    changed = true;
    save(); // at once: the page may be older than what was sent when it was left
  }

  form.addEventListener("input", () => {
    changed = true;
    keep(place(), typed());
    if (state !== "signed-out") plan();
  });
  form.addEventListener("submit", (event) => {
    if (flight) {
      // Its answer has the state that this form changes.
      event.preventDefault();
      flight.finally(() => form.requestSubmit(event.submitter));
      return;
    }
    leaving = true;
    keep(place(), typed(), true);
  });
  document.addEventListener("visibilitychange", save);
  addEventListener("focus", () => state === "signed-out" && save());
  addEventListener("online", save);
  addEventListener("pagehide", () => {
    if (isNew()) away = true;
    else if (changed && !leaving) {
      // What cannot be sent now is kept for whoever comes back.
      keep(place(), typed(), isSafe());
      save();
    }
  });
  addEventListener("pageshow", () => (leaving = away = false));
  const isSafe = () => !isNew() && ["", "saved", "back"].includes(state) && typed().toString().length < LONGEST;
  addEventListener("beforeunload", (event) => {
    if (changed && !leaving && !isSafe()) event.preventDefault();
  });
}
