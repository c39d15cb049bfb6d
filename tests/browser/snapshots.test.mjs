// What key pages are to somebody who listens: roles, names, states and order, compared with the files in `snapshots`.
// UPDATE_SNAPSHOTS=1 writes them anew. They show the example cities as they are before any other test acts in them.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launch } from "./browser.mjs";
import { mode } from "./modes.mjs";
import { places } from "./places.mjs";
import { everyRoute, routes, where } from "./routes.mjs";
import { cities } from "./targets.mjs";
import { stroll } from "./visit.mjs";

const KEY = [
  "front", "feed", "feed-filtered-empty", "record", "record-other", "record-thread", "editor-initiative", "editor-initiative-errors", "draft-preview",
  "drafts", "sign-in", "sign-in-errors", "cities", "city", "state", "figures", "account", "admin", "admin-accounts", "admin-peers", "about",
  "record-officer", "follows", "failure-404", "failure-410", "welcome", "notifications-letters", "digest", "preferences", "legal-accessibility",
  "setup-list", "setup-city-errors", "setup-check",
];

/** Pages shown whole, one for each visitor; of the others only what is theirs, so that a line in the footer is one change. */
const WHOLE = ["front", "drafts", "admin", "failure-404"];

const folder = new URL("./snapshots", import.meta.url).pathname;

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";

/** What moves from run to run, by what it is. */
const MOVING = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "ID"],
  [/\b[0-9a-f]{32,64}\b|\b(?:[0-9a-f]{8} ){7}[0-9a-f]{8}\b/g, "DIGEST"],
  [/(\/feed\?[a-z=&]*after=)[\w%-]+/g, "$1PLACE"],
  [/localhost:\d+/g, "localhost:PORT"],
  [/\/assets\/([\w-]+)\.[0-9a-f]{10}\./g, "/assets/$1.HASH."],
  [new RegExp(`\\b\\d{1,2} ${MONTH} 20\\d\\d(?:,? (?:at )?\\d\\d:\\d\\d)?`, "g"), "DATE"],
  [new RegExp(`\\b${MONTH} 20[2-9]\\d\\b`, "g"), "MONTH"],
  // Deliveries and checks overtake one another.
  [/\b\d+ unread\b/g, "COUNT unread"],
  [/Complete: \S+ of \S+ entries/g, "Complete: COUNT of COUNT entries"],
  [/\b\d\d:\d\d\b/g, "TIME"],
  [/(Hansa \u2068)[\d.]+(\u2069)/g, "$1VERSION$2"],
  [/\b(?:\d+|a|an) (?:second|minute|hour)s? ago\b|\bjust now\b/g, "AGO"],
];

const settle = (text) => MOVING.reduce((text, [moving, still]) => text.replace(moving, still), text);

describe("a key page, to somebody who listens", () => {
  let browser;
  let there;
  const visits = new Map();
  before(async () => {
    there = await places();
    browser = await launch();
    mkdirSync(folder, { recursive: true });
  });
  after(() => browser?.close());

  it("is a page of the list", () => {
    assert.deepEqual(KEY.filter((name) => !everyRoute.some((route) => route.name === name)), []);
    assert.ok(KEY.length >= 20);
  });

  for (const route of routes.filter(({ name }) => KEY.includes(name))) {
    it(`${route.name} is as it was`, async () => {
      if (!visits.has(route.who)) visits.set(route.who, await stroll(browser, mode("ltr"), there.sessions[route.who]));
      const visit = visits.get(route.who);
      await visit.go(where(route, cities(), there), route);
      const part = visit.page.locator(WHOLE.includes(route.name) ? "body" : "main");
      const now = settle(`# ${await visit.page.title()}\n${await part.ariaSnapshot()}\n`);
      const file = join(folder, `${route.name}.yml`);
      if (process.env.UPDATE_SNAPSHOTS === "1") return writeFileSync(file, now);
      assert.ok(existsSync(file), `there is no snapshot ${file}; UPDATE_SNAPSHOTS=1 writes it`);
      assert.equal(now, readFileSync(file, "utf8"), `${route.name} is not as snapshots/${route.name}.yml says; UPDATE_SNAPSHOTS=1 if that is meant`);
    });
  }
});
