// The Nu HTML checker on what the server sent for every page, in a language that runs from the left, one that runs from
// the right, and a real translation. The files stay in `data/saved` to be looked at.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launch } from "./browser.mjs";
import { mode } from "./modes.mjs";
import { places } from "./places.mjs";
import { isOwn, routes, visitors, where } from "./routes.mjs";
import { cities } from "./targets.mjs";
import { stroll } from "./visit.mjs";

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
const saved = new URL("./data/saved", import.meta.url).pathname;
const MODES = ["ltr", "rtl", "german-360-px"];

/** What the checker says and we do on purpose, each with its reason. */
const MEANT = [];

describe("the HTML of every page", () => {
  let browser;
  let there;
  before(async () => {
    there = await places();
    browser = await launch();
    rmSync(saved, { recursive: true, force: true });
    mkdirSync(saved, { recursive: true });
  });
  after(() => browser?.close());

  for (const name of MODES) {
    it(`is saved in ${mode(name).lang}`, async () => {
      const all = cities();
      for (const who of visitors) {
        const visit = await stroll(browser, mode(name), there.sessions[who]);
        for (const route of routes.filter((route) => route.who === who && (!isOwn(route) || there.fresh))) {
          const response = await visit.go(where(route, all, there), route);
          assert.equal(response.status(), route.status, `${route.name} in ${name}: status`);
          writeFileSync(join(saved, `${route.name}.${mode(name).lang}.html`), await response.body());
        }
        await visit.close();
      }
    });
  }

  it("has nothing against it", () => {
    const run = spawnSync("java", ["-jar", jar, "--errors-only", "--format", "json", "--stdout", "--exit-zero-always", saved], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    assert.equal(run.status, 0, `java: ${run.error ?? run.stderr}; tests/scripts/need.sh java installs it`);
    const { messages } = JSON.parse(run.stdout);
    const faults = messages
      .filter(({ message }) => !MEANT.some(({ says }) => says.test(message)))
      .map(({ url, lastLine, message, extract }) => `${url.split("/").at(-1)}:${lastLine} ${message} ${JSON.stringify(extract)}`);
    assert.equal(faults.length, 0, `\n  ${faults.join("\n  ")}`);
  });
});
