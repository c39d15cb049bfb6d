// One Chromium for all tests of a file, and the ways to open a page in it.
import { chromium as engine } from "playwright-core";
import { chromium } from "./targets.mjs";

export const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const launch = () => engine.launch({ executablePath: chromium, args: FLAGS });

/** A page without script, as the journeys use it. */
export async function plainPage(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** Asks again, without a pause of its own beyond the page's loading, until the answer is true or the time is up. */
export async function within(milliseconds, what, ask) {
  const start = performance.now();
  for (;;) {
    if (await ask()) return performance.now() - start;
    if (performance.now() - start > milliseconds) throw new Error(`${what}: not within ${milliseconds} ms`);
  }
}
