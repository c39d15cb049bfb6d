// Every page × every mode: what axe finds, what axe cannot see, and, in two modes, each stop of the Tab key.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { axe } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { look, walk } from "./look.mjs";
import { modes } from "./modes.mjs";
import { places } from "./places.mjs";
import { isOwn, routes, sameTitle, visitors, where } from "./routes.mjs";
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
        const visited = routes.filter((route) => route.who === who);
        let visit;
        for (const [at, route] of visited.entries()) {
          it(`${route.name} (${who})`, { timeout: 120_000 }, async (t) => {
            if (isOwn(route) && there.fresh === undefined) return t.skip("HANSA_BROWSER_HANSA names no program to start a city with");
            visit ??= await stroll(browser, mode, there.sessions[who]);
            const response = await visit.go(where(route, all, there), route);
            assert.equal(response.status(), route.status, `${route.name} in ${mode.name}: status`);
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
        const gets = [...titles].filter(([route]) => route.method === undefined && !route.isFailure);
        const isAllowed = (one, other) => sameTitle.some((pair) => pair.includes(one.route) && pair.includes(other.route));
        const same = gets.flatMap(([route, title], at) =>
          gets.slice(at + 1)
            .filter(([other, its]) => its === title && other.route !== route.route && !isAllowed(route, other))
            .map(([other]) => `${route.name} and ${other.name}: ${title}`));
        assert.deepEqual(same, []);
      });
    });
  }
});
