#!/usr/bin/env node
// The browser suite: `tests/scripts/with-demo.sh tests/browser/run.mjs`. Says at once what is missing; the tests then
// run one file after another, since they share the cities.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
try {
  const { cities, pictures } = await import("./targets.mjs");
  console.log(`browser: ${cities().map((city) => city.url).join(", ")}; pictures in ${pictures}`);
} catch (error) {
  console.error(`browser: ${error.message}`);
  process.exit(2);
}
const files = ["journeys.test.mjs", "enhance.test.mjs", "pages.test.mjs"].map((file) => join(here, file));
const run = spawnSync(process.execPath, ["--test", "--test-concurrency=1", ...files], { stdio: "inherit" });
process.exit(run.status ?? 1);
