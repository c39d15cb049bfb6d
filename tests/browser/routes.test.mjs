// The list of pages is complete: compared with the table of routes that the program's own test keeps complete.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { everyRoute, noFailures, noPages, visitors } from "./routes.mjs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

/** Method and path of every row of `PAGES`. */
const table = () => {
  const text = read("../tests/surfaces/pages.rs").match(/const PAGES: &str = "\n([^"]*)"/);
  assert.ok(text, "pages.rs has its table");
  return text[1].trim().split("\n").map((line) => line.trim().split(/\s+/).slice(0, 2).join(" "));
};

describe("the list of pages", () => {
  const rows = table();
  const visited = new Set(everyRoute.map(({ route }) => route));

  it("has every GET route of the program, or says why it is no page", () => {
    assert.ok(rows.length > 60, `${rows.length} rows`);
    const missing = rows.filter((row) => row.startsWith("GET ") && !visited.has(row) && !(row in noPages));
    assert.deepEqual(missing, [], "add them to routes.mjs");
  });

  it("has nothing that is no route any more", () => {
    const gone = [...visited, ...Object.keys(noPages)].filter((route) => route !== null && !rows.includes(route));
    assert.deepEqual(gone, []);
    assert.deepEqual(Object.keys(noPages).filter((route) => visited.has(route)), [], "visited, and said to be no page");
  });

  it("shows the failed page of every status that has words, or says why it cannot", () => {
    const worded = [...read("../../server/locales/en/error.ftl").matchAll(/^error-title-(\d{3}) =/gm)].map(([, status]) => Number(status));
    assert.ok(worded.length > 10, `${worded.length} statuses`);
    const shown = new Set(everyRoute.filter(({ isFailure }) => isFailure).map(({ status }) => status));
    assert.deepEqual(worded.filter((status) => !shown.has(status) && !(status in noFailures)), []);
    assert.deepEqual(Object.keys(noFailures).filter((status) => shown.has(Number(status))), []);
  });

  it("names each page once, and a visitor for each", () => {
    const names = everyRoute.map(({ name }) => name);
    assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
    assert.ok(everyRoute.every(({ who }) => visitors.includes(who)));
  });
});
