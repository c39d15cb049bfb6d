// What a page may cost: bytes on the wire with nothing in the cache, and no layout that moves while it loads.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch } from "./browser.mjs";
import { places } from "./places.mjs";
import { everyRoute, where } from "./routes.mjs";
import { cities } from "./targets.mjs";

const MOST_BYTES = 150 * 1024; // page, style, script and fonts of the feed, as they come over the wire
const MOST_SHIFT = 0.01; // cumulative layout shift; Web Vitals call 0.1 good
const SHIFTING = ["front", "feed", "record", "record-thread", "cities", "figures", "state", "sign-in"];
const SIZES = [{ width: 1280, height: 900 }, { width: 360, height: 740 }];

const route = (name) => everyRoute.find((one) => one.name === name);

describe("the budget", () => {
  let browser;
  let there;
  before(async () => {
    there = await places();
    browser = await launch();
  });
  after(() => browser?.close());

  it("of the feed is kept, with nothing in the cache", async (t) => {
    const context = await browser.newContext({ viewport: SIZES[0], locale: "fr-FR" });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    const answers = new Map();
    session.on("Network.responseReceived", ({ requestId, type, response }) => {
      const encoding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === "content-encoding")?.[1] ?? "none";
      answers.set(requestId, { type, path: new URL(response.url).pathname, encoding, bytes: 0, host: new URL(response.url).host });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const answer = answers.get(requestId);
      if (answer !== undefined) answer.bytes = encodedDataLength;
    });
    const { address } = where(route("feed"), cities(), there);
    await page.goto(address, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const all = [...answers.values()].sort((a, b) => b.bytes - a.bytes);
    for (const { path, type, encoding, bytes } of all) t.diagnostic(`${(bytes / 1024).toFixed(1)} KiB ${type} ${encoding} ${path}`);
    assert.deepEqual(all.filter(({ host }) => host !== new URL(address).host), [], "nothing comes from anywhere else");
    const counted = all.filter(({ type }) => ["Document", "Stylesheet", "Script", "Font"].includes(type));
    for (const type of ["Document", "Stylesheet", "Font"]) assert.ok(counted.some((one) => one.type === type && one.bytes > 0), `a ${type} was counted`);
    assert.deepEqual(counted.filter(({ type, encoding }) => type !== "Font" && encoding === "none").map(({ path }) => path), [], "all text comes compressed");
    const total = counted.reduce((sum, { bytes }) => sum + bytes, 0);
    t.diagnostic(`${(total / 1024).toFixed(1)} KiB of ${MOST_BYTES / 1024} KiB; ${(all.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toFixed(1)} KiB with pictures`);
    assert.ok(total <= MOST_BYTES, `${total} bytes`);
    await context.close();
  });

  for (const viewport of SIZES) {
    it(`of movement is none at ${viewport.width} px`, async (t) => {
      for (const name of SHIFTING) {
        // A new context for each: fonts that come late are what moves a page.
        const context = await browser.newContext({ viewport });
        const page = await context.newPage();
        await page.addInitScript(() => {
          globalThis.hansaShifts = [];
          new PerformanceObserver((list) => {
            for (const { value, hadRecentInput, sources } of list.getEntries()) {
              if (!hadRecentInput) globalThis.hansaShifts.push({ value, what: sources.map(({ node }) => node?.className || node?.nodeName).join(", ") });
            }
          }).observe({ type: "layout-shift", buffered: true });
        });
        await page.goto(where(route(name), cities(), there).address, { waitUntil: "networkidle" });
        await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
        const shifts = await page.evaluate(() => globalThis.hansaShifts);
        const sum = shifts.reduce((sum, { value }) => sum + value, 0);
        t.diagnostic(`${name}: ${sum.toFixed(4)} ${shifts.map(({ what }) => what).join(" | ")}`);
        assert.ok(sum <= MOST_SHIFT, `${name} moves by ${sum.toFixed(4)}: ${JSON.stringify(shifts)}`);
        await context.close();
      }
    });
  }
});
