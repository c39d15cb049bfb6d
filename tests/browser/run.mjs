#!/usr/bin/env node
// The browser suite: `tests/scripts/with-demo.sh HANSA tests/browser/run.mjs [FILE…]`. Says at once what is missing,
// prepares the cities once, then runs one file after another, since they share them: first what only looks at the cities
// as they were prepared, last what acts in them.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const FILES = ["routes", "snapshots", "budget", "pages", "markup", "journeys", "enhance", "catalogue"].map((name) => `${name}.test.mjs`);

const asked = process.argv.slice(2).map((name) => (name.endsWith(".mjs") ? name : `${name}.test.mjs`));
const files = asked.length > 0 ? asked : FILES;

const ends = [];
let code = 0;
try {
  const { cities, hansa, pictures } = await import("./targets.mjs");
  console.log(`browser: ${cities().map((city) => city.url).join(", ")}; pictures in ${pictures}`);
  const { prepare } = await import("./places.mjs");
  const own = hansa === undefined ? {} : await (await import("./own.mjs")).prepareOwn(hansa, ends);
  const prepared = await prepare();
  const sessions = { ...prepared.sessions, ...own.sessions };
  process.env.HANSA_BROWSER_PLACES = JSON.stringify({ ...prepared, ...own, sessions });
} catch (error) {
  console.error(`browser: ${error.message}`);
  code = 2;
}
if (code === 0) {
  const report = process.stdout.isTTY || process.env.CI === undefined ? "spec" : "tap";
  for (const file of files) {
    const began = performance.now();
    const isTest = file.endsWith(".test.mjs");
    const run = spawnSync(process.execPath, [...(isTest ? ["--test", `--test-reporter=${report}`] : []), join(here, file)], { stdio: "inherit" });
    console.log(`browser: ${file} ${run.status === 0 ? "passed" : "FAILED"} in ${Math.round((performance.now() - began) / 1000)} s`);
    if (run.status !== 0) code = run.status ?? 1;
  }
}
for (const end of ends) await end();
process.exit(code);
