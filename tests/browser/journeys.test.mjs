// An officer's day in a real browser, with the keyboard only and without script.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, plainPage, within } from "./browser.mjs";
import { start } from "./fresh.mjs";
import { follow, pick, standsOn, tabTo, tick, write } from "./keyboard.mjs";
import * as officer from "./officer.mjs";
import * as at from "./pages.mjs";
import { cities, hansa } from "./targets.mjs";

const ALLOWED = 2000; // milliseconds from the act to its sight in another city

describe("an officer, with the keyboard only and without script", () => {
  const [home, ...others] = cities();
  const stamp = Date.now().toString(36);
  const title = `Homework cafés ${stamp}`;
  const better = `Homework cafés, improved ${stamp}`;
  let browser;
  let desk; // the officer's page at home
  let visitors; // a reader's page in each other city
  let record;
  const seen = new Map(); // city → address of the record there

  before(async () => {
    browser = await launch();
    desk = await plainPage(browser);
    visitors = new Map(await Promise.all(others.map(async (city) => [city, await plainPage(browser)])));
  });
  after(() => browser?.close());

  it("goes past the navigation with the first key", async () => {
    await desk.goto(home.url + at.routes.feed);
    await desk.keyboard.press("Tab");
    assert.ok(await standsOn(desk, at.skipLink), "the first stop leads to the content");
    await desk.keyboard.press("Enter");
    assert.ok(await standsOn(desk, "main"), "the content has the focus");
    await desk.keyboard.press("Tab");
    assert.ok(await standsOn(desk, "main *"), "the next stop is inside of it");
  });

  it("signs in and publishes an initiative", async () => {
    await officer.signIn(desk, home);
    record = await officer.publish(desk, home, title);
    assert.match(await desk.locator("h1").innerText(), new RegExp(title));
    assert.equal(await desk.locator(at.flash).count(), 1, "the page says what was done");
    await desk.keyboard.press("Tab");
    assert.ok(await standsOn(desk, at.skipLink), "a new page is read from its beginning");
  });

  it("sees it in the other cities' feeds and record pages within two seconds", async (t) => {
    for (const [city, page] of visitors) {
      const took = await within(ALLOWED, `${title} in the feed of ${city.name}`, async () => {
        const address = await officer.inFeed(page, city, title);
        if (address !== null) seen.set(city, address);
        return address !== null;
      });
      t.diagnostic(`${city.name}: ${Math.round(took)} ms after the page of the publication`);
      const response = await page.goto(seen.get(city));
      assert.equal(response.status(), 200);
      assert.equal((await page.locator(`${at.record} h1`).innerText()).trim(), title);
      assert.match(await page.locator(at.record).innerText(), new RegExp(home.name, "i"), "the page names the home city");
    }
  });

  it("changes it, and the change stands in the other cities", async () => {
    await officer.edit(desk, home, record, better);
    for (const [city, page] of visitors) {
      await within(ALLOWED, `the edit in ${city.name}`, async () => {
        await page.goto(seen.get(city));
        return (await page.locator(`${at.record} h1`).innerText()).trim() === better;
      });
    }
  });

  it("is answered from another city, and the reply stands everywhere", async () => {
    const [city, page] = [...visitors][0];
    const text = `Did you change the hours in the exam weeks? ${stamp}`;
    await officer.signIn(page, city);
    await officer.reply(page, seen.get(city), text);
    const written = page.locator(at.reply).filter({ hasText: text });
    assert.equal(new URL(page.url()).hash, `#${await written.getAttribute("id")}`, "the page opens at the reply");
    assert.ok(await written.evaluate((reply) => document.activeElement === reply), "the reply has the focus");
    const places = [[home, desk, home.url + record], ...[...visitors].slice(1).map(([city, page]) => [city, page, seen.get(city)])];
    for (const [where, page, address] of places) {
      await within(ALLOWED, `the reply at ${where.name}`, async () => {
        await page.goto(address);
        return (await page.locator(at.reply).filter({ hasText: text }).count()) === 1;
      });
    }
  });

  it("withdraws it, and it is gone everywhere", async () => {
    await officer.withdraw(desk, home, record);
    assert.equal((await desk.goto(home.url + record)).status(), 410);
    for (const [city, page] of visitors) {
      await within(ALLOWED, `the withdrawal in ${city.name}`, async () => (await page.goto(seen.get(city))).status() === 410);
      assert.equal(await officer.inFeed(page, city, better), null, `${city.name} shows it no more`);
    }
  });

  it("narrows the feed down, keeps what was chosen, and takes it back", async () => {
    await desk.goto(home.url + at.routes.feed);
    const all = await desk.locator(at.cardTitle).count();
    await pick(desk, at.filter("kind"), "experience");
    await pick(desk, at.filter("country"), "DK");
    const response = await follow(desk, at.filterButton);
    assert.equal(response.status(), 200);
    const chosen = new URL(desk.url()).searchParams;
    assert.deepEqual([chosen.get("kind"), chosen.get("country")], ["experience", "DK"], "the address says what was chosen");
    assert.equal(await desk.locator(at.filter("kind")).inputValue(), "experience");
    const some = await desk.locator(at.cardTitle).count();
    assert.ok(some > 0 && some < all, `${some} of ${all}`);
    const cities = await desk.locator(at.cardCity).allInnerTexts();
    assert.equal(new Set(cities).size, 1, `of one city: ${cities}`);

    await follow(desk, at.chosen("country"));
    assert.equal(new URL(desk.url()).searchParams.get("country"), null, "one condition is taken back");
    assert.equal(new URL(desk.url()).searchParams.get("kind"), "experience", "the other stays");
    await follow(desk, at.filterClear);
    assert.equal(new URL(desk.url()).search, "");
    assert.equal(await desk.locator(at.cardTitle).count(), all);
  });

  it("makes mistakes: what was typed stays, and each mistake leads to its field", async () => {
    await desk.goto(home.url + at.routes.newInitiative);
    const plainTitle = await desk.title();
    await write(desk, at.field("title"), "Short");
    await write(desk, at.field("problem"), "There was no quiet place after four o'clock.");
    await follow(desk, at.act("publish"));
    assert.equal(await desk.locator(at.field("title")).inputValue(), "Short");
    assert.equal(await desk.locator(at.field("problem")).inputValue(), "There was no quiet place after four o'clock.");
    assert.notEqual(await desk.title(), plainTitle, "the title of the page says that there are errors");
    assert.ok(await desk.evaluate((summary) => document.activeElement?.matches(summary), at.errorSummary), "the summary has the focus");

    const links = await desk.locator(at.errorLink).all();
    assert.ok(links.length >= 3, `${links.length} mistakes are listed`);
    for (const link of links) {
      const target = await link.getAttribute("href");
      const words = (await link.innerText()).trim();
      await tabTo(desk, `.error-summary a[href="${target}"]`);
      await desk.keyboard.press("Enter");
      const landed = await desk.evaluate((id) => {
        const field = document.getElementById(id);
        return {
          focused: field !== null && (document.activeElement === field || field.contains(document.activeElement)),
          described: (field?.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" "),
        };
      }, target.slice(1));
      assert.ok(landed.focused, `${target} has the focus`);
      assert.ok(landed.described.includes(words), `${target} is described by "${words}"`);
      await desk.evaluate((summary) => document.querySelector(summary).focus(), at.errorSummary);
    }
  });

  it("is refused with a wrong password and told so without losing the address", async () => {
    const page = await plainPage(browser);
    await page.goto(home.url + at.routes.signIn);
    await write(page, at.field("email"), home.email);
    await write(page, at.field("password"), "not this one");
    await follow(page, at.signInButton);
    assert.equal(await page.locator(at.field("email")).inputValue(), home.email);
    assert.equal(await page.locator(at.field("password")).inputValue(), "", "a password is not sent back");
    assert.ok(await standsOn(page, at.errorSummary), "the summary has the focus");
    await follow(page, at.errorLink, { isHere: true });
    assert.ok(await standsOn(page, at.field("password")), "its link leads to the field");
  });
});

describe("the first run, with the keyboard only and without script", () => {
  let browser;
  let city; // its own: who types the code elsewhere takes a set-up over
  before(async () => {
    browser = await launch();
    city = hansa === undefined ? undefined : await start(hansa);
  });
  after(async () => {
    await browser?.close();
    await city?.stop();
  });

  it("asks for the code, and leads to what is wrong with it", async (t) => {
    if (city === undefined) return t.skip("HANSA_BROWSER_HANSA names no program to start a city with");
    const page = await plainPage(browser);
    await page.goto(city.url);
    assert.equal(new URL(page.url()).pathname, at.routes.setup, "every way leads to the set-up");
    await write(page, at.field("code"), "AAAAA-AAAAA-AAAAA-AAAAA");
    const response = await follow(page, at.setupButton);
    assert.ok(response.status() >= 400, "a wrong code opens nothing");
    assert.ok(await standsOn(page, at.errorSummary), "the summary has the focus");
    await page.context().close();
  });

  it("sets a city up, step by step, mends a mistake, and ends online", { timeout: 120_000 }, async (t) => {
    if (city === undefined) return t.skip("HANSA_BROWSER_HANSA names no program to start a city with");
    const page = await plainPage(browser);
    const step = async (name, act = async () => {}, next) => {
      assert.equal(new URL(page.url()).pathname, `/setup/${name}`);
      await act();
      const response = await follow(page, at.act("save"));
      assert.ok(response.ok(), `${name} answered ${response.status()}: ${await officer.errors(page)}`);
      assert.equal(new URL(page.url()).pathname, next);
    };
    const text = async (values) => {
      for (const [name, value] of Object.entries(values)) await write(page, at.field(name), value);
    };
    await page.goto(city.url);
    await write(page, at.field("code"), city.code);
    await follow(page, at.setupButton);
    await follow(page, ".steps__sum a");
    await step("address", () => tick(page, at.box("confirmed")), "/setup/storage");
    await step("storage", undefined, "/setup/city");
    const about = async () => {
      await tick(page, at.box("languages", "de"));
      await tick(page, at.box("languages", "fr"));
      await pick(page, at.field("language"), "de");
      await pick(page, at.field("country"), "DE");
      await text({ population: "120 000" });
    };
    await step("city", about, "/setup/names");
    await step("names", () => text({ name_de: "Stadt Gröningen an der Ahle" }), "/setup/administrator");
    // A password that is too short: the rest stays, and the mistake leads to its field.
    await text({ officer_name: "Präventionsstelle", email: "office@groeningen.example", password: "short", handle: "stadt" });
    const refused = await follow(page, at.act("save"));
    assert.equal(refused.status(), 422);
    assert.equal(await page.locator(at.field("email")).inputValue(), "office@groeningen.example");
    await follow(page, at.errorLink, { isHere: true });
    assert.ok(await standsOn(page, at.field("password")), "its link leads to the field");
    await step("administrator", () => text({ password: "a long enough password" }), "/setup/mail");
    await step("mail", undefined, "/setup/legal");
    await step("legal", undefined, "/setup/backups");
    await step("backups", () => tick(page, at.box("key_elsewhere")), "/setup");
    await follow(page, '.tasklist a[href="/setup/check"]');
    const opened = await follow(page, 'main form[action="/setup/check"] button');
    assert.ok(opened.ok(), `opening answered ${opened.status()}: ${await officer.errors(page)}`);
    assert.equal(new URL(page.url()).pathname, "/setup/online");
    assert.equal(await page.locator(".steps__next > li").count(), 3, "three things to do first");
    const desk = await page.goto(city.url + at.routes.newInitiative);
    assert.equal(desk.status(), 200, "signed in");
    await page.context().close();
  });
});
