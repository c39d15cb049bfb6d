// Shortens the way; every page works without it. Each module says what it looks for in the page. Words come from the
// page, never from here.
import { arrivals } from "./js/arrivals.js";
import { autosave } from "./js/autosave.js";
import { copyButtons } from "./js/copy.js";
import { counters } from "./js/counter.js";
import { dialogs } from "./js/dialog.js";
import { guard } from "./js/guard.js";
import { forgetAll } from "./js/kept.js";
import { once } from "./js/once.js";
import { pickers } from "./js/pick.js";
import { shortcuts } from "./js/shortcuts.js";
import { swap } from "./js/swap.js";
import { tables } from "./js/tables.js";

const { htmx } = document.querySelector("script[data-htmx]").dataset;

copyButtons();
document.querySelectorAll("form[data-guard]:not([data-autosave])").forEach(guard);
document.querySelectorAll("form[data-autosave]").forEach(autosave);
counters();
pickers();
tables();
once();
// Whoever signs out, on whichever page, leaves no text behind.
document.querySelector('form[action="/sign-out"]')?.addEventListener("submit", forgetAll);
shortcuts();
arrivals();
if (document.querySelector("[data-hx-boost]")) swap(htmx, arrivals);
