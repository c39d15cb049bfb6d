// Every page of the program: its route as the table of tests/tests/surfaces/pages.rs has it, who visits it, how its
// address is made from what `places.mjs` prepared, and what it answers. A page that a form leads to has `method` and
// `fields`. routes.test.mjs compares this with the table.
import { form } from "./visit.mjs";
import { fields, guesser } from "./places.mjs";

const NIL = "00000000-0000-4000-8000-000000000000";
const TOO_LONG = "a".repeat(600 * 1024); // above the 512 KiB that a form may have

/** A new name each time: ten attempts with one name are free, and there are more modes. */
let attempts = 0;
const somebody = () => ({ email: `somebody-${(attempts += 1)}@town.example`, password: "" });

const page = (name, route, path, more = {}) => ({ name, route: `GET ${route}`, path, status: 200, who: "nobody", at: "home", ...more });
const sent = (name, route, path, values, status, more = {}) =>
  ({ name, route: `POST ${route}`, path, method: "POST", values, status, who: "nobody", at: "home", ...more });
const failed = (name, route, path, status, more = {}) => page(name, route, path, { status, isFailure: true, ...more });

const everybody = [
  page("front", "/", () => "/"),
  page("feed", "/feed", () => "/feed"),
  page("feed-older", "/feed", (it) => it.older),
  page("feed-filtered", "/feed", () => "/feed?theme=EDU&country=DK"),
  page("feed-filtered-empty", "/feed", () => "/feed?theme=MHL&country=DK"),
  page("record", "/o/{id}", (it) => `/o/${it.record}`),
  page("record-experience", "/o/{id}", (it) => `/o/${it.experience}`),
  page("record-resource", "/o/{id}", (it) => `/o/${it.resource}`),
  page("record-thread", "/o/{id}", (it) => `/o/${it.thread}`),
  page("record-long-words", "/o/{id}", (it) => `/o/${it.long}`),
  page("record-whole", "/o/{id}", (it) => `/o/${it.full}`),
  page("record-other", "/r/{id}", (it) => `/r/${it.otherRecord}`),
  page("record-other-resource", "/r/{id}", (it) => `/r/${it.otherResource}`),
  page("versions", "/o/{id}/versions", (it) => `/o/${it.changed}/versions`),
  page("version", "/o/{id}/v/{version}", (it) => `/o/${it.changed}/v/1`),
  page("version-whole", "/o/{id}/v/{version}", (it) => `/o/${it.full}/v/1`),
  page("changes", "/o/{id}/changes", (it) => `/o/${it.changed}/changes?from=1&to=2`),
  page("changes-none", "/o/{id}/changes", (it) => `/o/${it.changed}/changes?from=2&to=2`),
  page("versions-other", "/r/{id}/versions", (it) => `/r/${it.otherRecord}/versions`),
  page("version-other", "/r/{id}/v/{version}", (it) => `/r/${it.otherRecord}/v/1`),
  page("changes-other", "/r/{id}/changes", (it) => `/r/${it.otherRecord}/changes?from=1&to=1`),
  page("cities", "/cities", () => "/cities"),
  page("cities-of-a-country", "/cities", () => "/cities?country=DK"),
  page("city", "/cities/{id}", (it) => `/cities/${it.city}`),
  page("city-own", "/cities/{id}", (it) => `/cities/${it.ownCity}`),
  page("state", "/state", () => "/state"),
  page("figures", "/figures", () => "/figures"),
  page("about", "/about", () => "/about"),
  page("legal-accessibility", "/legal/accessibility", () => "/legal/accessibility"),
  page("legal-privacy", "/legal/privacy", () => "/legal/privacy"),
  page("legal-imprint", "/legal/imprint", () => "/legal/imprint"),
  page("preferences", "/preferences", () => "/preferences"),
  page("digest-without-mail", "/digest", () => "/digest"),
  page("digest", "/digest", () => "/digest", { at: "mailed" }),
  sent("digest-errors", "/digest", () => "/digest", { email: "no address" }, 422, { at: "mailed" }),
  page("digest-confirm", "/digest/confirm/{token}", (it) => it.confirm, { at: "mailed" }),
  page("digest-dead-link", "/digest/stop/{token}", () => "/digest/stop/was-used-already", { at: "mailed", status: 404 }),
  page("forgot", "/reset", () => "/reset", { at: "mailed" }),
  page("forgot-sent", "/reset", () => "/reset?sent=1", { at: "mailed" }),
  sent("forgot-errors", "/reset", () => "/reset", { email: "" }, 422, { at: "mailed" }),
  page("sign-in", "/sign-in", () => "/sign-in"),
  sent("sign-in-errors", "/sign-in", () => "/sign-in", somebody, 422),
  sent("sign-in-too-often", "/sign-in", () => "/sign-in", { email: guesser, password: "a guess" }, 429, { at: "last", mostTries: 12 }),
  sent("sign-in-with-a-draft", "/initiatives/new", () => "/initiatives/new", fields("Typed before the session ended", "save"), 401),
  page("join", "/join/{code}", (it) => `/join/${it.join}`),
  sent("join-errors", "/join/{code}", (it) => `/join/${it.join}`, { name: "", password: "short" }, 422),
  page("join-dead-link", "/join/{code}", () => "/join/was-used-already", { status: 404 }),
  page("setup", "/setup", () => "/setup", { at: "fresh" }),
  sent("setup-errors", "/setup", () => "/setup", { name: "" }, 422, { at: "fresh" }),
];

/** One failed page for each status that a visitor can bring about. */
const failures = [
  sent("failure-401", "/account/tokens", () => "/account/tokens", { label: "x" }, 401, { isFailure: true }),
  failed("failure-403", "/admin", () => "/admin", 403, { who: "officer" }),
  failed("failure-404", "/nowhere", () => "/nowhere", 404, { route: null }),
  failed("failure-404-record", "/o/{id}", () => `/o/${NIL}`, 404),
  failed("failure-405", "/sign-out", () => "/sign-out", 405, { route: "POST /sign-out" }),
  sent("failure-409", "/setup", () => "/setup", { name: "Again" }, 409, { isFailure: true }),
  failed("failure-410", "/o/{id}", (it) => `/o/${it.withdrawn}`, 410),
  sent("failure-413", "/sign-in", () => "/sign-in", { email: TOO_LONG }, 413, { isFailure: true }),
  sent("failure-415", "/sign-in", () => "/sign-in", {}, 415, { isFailure: true, type: "text/plain" }),
  failed("failure-422", "/feed", () => "/feed?theme=NONE", 422),
];

const officers = [
  page("feed-officer", "/feed", () => "/feed"),
  page("record-officer", "/o/{id}", (it) => `/o/${it.changed}`),
  page("record-other-answer", "/r/{id}", (it) => `/r/${it.otherRecord}`),
  sent("reply-errors", "/o/{id}/replies", (it) => `/o/${it.thread}/replies`, { content: "", language: "" }, 422),
  page("reply-withdraw", "/replies/{id}/withdraw", (it) => `/replies/${it.reply}/withdraw`),
  page("record-withdraw", "/o/{id}/withdraw", (it) => `/o/${it.changed}/withdraw`),
  page("editor-initiative", "/initiatives/new", () => "/initiatives/new"),
  page("editor-experience", "/experiences/new", () => "/experiences/new"),
  page("editor-resource", "/resources/new", () => "/resources/new"),
  page("editor-initiative-errors", "/initiatives/new", () => "/initiatives/new?check=1", { status: 422 }),
  page("editor-experience-errors", "/experiences/new", () => "/experiences/new?check=1", { status: 422 }),
  page("editor-resource-errors", "/resources/new", () => "/resources/new?check=1", { status: 422 }),
  page("drafts", "/drafts", () => "/drafts"),
  page("draft", "/drafts/{id}", (it) => `/drafts/${it.draft}`),
  page("draft-errors", "/drafts/{id}", (it) => `/drafts/${it.draft}?check=1`, { status: 422 }),
  page("draft-preview", "/drafts/{id}", (it) => `/drafts/${it.whole}?preview=1`),
  page("draft-preview-with-gaps", "/drafts/{id}", (it) => `/drafts/${it.draft}?preview=1`),
  page("draft-saved", "/drafts/{id}", (it) => `/drafts/${it.whole}?done=saved`),
  page("draft-discard", "/drafts/{id}/discard", (it) => `/drafts/${it.draft}/discard`),
  sent("draft-clash", "/drafts/{id}", (it) => `/drafts/${it.whole}`, { ...fields("A whole draft, changed elsewhere", "save"), version: "1" }, 409),
  page("draft-more", "/drafts/{id}/more", (it) => `/drafts/${it.draft}/more`),
  page("draft-more-begun", "/drafts/{id}/more", (it) => `/drafts/${it.rich}/more`),
  ...["people", "method", "effort", "results", "copying", "safeguards", "links"].map((part) =>
    page(`draft-${part}`, "/drafts/{id}/{part}", (it) => `/drafts/${it.rich}/${part}`)),
  page("draft-part-empty", "/drafts/{id}/{part}", (it) => `/drafts/${it.draft}/results`),
  page("draft-part-errors", "/drafts/{id}/{part}", (it) => `/drafts/${it.rich}/results?check=1`, { status: 422 }),
  ...["training", "law", "data"].map((part) => page(`draft-${part}`, "/drafts/{id}/{part}", (it) => `/drafts/${it.guide}/${part}`)),
  sent("draft-part-clash", "/drafts/{id}/{part}", (it) => `/drafts/${it.rich}/method`, { acronym: "WT2", version: "1", action: "save" }, 409),
  page("follows-officer", "/follows", () => "/follows"),
  page("notifications", "/notifications", () => "/notifications"),
  page("welcome", "/welcome", () => "/welcome"),
  page("preferences-officer", "/preferences", () => "/preferences"),
  page("account", "/account", () => "/account"),
  sent("account-password-errors", "/account/password", () => "/account/password", { current_password: "", new_password: "short" }, 422),
  sent("account-token-errors", "/account/tokens", () => "/account/tokens", { label: "" }, 422),
  sent("account-token", "/account/tokens", () => "/account/tokens", { label: "A browser's token", scopes: "read" }, 200),
];

const administrators = [
  page("admin", "/admin", () => "/admin"),
  page("admin-accounts", "/admin/accounts", () => "/admin/accounts"),
  sent("admin-accounts-errors", "/admin/accounts", () => "/admin/accounts", { email: "no address" }, 422),
  sent("admin-accounts-link", "/admin/accounts", () => "/admin/accounts", { email: "colleague@town.example", role: "officer" }, 200),
  page("admin-account-role", "/admin/accounts/{id}/role", (it) => `/admin/accounts/${it.account}/role?role=administrator`),
  page("admin-account-suspend", "/admin/accounts/{id}/suspend", (it) => `/admin/accounts/${it.account}/suspend`),
  page("admin-audit", "/admin/audit", () => "/admin/audit"),
  page("admin-domains", "/admin/domains", () => "/admin/domains"),
  sent("admin-domains-errors", "/admin/domains", () => "/admin/domains", { domain: "no domain" }, 422),
  sent("admin-domains-block", "/admin/domains", () => "/admin/domains", (it) => ({ domain: it.otherDomain, rule: "block", reason: "A trial." }), 200),
  page("admin-domains-clear", "/admin/domains/clear", (it) => `/admin/domains/clear?domain=${it.blocked}`),
  page("admin-hidden", "/admin/hidden", () => "/admin/hidden"),
  page("admin-peers", "/admin/peers", () => "/admin/peers"),
  page("admin-peer", "/admin/peers/{id}", (it) => `/admin/peers/${it.peer}`),
  sent("admin-peer-errors", "/admin/peers/{id}/resend", (it) => `/admin/peers/${it.peer}/resend`, { since: "" }, 422),
  page("admin-profile", "/admin/profile", () => "/admin/profile"),
  sent("admin-profile-errors", "/admin/profile", () => "/admin/profile", { name: "", population: "many" }, 422),
  page("admin-look", "/admin/look", () => "/admin/look"),
  sent("admin-look-errors", "/admin/look", () => "/admin/look", { accent: "#ffee00" }, 422),
  page("admin-legal", "/admin/legal", () => "/admin/legal"),
  sent("admin-legal-errors", "/admin/legal", () => "/admin/legal", { legal_email: "nobody", legal_form: "ftp://town.example" }, 422),
  page("admin-health", "/admin/health", () => "/admin/health"),
  page("admin-mail-without", "/admin/mail", () => "/admin/mail"),
  page("setup-online", "/setup/online", () => "/setup/online"),
  page("follows", "/follows", () => "/follows"),
  sent("follows-errors", "/follows", () => "/follows", { target: "no city" }, 422),
  page("follow-undo", "/follows/{id}/undo", (it) => `/follows/${it.follow}/undo`),
  page("follower-reject", "/follows/{id}/reject", (it) => `/follows/${it.follower}/reject`),
  page("record-hidden", "/o/{id}", (it) => `/o/${it.hidden}`),
];

/** With a mail server. */
const readers = [
  page("notifications-letters", "/notifications", () => "/notifications", { at: "mailed" }),
  sent("notifications-letters-errors", "/notifications/letters", () => "/notifications/letters", { rhythm: "", replies: "" }, 422, { at: "mailed" }),
  page("admin-mail", "/admin/mail", () => "/admin/mail", { at: "mailed" }),
  page("admin-mail-resend", "/admin/mail/resend", () => "/admin/mail/resend", { at: "mailed" }),
];

const STEPS = ["address", "storage", "city", "names", "administrator", "mail", "legal", "backups"];
/** Half through the set-up. */
const installers = [
  page("setup-list", "/setup", () => "/setup", { at: "fresh" }),
  ...STEPS.map((step) => page(`setup-${step}`, `/setup/${step}`, () => `/setup/${step}`, { at: "fresh" })),
  sent("setup-city-errors", "/setup/city", () => "/setup/city", { languages: ["de", "fr"], language: "de", country: "", population: "many" }, 422, { at: "fresh" }),
  sent("setup-administrator-errors", "/setup/administrator", () => "/setup/administrator", { officer_name: "", email: "nobody", password: "short", handle: "Not One" }, 422, { at: "fresh" }),
  page("setup-check", "/setup/check", () => "/setup/check", { at: "fresh" }),
  sent("setup-check-errors", "/setup/check", () => "/setup/check", {}, 422, { at: "fresh" }),
];

const by = (who) => (route) => ({ ...route, who });

const all = [...everybody, ...failures, ...officers.map(by("officer")), ...administrators.map(by("administrator")), ...readers.map(by("reader")), ...installers.map(by("installer"))];

// HANSA_BROWSER_ROUTES="feed record" keeps these alone.
const wanted = (process.env.HANSA_BROWSER_ROUTES ?? "").split(/[\s,]+/).filter(Boolean);
const unknown = wanted.filter((name) => !all.some((route) => route.name === name));
if (unknown.length > 0) throw new Error(`HANSA_BROWSER_ROUTES: no page ${unknown.join(", ")}; there are ${all.map(({ name }) => name).join(" ")}`);

export const routes = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
export const everyRoute = all;
export const visitors = ["nobody", "officer", "administrator", "reader", "installer"];

/** Whether a page stands in a city of its own, which only the program itself can start. */
export const isOwn = (route) => ["fresh", "mailed"].includes(route.at);

/** Where a route is, now: what `stroll().go` wants. */
export function where(route, cities, it) {
  const base = { home: cities[0].url, last: cities[2].url, fresh: it.fresh, mailed: it.mailed }[route.at];
  const values = typeof route.values === "function" ? route.values(it) : route.values;
  return { address: base + route.path(it), method: route.method, body: values && form(values), type: route.type };
}

/** Pages that may have one title: pairs of routes, each with its reason. */
export const sameTitle = [
  ["GET /initiatives/new", "GET /drafts/{id}", "the same form, empty and begun"],
  ["GET /digest/confirm/{token}", "GET /digest", "a step of the same thing"],
];

/** GET routes of the table that are no page to look at, each with its reason. */
export const noPages = {
  "GET /a/{name}": "leads on to the city's page",
  "GET /feed.atom": "a feed for programs",
  "GET /feed/arrivals": "a stream of events",
  "GET /o/{id}/v/{version}/object": "the bytes that were proved, for programs",
  "GET /r/{id}/v/{version}/object": "the bytes that were proved, for programs",
  "GET /o/{id}/edit": "leads on to the draft or the record",
  "GET /o/{id}/replies": "leads on to the thread",
  "GET /r/{id}/replies": "leads on to the thread",
};

/** Statuses with a page of their own that no visitor can bring about in a city that is well. */
export const noFailures = {
  400: "an unreadable address is a 404, an unreadable form a 422",
  406: "a page has one form",
  408: "needs a connection that stalls for half a minute",
  429: "the sign-in page itself says it",
  500: "needs a fault of ours",
  503: "needs a database that does not answer",
};
