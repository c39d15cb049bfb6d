// Every page × every mode: what axe finds, what axe cannot see, and, in two modes, each stop of the Tab key.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { axe } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { look, walk } from "./look.mjs";
import { modes } from "./modes.mjs";
import { places } from "./places.mjs";
import { routes, visitors, where } from "./routes.mjs";
import { cities } from "./targets.mjs";
import { stroll } from "./visit.mjs";

const all = cities();
let browser;
let there;
before(async () => {
  there = await places();
  browser = await launch();
});
after(() => browser?.close());

/** Two modes side by side: one draws while the other asks. */
describe("every page", { concurrency: 2 }, () => {
  for (const mode of modes) {
    describe(`in ${mode.name}`, { concurrency: 1 }, () => {
      const titles = new Map();
      for (const who of visitors) {
        const visited = routes.filter((route) => route.who === who && (route.at !== "fresh" || process.env.HANSA_BROWSER_HANSA !== undefined));
        let visit;
        for (const [at, route] of visited.entries()) {
          it(`${route.name} (${who})`, async () => {
            visit ??= await stroll(browser, mode, there.sessions[who]);
            const response = await visit.go(where(route, all, there));
            assert.equal(response.status(), route.status, `${route.name}: status`);
            const faults = [...(await axe(visit.page)), ...(await look(visit.page, mode))];
            if (mode.walks) faults.push(...(await walk(visit.page)));
            faults.push(...visit.complaints().map((text) => `console: ${text}`));
            titles.set(route, await visit.page.title());
            if (at === visited.length - 1) await visit.close();
            assert.equal(faults.length, 0, `${route.name} in ${mode.name}:\n  ${faults.join("\n  ")}`);
          });
        }
      }
      it("has a title of its own for each page", () => {
        const same = [];
        for (const [route, title] of titles) {
          for (const [other, itsTitle] of titles) {
            if (route !== other && title === itsTitle && !(route.isFailure && other.isFailure) && route.route !== other.route) same.push(`${route.name} and ${other.name}: ${title}`);
          }
        }
        assert.deepEqual(same, []);
      });
    });
  }
});
