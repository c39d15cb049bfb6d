// Feed, record, city, editor with errors and sign-in in four looks: axe, the HTML validator, the policy of the page,
// the width of a telephone, the ring of the focus; and a picture of each to look at.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import { launch, looks, lookingPage, picture, plainPage } from "./browser.mjs";
import { follow, write } from "./keyboard.mjs";
import * as officer from "./officer.mjs";
import * as at from "./pages.mjs";
import { administrator, cities } from "./targets.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "EN-301-549"];

const [home] = cities();

/** Ways to each page, each with its response; every one starts signed in but `sign-in`. */
const PAGES = {
  feed: (page) => page.goto(home.url + at.routes.feed),
  record: (page) => visit(page, at.cardTitle),
  city: (page) => visit(page, at.cardCity),
  "editor-with-errors": async (page) => {
    await page.goto(home.url + at.routes.newInitiative);
    await write(page, at.field("title"), "Short");
    return follow(page, at.act("publish"));
  },
  preview: async (page) => {
    await page.goto(home.url + at.routes.newInitiative);
    await write(page, at.field("title"), "m".repeat(150));
    return follow(page, at.act("preview"));
  },
  drafts: (page) => page.goto(home.url + "/drafts"),
  question: async (page) => {
    await page.goto(home.url + "/drafts");
    await page.goto(new URL(await page.locator(".tasklist__link").first().getAttribute("href"), home.url).href);
    return page.goto(new URL(await page.locator(at.discardLink).getAttribute("href"), home.url).href);
  },
  accounts: (page) => page.goto(home.url + "/admin/accounts"),
  audit: (page) => page.goto(home.url + "/admin/audit"),
  hidden: (page) => page.goto(home.url + "/admin/hidden"),
  follows: (page) => page.goto(home.url + "/follows"),
  "question-unfollow": (page) => through(page, "/follows", 'main a[href$="/undo"]'),
  "question-follower": (page) => through(page, "/follows", 'main a[href$="/reject"]'),
  account: (page) => page.goto(home.url + "/account"),
  peers: (page) => page.goto(home.url + "/admin/peers"),
  peer: (page) => through(page, "/admin/peers", "main tbody th a"),
  "peer-with-errors": async (page) => {
    await through(page, "/admin/peers", "main tbody th a");
    return follow(page, 'main form[action$="/resend"] button');
  },
  "sign-in": async (page) => {
    await page.context().clearCookies();
    return page.goto(home.url + at.routes.signIn);
  },
};

async function visit(page, selector) {
  await page.goto(home.url + at.routes.feed);
  assert.ok((await page.locator(selector).count()) > 0, `the feed of ${home.name} has no ${selector}`);
  return page.goto(new URL(await page.locator(selector).first().getAttribute("href"), home.url).href);
}

/** The first link of a kind on a page. */
async function through(page, path, selector) {
  await page.goto(home.url + path);
  assert.ok((await page.locator(selector).count()) > 0, `${path} has no ${selector}`);
  return page.goto(new URL(await page.locator(selector).first().getAttribute("href"), home.url).href);
}

const told = (result) =>
  result.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(" ")} — ${node.any.concat(node.none)[0]?.message ?? ""}`).join("\n")}`).join("\n");

describe("tables on a telephone", () => {
  it("hide nothing at the side", async () => {
    const browser = await launch();
    try {
      const entrance = await plainPage(browser);
      await officer.signIn(entrance, administrator(home));
      const page = await lookingPage(browser, { width: 360, colorScheme: "light" }, await entrance.context().storageState());
      for (const path of ["/admin/accounts", "/admin/audit", "/admin", "/admin/peers", "/account"]) {
        await page.goto(home.url + path);
        const wide = await page.locator(".table-region").evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
        assert.ok(wide.length > 0 && wide.every((over) => over <= 0), `${path}: ${wide} px behind the edge`);
      }
    } finally {
      await browser.close();
    }
  });
});

describe("the pages", () => {
  let browser;
  let signedIn;
  before(async () => {
    browser = await launch();
    const page = await plainPage(browser);
    await officer.signIn(page, administrator(home));
    signedIn = await page.context().storageState();
    await page.context().close();
  });
  after(() => browser?.close());

  for (const [name, go] of Object.entries(PAGES)) {
    for (const look of looks) {
      it(`${name} in ${look.name}: nothing for axe, nothing against its policy, no line too wide`, async () => {
        const page = await lookingPage(browser, look, signedIn);
        const complaints = [];
        // A form that comes back with its errors has a status of its own; the console calls that a failed resource.
        page.on("console", (message) => {
          if (message.type() === "error" && !/status of 422/.test(message.text())) complaints.push(message.text());
        });
        page.on("pageerror", (error) => complaints.push(String(error)));
        await go(page);
        await picture(page, `${name}-${look.name}`);
        const { violations, incomplete } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        assert.equal(violations.length, 0, told(violations));
        // Text without any contrast at all is "incomplete" to axe, not a violation.
        const unsure = incomplete.filter(({ id }) => id === "color-contrast");
        assert.equal(unsure.length, 0, told(unsure));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(over, 0, `${over} px too wide`);
        assert.deepEqual(complaints, []);
        await page.context().close();
      });
    }

    it(`${name}: valid HTML, fits 320 px, and each stop of the Tab key is seen`, async () => {
      const page = await lookingPage(browser, { width: 320, colorScheme: "light" }, signedIn);
      const html = await (await go(page)).text();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(over, 0, `${over} px too wide`);

      const faint = [];
      await page.evaluate(() => document.activeElement?.blur());
      for (let stop = 0; stop < 200; stop += 1) {
        await page.keyboard.press("Tab");
        const ring = await page.evaluate(() => {
          const at = document.activeElement;
          if (at === null || at === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          return { what: at.outerHTML.slice(0, 120), seen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 3 };
        });
        if (ring === null) break;
        if (!ring.seen) faint.push(ring.what);
      }
      assert.deepEqual(faint, []);

      const report = await new HtmlValidate({ extends: ["html-validate:standard"], rules: HTML_RULES }).validateString(html, name);
      const messages = report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`));
      assert.deepEqual(messages, []);
      await page.context().close();
    });
  }
});

const HTML_RULES = {
  "no-trailing-whitespace": "off", // of the templates, not of the page
  "attribute-boolean-style": "off",
  "void-style": "off",
  "doctype-style": "off",
  "long-title": "off", // a record's title may be 150 characters
};
