// The catalogue of components (`hansa dev components`): axe over every component in every state and mode, and the keyboard
// for those that one acts on. It needs no city: HANSA_BROWSER_HANSA=target/debug/hansa node --test tests/browser/catalogue.test.mjs
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { launch, plainPage } from "./browser.mjs";
import { follow, tabTo, tick } from "./keyboard.mjs";
import { walk } from "./look.mjs";

const hansa = process.env.HANSA_BROWSER_HANSA;
if (hansa === undefined) throw new Error("HANSA_BROWSER_HANSA is not set; it names the program that shows the components (a debug build)");

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "EN-301-549"];

const MODES = [
  { name: "ltr", query: {} },
  { name: "rtl", query: { lang: "ar-XB" } },
  { name: "dark", query: { scheme: "dark" } },
  { name: "forced colours", query: {}, context: { forcedColors: "active" } },
  { name: "320 px", query: {}, context: { viewport: { width: 320, height: 640 } } },
  { name: "320 px, rtl", query: { lang: "ar-XB" }, context: { viewport: { width: 320, height: 640 } } },
];

/** Starts the command on a port that is free. Gives its address, and the way to end it. */
async function start() {
  const child = spawn(hansa, ["--json", "dev", "components", "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const line = await Promise.race([new Promise((resolve) => createInterface(child.stdout).once("line", resolve)), ended]);
  assert.equal(typeof line, "string", `${hansa} dev components ended: it is in debug builds only`);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { url: JSON.parse(line).address, stop };
}

/** Violations, and what axe is unsure of in colours, one line each. */
async function judge(page, off) {
  await page.evaluate(axe);
  return page.evaluate(
    async ([tags, off]) => {
      const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
      const options = { preload: false, runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations", "incomplete"] };
      const { violations, incomplete } = await globalThis.axe.run(document, options);
      // Text of a drawing has no paint behind it that axe knows of; and states stand closer here than on a page, so that a
      // line that stays in sight lies over another state. On pages of cities nothing is left unsure for that reason.
      const isDrawn = (node) => document.querySelector(node.target.at(-1)).matches("svg text");
      const isCovered = (node) => /partially (?:obscured|overlaps)/.test(node.any[0]?.message ?? "");
      const unsure = incomplete.filter(({ id }) => id === "color-contrast").map((one) => ({ ...one, nodes: one.nodes.filter((node) => !isDrawn(node) && !isCovered(node)) }));
      return [...violations, ...unsure].flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} – ${[...node.any, ...node.all, ...node.none][0]?.message ?? ""}`));
    },
    [TAGS, off],
  );
}

let catalogue;
let browser;
before(async () => {
  catalogue = await start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await catalogue?.stop();
});

const address = (path, query = {}) => {
  const url = new URL(path, catalogue.url);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};

async function open(context = {}) {
  const made = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...context });
  made.setDefaultTimeout(10_000);
  return made.newPage();
}

/** The pages of the catalogue: one for a component, or one for each state where those cannot stand together. */
async function everyPage(page) {
  await page.goto(address("/"));
  const components = await page.locator("main .tasklist__link").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  assert.ok(components.length > 30, `${components.length} components`);
  const pages = [];
  for (const component of components) {
    await page.goto(address(component));
    const states = await page.locator("main > .shell__inner > nav.subnav a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    pages.push(...(states.length > 0 ? states.map((path) => ({ path, isAlone: true })) : [{ path: component, isAlone: false }]));
  }
  return pages;
}

describe("every component in every state", () => {
  for (const mode of MODES) {
    it(`${mode.name}: nothing for axe, nothing against the policy, no line too wide`, async () => {
      const page = await open(mode.context);
      const faults = [];
      let at = "/";
      const hear = (text) => faults.push(`${at}: ${text}`);
      page.on("console", (message) => message.type() === "error" && hear(`${message.text()} ${message.location().url}`));
      page.on("pageerror", (error) => hear(String(error)));
      for (const { path, isAlone } of await everyPage(page)) {
        at = path;
        await page.goto(address(path, mode.query));
        // A page of samples has the same landmark several times; a page of a city has it once.
        const off = isAlone ? [] : ["landmark-unique"];
        // The line lies over the count of a list; here it is the name of its state.
        if (path.startsWith("/arrivals-line")) off.push("target-size");
        // axe goes by the colours that the page asks for, and the browser paints those of the reader.
        if (mode.context?.forcedColors) off.push("color-contrast");
        (await judge(page, off)).forEach(hear);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) hear(`${over} px too wide`);
      }
      await page.context().close();
      assert.deepEqual(faults, []);
    });
  }
});

const focused = (page, selector) => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);

describe("the keyboard", () => {
  it("opens a list of conditions, ticks one of them, and sends the form", async () => {
    const page = await open();
    await page.goto(address("/facets", { state: "several conditions" }));
    const group = "details.facets__group:has([name=theme])";
    assert.equal(await page.locator(`${group}[open]`).count(), 0);
    await tabTo(page, `${group} summary`);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(`${group}[open]`).count(), 1);
    await tick(page, `${group} [value=LOC]`);
    await follow(page, ".facets button[type=submit]");
    const sent = new URL(page.url()).searchParams;
    assert.deepEqual([sent.getAll("kind"), sent.getAll("theme"), sent.getAll("country")], [["initiative"], ["EDU", "LOC", "FAM"], ["NL"]]);
    await page.context().close();
  });

  it("opens and closes what is folded away", async () => {
    const page = await open();
    await page.goto(address("/details", { state: "closed and open" }));
    await tabTo(page, "details:not([open]) > summary");
    await page.keyboard.press("Space");
    assert.equal(await page.locator("details[open]").count(), 2);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("details[open]").count(), 1);
    assert.ok(await focused(page, "summary"), "the focus stays where it was");
    await page.context().close();
  });

  for (const [dir, lang, key] of [["ltr", "en", "ArrowRight"], ["rtl", "ar-XB", "ArrowLeft"]]) {
    it(`scrolls a comparison on a telephone, and the questions stay in sight (${dir})`, async () => {
      const page = await open({ viewport: { width: 360, height: 740 } });
      await page.goto(address("/compare", { state: "four records", lang }));
      await tabTo(page, ".compare");
      const stands = () => page.evaluate(() => {
        const region = document.querySelector(".compare").getBoundingClientRect();
        const question = document.querySelector(".compare tbody tr:nth-child(2) th").getBoundingClientRect();
        return { scrolled: Math.abs(document.querySelector(".compare").scrollLeft), isSeen: question.left >= region.left - 1 && question.right <= region.right + 1 };
      });
      assert.equal((await stands()).scrolled, 0);
      for (let step = 0; step < 5; step += 1) await page.keyboard.press(key);
      await page.waitForFunction(() => Math.abs(document.querySelector(".compare").scrollLeft) > 100);
      assert.ok((await stands()).isSeen, "the first column is in sight");
      await page.context().close();
    });
  }

  it("goes from language to language, one of which is the current one", async () => {
    const page = await open();
    await page.goto(address("/tabs-lang", { state: "a record in eight languages" }));
    assert.equal(await page.locator(".tabs-lang [aria-current=true]").count(), 1);
    for (const tag of ["da", "en", "fr", "de"]) {
      await tabTo(page, `.tabs-lang a[hreflang=${tag}]`);
      assert.ok(await focused(page, `a[hreflang=${tag}]`), tag);
    }
    await follow(page, ".tabs-lang a[hreflang=de]");
    assert.equal(new URL(page.url()).searchParams.get("text"), "de");
    await page.context().close();
  });

  it("opens a question, stays in it, and comes back to the button", async () => {
    const page = await open();
    await page.goto(address("/dialog", { state: "a grave question" }));
    const button = "button[data-opens]";
    for (const [opens, closes] of [["Enter", "Escape"], ["Space", "Enter"]]) {
      await tabTo(page, button);
      await page.keyboard.press(opens);
      assert.equal(await page.locator("dialog[open]").count(), 1);
      assert.ok(await focused(page, "dialog *"), "the focus is in the question");
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press("Tab");
        assert.ok(await focused(page, "dialog *, body"), "what lies behind cannot be reached");
      }
      if (closes === "Enter") await tabTo(page, "dialog button[formmethod=dialog]");
      await page.keyboard.press(closes);
      assert.equal(await page.locator("dialog[open]").count(), 0, closes);
      assert.ok(await focused(page, button), `back at the button after ${closes}`);
    }
    await page.context().close();
  });

  it("is led to the page of a question where there is no script", async () => {
    const page = await plainPage(browser);
    await page.goto(address("/dialog", { state: "a grave question" }));
    assert.equal(await page.locator("a[data-opens]").getAttribute("href"), "/o/1/withdraw");
    assert.equal(await page.locator("button[data-opens]").count(), 0);
    await page.context().close();
  });

  // Their pages are still to come.
  for (const name of ["answers", "evidence", "graph", "nothing", "progress", "safeguards"]) {
    it(`reaches whatever can be pressed in ${name}, and shows where it is`, async () => {
      const page = await open();
      await page.goto(address(`/${name}`));
      assert.deepEqual(await walk(page), []);
      await page.context().close();
    });
  }
});
