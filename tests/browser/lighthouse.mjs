#!/usr/bin/env node
// Lighthouse on feed and record: medians of five runs in its own default setting (a middling phone on a slow network),
// each against its limit. Run by `make lighthouse`, since it takes more than a minute; sizes and movement are in the
// suite (budget.test.mjs). The reports stay in `data/lighthouse`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { FLAGS } from "./browser.mjs";
import { places } from "./places.mjs";
import { everyRoute, where } from "./routes.mjs";
import { chromium, cities } from "./targets.mjs";

const RUNS = Number(process.env.HANSA_LIGHTHOUSE_RUNS ?? 5);
const LEAST = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const PAGES = ["feed", "record"];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const reports = new URL("./data/lighthouse", import.meta.url).pathname;

const there = await places();
mkdirSync(reports, { recursive: true });
let isGood = true;
for (const name of PAGES) {
  const { address } = where(everyRoute.find((route) => route.name === name), cities(), there);
  const scores = Object.fromEntries(CATEGORIES.map((category) => [category, []]));
  let worst = null;
  for (let run = 0; run < RUNS; run += 1) {
    const chrome = await launch({ chromePath: chromium, chromeFlags: ["--headless=new", ...FLAGS], logLevel: "silent" });
    try {
      const { lhr } = await lighthouse(address, {
        port: chrome.port,
        logLevel: "silent",
        onlyCategories: CATEGORIES,
      });
      if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
      for (const category of CATEGORIES) scores[category].push(Math.round(lhr.categories[category].score * 100));
      worst = lhr;
      writeFileSync(join(reports, `${name}-${run + 1}.json`), JSON.stringify(lhr));
    } finally {
      chrome.kill();
    }
  }
  for (const category of CATEGORIES) {
    const middle = median(scores[category]);
    const passes = middle >= LEAST;
    isGood &&= passes;
    console.log(`${passes ? "ok  " : "FAIL"} ${name} ${category}: ${middle} (limit ${LEAST}; ${scores[category].join(" ")})`);
    if (!passes) {
      const audits = worst.categories[category].auditRefs.map(({ id, weight }) => ({ ...worst.audits[id], weight }));
      for (const { id, score, displayValue, weight } of audits) if (weight > 0 && score !== null && score < 1) console.log(`       ${id}: ${score} ${displayValue ?? ""}`);
    }
  }
}
process.exit(isGood ? 0 : 1);
