// One Chromium for all tests of a file, and the ways to open a page in it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium as engine } from "playwright-core";
import { chromium, pictures } from "./targets.mjs";

const FLAGS = [
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

/** The looks in which every page is judged and pictured. */
export const looks = [
  { name: "light-1280", width: 1280, colorScheme: "light" },
  { name: "light-360", width: 360, colorScheme: "light" },
  { name: "dark-1280", width: 1280, colorScheme: "dark" },
  { name: "dark-360", width: 360, colorScheme: "dark" },
];

export async function lookingPage(browser, look, storageState) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.colorScheme,
    reducedMotion: "reduce",
    storageState,
  });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

export async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** Asks again, without a pause of its own beyond the page's loading, until the answer is true or the time is up. */
export async function within(milliseconds, what, ask) {
  const start = performance.now();
  for (;;) {
    if (await ask()) return performance.now() - start;
    if (performance.now() - start > milliseconds) throw new Error(`${what}: not within ${milliseconds} ms`);
  }
}
