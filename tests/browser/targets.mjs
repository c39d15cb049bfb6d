// Whom the browser visits: HANSA_BROWSER_TARGETS = {"cities": [{"name", "url", "email", "password"}, …]}, three cities
// that follow one another. tests/scripts/with-demo.sh starts them and sets it.
import { existsSync } from "node:fs";

function read() {
  const text = process.env.HANSA_BROWSER_TARGETS;
  if (text === undefined) throw new Error("HANSA_BROWSER_TARGETS is not set; run tests/scripts/with-demo.sh tests/browser/run.mjs");
  const { cities } = JSON.parse(text);
  if (!Array.isArray(cities) || cities.length < 3) throw new Error("HANSA_BROWSER_TARGETS names fewer than three cities");
  for (const city of cities) {
    for (const key of ["name", "url", "email", "password"]) {
      if (typeof city[key] !== "string") throw new Error(`HANSA_BROWSER_TARGETS: a city without ${key}`);
    }
  }
  return cities.map((city) => ({ ...city, url: city.url.replace(/\/$/, "") }));
}

/** Three cities; the first writes. Montreval, if it is there, since its officers write in the journeys of the manual. */
export function cities() {
  const all = read();
  const writer = all.findIndex((city) => /montreval/i.test(city.name));
  return writer <= 0 ? all : [all[writer], ...all.filter((_, index) => index !== writer)];
}

/** Whoever administers an example city: another address, the same password (deploy/demo). */
export const administrator = (city) => ({ ...city, email: city.email.replace(/^[^@]*/, "admin") });

export const chromium = process.env.HANSA_CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(chromium)) throw new Error(`no browser at ${chromium}; run tests/scripts/need.sh browser or set HANSA_CHROMIUM`);

export const pictures = process.env.HANSA_BROWSER_PICTURES ?? new URL("./data/pictures", import.meta.url).pathname;

/** The program itself, for what the three cities cannot show; none where somebody else started them. */
export const hansa = process.env.HANSA_BROWSER_HANSA;
