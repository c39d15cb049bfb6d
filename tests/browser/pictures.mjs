#!/usr/bin/env node
// A picture of every page in light and dark, on a desk and on a telephone, in German and from right to left, for people
// to look at: `tests/scripts/with-demo.sh HANSA tests/browser/run.mjs pictures.mjs`, into HANSA_BROWSER_PICTURES.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import { mode } from "./modes.mjs";
import { places } from "./places.mjs";
import { isOwn, routes, visitors, where } from "./routes.mjs";
import { cities, pictures } from "./targets.mjs";
import { stroll } from "./visit.mjs";

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const looks = [
  { name: "light-desk", lang: "en", context: { viewport: desk } },
  { name: "light-phone", lang: "en", context: { viewport: phone } },
  { name: "dark-desk", lang: "en", context: { viewport: desk, colorScheme: "dark" } },
  { name: "dark-phone", lang: "en", context: { viewport: phone, colorScheme: "dark" } },
  { name: "german", lang: "de", context: { viewport: desk } },
  { name: "rtl", lang: "ar-XB", context: { viewport: desk } },
  { name: "print", lang: "en", context: { viewport: { width: 794, height: 1123 } }, media: "print" }, // A4 at 96 dots
];
const wanted = (process.env.HANSA_BROWSER_LOOKS ?? "").split(/[\s,]+/).filter(Boolean);

const there = await places();
const browser = await launch();
let count = 0;
for (const look of looks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const folder = join(pictures, look.name);
  mkdirSync(folder, { recursive: true });
  for (const who of visitors) {
    const visit = await stroll(browser, { ...mode("ltr"), ...look, context: { ...mode("ltr").context, ...look.context } }, there.sessions[who]);
    if (look.media !== undefined) await visit.page.emulateMedia({ media: look.media });
    for (const route of routes.filter((route) => route.who === who && (!isOwn(route) || there.fresh))) {
      await visit.go(where(route, cities(), there), route);
      await visit.page.evaluate(() => document.fonts.ready.then(() => undefined));
      await visit.page.screenshot({ path: join(folder, `${route.name}.png`), fullPage: true });
      count += 1;
    }
    await visit.close();
  }
}
await browser.close();
console.log(`${count} pictures in ${pictures}`);
