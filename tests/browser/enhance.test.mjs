// What script adds, in a real browser: lists load in place and keep the focus, drafts save themselves, new records are told
// and never put in, keys. Nothing of it says a word to the console, and the policy of the pages stays as it is.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, plainPage } from "./browser.mjs";
import * as officer from "./officer.mjs";
import * as at from "./pages.mjs";
import { cities } from "./targets.mjs";

const [home] = cities();
const FEED = `${home.url}${at.routes.feed}`;

let browser;
let signedIn;
let complaints;

before(async () => {
  browser = await launch();
  const page = await plainPage(browser);
  await officer.signIn(page, home);
  signedIn = await page.context().storageState();
  await page.context().close();
});
after(() => browser?.close());

/** A page with script. What it says to the console is a complaint, unless the test provokes it. */
async function open(path, { storageState, expected = /^$/, init } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 700 }, reducedMotion: "reduce", storageState });
  context.setDefaultTimeout(10_000);
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !expected.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`asked: ${dialog.type()}`);
    dialog.accept().catch(() => {});
  });
  await page.goto(home.url + path, { waitUntil: "load" });
  return page;
}

async function close(page) {
  assert.deepEqual(complaints, []);
  await page.context().close();
}

/** Marks the document: a page that was loaded anew has no mark. */
const mark = (page) => page.evaluate(() => (window.isSame = true));
const isSame = (page) => page.evaluate(() => window.isSame === true);
/** The library comes after the page: wait until a list loads in place. */
const ready = (page) => page.waitForFunction(() => document.querySelector("#main").dataset.hxTarget && document.querySelector('meta[name="htmx-config"]') && [...document.querySelectorAll("[data-hx-boost] a, form[data-hx-boost]")].some((one) => one["htmx-internal-data"]?.boosted));
const focused = (page) => page.evaluate(() => ({ id: document.activeElement.id, isFirstCard: document.activeElement === document.querySelector(".card__title a") }));
const said = (page) => page.locator("body > [role=status]");
const cards = (page) => page.locator(".card__title").allInnerTexts();

describe("lists load in place", () => {
  it("a filter keeps the focus, says the count and changes address and title", async () => {
    const page = await open("/feed");
    await ready(page);
    await mark(page);
    const all = await page.locator("#count").innerText();
    await page.locator("#filter-kind").selectOption("resource");
    assert.equal(new URL(page.url()).search, "", "nothing happens before the button is pressed");
    await page.locator("#filter-apply").press("Enter");
    await page.waitForURL(/kind=resource/);
    await page.waitForFunction((all) => document.querySelector("#count").textContent !== all, all);
    assert.ok(await isSame(page), "the page was not loaded anew");
    assert.equal((await focused(page)).id, "filter-apply");
    assert.equal(await page.locator("#main").getAttribute("aria-busy"), null);
    const count = await page.locator("#count").innerText();
    await page.waitForFunction((count) => document.querySelector("body > [role=status]").textContent === count, count);
    assert.equal(await page.locator("#main #main").count(), 0);
    assert.match(await page.locator('head link[type="application/atom+xml"]').getAttribute("href"), /kind=resource/);
    assert.match(await page.locator("#footer-languages a").first().getAttribute("href"), /kind=resource/);

    // The chosen condition is taken away again: its link is gone, and the focus is on the count.
    await page.locator(".chips__chip").press("Enter");
    await page.waitForFunction((all) => document.querySelector("#count").textContent === all, all);
    assert.equal((await focused(page)).id, "count");
    assert.ok(await isSame(page));
    await close(page);
  });

  it("older records bring the first of them the focus; Back brings page and place back", async () => {
    const page = await open("/feed?limit=3");
    await ready(page);
    await mark(page);
    const first = await cards(page);
    await page.locator(".pager__link[rel=next]").scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    assert.ok(place > 0, "the window is smaller than the page");
    await page.locator(".pager__link[rel=next]").press("Enter");
    await page.waitForURL(/after=/);
    await page.waitForFunction(() => document.activeElement.matches(".card__title a"));
    assert.ok((await focused(page)).isFirstCard && (await isSame(page)));
    assert.ok(await page.evaluate(() => Math.abs(document.querySelector(".feed").getBoundingClientRect().top) < 60), "the list begins at the top");
    assert.notDeepEqual(await cards(page), first);
    await Promise.all([page.waitForEvent("load"), page.goBack()]);
    assert.deepEqual(await cards(page), first);
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 5, place);
    await Promise.all([page.waitForEvent("load"), page.goForward()]);
    assert.notDeepEqual(await cards(page), first);
    await close(page);
  });

  it("without a connection, or with an error, the old page stays and can be asked for again", async () => {
    const page = await open("/feed", { expected: /ERR_INTERNET_DISCONNECTED|status of 500|htmx:|Response Status Error Code 500/ });
    await ready(page);
    await mark(page);
    const before = await cards(page);
    await page.locator("#filter-kind").selectOption("resource");
    await page.context().setOffline(true);
    await page.locator("#filter-apply").press("Enter");
    await page.locator("#main [role=alert] [data-retry]").waitFor();
    assert.deepEqual(await cards(page), before);
    assert.equal((await focused(page)).id, "filter-apply");
    await page.context().setOffline(false);
    await page.route(/kind=resource/, (route) => route.fulfill({ status: 500, contentType: "text/html", body: "<p>no</p>" }), { times: 1 });
    await page.locator("[data-retry]").press("Enter");
    await page.waitForFunction(() => document.querySelector("#main").getAttribute("aria-busy") === null);
    assert.equal(await page.locator("#main [role=alert]").count(), 1, "one line, not two");
    assert.deepEqual(await cards(page), before);
    await page.locator("[data-retry]").press("Enter");
    await page.waitForURL(/kind=resource/);
    await page.waitForFunction((count) => document.querySelectorAll(".card").length < count, before.length);
    assert.equal(await page.locator("#main [role=alert]").count(), 0);
    assert.ok(await isSame(page));
    await close(page);
  });

  it("an answer from somewhere else is a page of its own", async () => {
    const page = await open("/feed");
    await ready(page);
    await page.route(/kind=resource/, (route) => route.fulfill({ status: 303, headers: { location: `${home.url}/sign-in` } }), { times: 1 });
    await mark(page);
    await page.locator("#filter-kind").selectOption("resource");
    await page.locator("#filter-apply").press("Enter");
    await page.waitForURL(/sign-in/);
    assert.ok(!(await isSame(page)));
    await close(page);
  });

  it("links to records are loaded as ever", async () => {
    const page = await open("/feed");
    await ready(page);
    await mark(page);
    await page.locator(".card__title a").first().click();
    await page.waitForURL(/\/[or]\//);
    assert.ok(!(await isSame(page)));
    assert.equal(await page.evaluate(() => document.querySelector('meta[name="htmx-config"]')), null, "pages without lists do without the library");
    await close(page);
  });
});

describe("new records", () => {
  it("are told as a link above the feed, and nothing moves", async () => {
    const page = await open("/feed");
    const before = await cards(page);
    const top = await page.locator(".card").first().boundingBox();
    const desk = await plainPage(browser);
    await officer.signIn(desk, home);
    const title = `Homework cafés ${Date.now().toString(36)}`;
    await officer.publish(desk, home, title);
    const link = page.locator(".arrivals-line__link");
    await link.waitFor();
    assert.equal(await link.getAttribute("href"), "/feed");
    assert.match(await link.innerText(), /1/);
    assert.deepEqual(await cards(page), before, "nothing was put in");
    assert.deepEqual(await page.locator(".card").first().boundingBox(), top, "and nothing moved");
    await ready(page);
    await mark(page);
    await link.press("Enter");
    await page.waitForFunction((title) => document.querySelector(".card__title")?.textContent.includes(title), title);
    assert.ok(await isSame(page));
    assert.ok((await focused(page)).isFirstCard);
    assert.equal(await link.count(), 0);
    await desk.context().close();
    await close(page);
  });

  it("are not asked for where somebody saves data", async () => {
    const page = await open("/feed", {
      init: () => {
        Object.defineProperty(navigator, "connection", { value: { saveData: true } });
        window.EventSource = class { constructor() { window.hasListened = true; } };
      },
    });
    assert.equal(await page.evaluate(() => window.hasListened), undefined);
    await close(page);
  });
});

describe("a draft saves itself", () => {
  const line = (page, state) => page.locator(`.saved[data-state="${state}"]`);
  /** A new text in an officer's window whose clock the test moves. */
  async function write(title, options = {}) {
    const page = await open("/initiatives/new", { storageState: signedIn, ...options });
    await page.clock.install();
    await page.locator("#title").fill(title);
    return page;
  }
  const wait = (page) => page.clock.fastForward(10_000);

  it("after ten seconds, and outlives a loading of the page", async () => {
    const title = `Half a sentence ${Date.now().toString(36)}`;
    const page = await write(title);
    assert.equal(await page.locator(".saved").count(), 0);
    await wait(page);
    await line(page, "saved").waitFor();
    assert.match(await line(page, "saved").innerText(), /\d{1,2}:\d{2}/);
    const path = new URL(page.url()).pathname;
    assert.match(path, /^\/drafts\/[0-9a-f-]{36}$/);
    assert.equal(await page.locator("#form").getAttribute("action"), path);
    await page.locator("#problem").fill("And more.");
    await wait(page);
    await page.waitForFunction(() => sessionStorage.length === 0);
    await page.reload();
    assert.equal(await page.locator("#title").inputValue(), title);
    assert.equal(await page.locator("#problem").inputValue(), "And more.");
    // Saved by hand from here on as ever: no other window has changed it.
    await page.locator(at.act("save")).click();
    await page.waitForURL(/done=saved/);
    await close(page);
  });

  it("when its page is left, without a question", async () => {
    const page = await write("Left in a hurry");
    await wait(page);
    await line(page, "saved").waitFor();
    const draft = page.url();
    await page.locator("#title").click();
    await page.keyboard.press("End");
    await page.keyboard.type(", but whole");
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST" && response.ok()).catch(() => {}),
      page.goto(`${home.url}/cities`),
    ]);
    const reader = await page.context().newPage();
    for (let tries = 0; tries < 20; tries += 1) {
      await reader.goto(draft);
      if (/but whole/.test(await reader.locator("#title").inputValue())) break;
    }
    assert.equal(await reader.locator("#title").inputValue(), "Left in a hurry, but whole");
    // Loaded again in the same window it clashes with nobody, not even with itself.
    await page.goto(draft);
    await page.locator("#title").fill("Left and found");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await line(page, "saved").waitFor();
    await page.goBack();
    await close(page);
  });

  it("and is asked about before it is a draft at all", async () => {
    const page = await write("");
    await page.locator("#title").click();
    await page.keyboard.type("Hardly begun");
    await page.goto(`${home.url}/cities`);
    assert.deepEqual(complaints.splice(0), ["asked: beforeunload"]);
    await page.goto(`${home.url}/initiatives/new`);
    assert.equal(await page.locator("#title").inputValue(), "Hardly begun", "the window still has it");
    await line(page, "back").waitFor();
    await close(page);
  });

  it("not over the text of another window, and says so", async () => {
    const page = await write("Mine", { expected: /status of 409/ });
    await wait(page);
    await line(page, "saved").waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator("#title").fill("Theirs");
    await other.locator(at.act("save")).click();
    await other.waitForURL(/done=saved/);
    await page.locator("#title").fill("Mine again");
    await wait(page);
    await line(page, "stopped").waitFor();
    assert.ok((await line(page, "stopped").locator("[data-detail]").innerText()).length > 20);
    await page.locator("#problem").fill("More");
    await wait(page);
    await other.reload();
    assert.equal(await other.locator("#title").inputValue(), "Theirs");
    // By hand: both texts, and nothing is lost.
    await page.locator(at.act("save")).click();
    await page.locator("[role=alert] #clash-title").waitFor();
    assert.equal(await page.locator("#title").inputValue(), "Mine again");
    await close(page);
  });

  it("again as soon as somebody has signed in anew in another window", async () => {
    const page = await write("Signed out meanwhile", { expected: /status of 401/ });
    await page.context().clearCookies();
    await wait(page);
    await line(page, "signed-out").waitFor();
    assert.equal(await line(page, "signed-out").locator("a").getAttribute("target"), "_blank");
    assert.ok(await page.evaluate(() => sessionStorage.length > 0), "this window keeps the text");
    const door = await page.context().newPage();
    await officer.signIn(door, home);
    await door.close();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await line(page, "saved").waitFor();
    assert.ok(await page.evaluate(() => sessionStorage.length === 0));
    await close(page);
  });

  it("again as soon as there is a connection", async () => {
    const page = await write("Offline", { expected: /ERR_INTERNET_DISCONNECTED/ });
    await page.context().setOffline(true);
    await wait(page);
    await line(page, "offline").waitFor();
    await page.context().setOffline(false);
    await line(page, "saved").waitFor();
    await close(page);
  });

  it("and where it could not, the browser asks, and the window still has the text", async () => {
    const page = await write("Kept in the window");
    await wait(page);
    await line(page, "saved").waitFor();
    await page.evaluate(() => (window.fetch = () => Promise.reject(new Error("no way out"))));
    await page.locator("#title").click();
    await page.keyboard.type(" alone");
    await wait(page);
    await line(page, "offline").waitFor();
    await page.reload();
    assert.deepEqual(complaints.splice(0), ["asked: beforeunload"]);
    assert.match(await page.locator("#title").inputValue(), / alone/);
    await line(page, "back").waitFor();
    // Saved by now; said only when "back" was there long enough to be read.
    await page.waitForFunction(() => sessionStorage.length === 0);
    await page.clock.fastForward(10_000);
    await line(page, "saved").waitFor();
    await close(page);
  });

  it("and a button that is pressed meanwhile waits for it", async () => {
    const title = `Both at once ${Date.now().toString(36)}`;
    const page = await write(title);
    await page.route("**/initiatives/new", async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    const asked = page.waitForRequest((request) => request.method() === "POST");
    await wait(page);
    await asked;
    await page.locator(at.act("preview")).click();
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}\?preview=1/);
    await page.goto(`${home.url}/drafts`);
    assert.equal(await page.locator(".tasklist__link", { hasText: title }).count(), 1, "one draft, not two");
    await close(page);
  });

  it("its long texts are counted, and said aloud near the limit only", async () => {
    const page = await write("Counted");
    const counter = page.locator("#problem-count");
    await page.locator("#problem").fill("Three small words");
    assert.match(await counter.innerText(), /3/);
    assert.ok((await page.locator("#problem").getAttribute("aria-describedby")).includes("problem-count"));
    await page.clock.runFor(100);
    assert.equal(await said(page).innerText(), "");
    await page.locator("#problem").fill("a".repeat(3300));
    await page.clock.runFor(100);
    assert.match(await said(page).innerText(), /3.?300.*4.?000/);
    await page.locator("#problem").fill("a".repeat(4010));
    assert.match(await page.locator(".counter--over").innerText(), /10/);
    await close(page);
  });
});

describe("keys", () => {
  it("go from record to record, and never from a field", async () => {
    const page = await open("/feed");
    const title = (n) => page.locator(".card__title a").nth(n);
    for (const [key, n] of [["j", 0], ["j", 1], ["k", 0]]) {
      await page.keyboard.press(key);
      assert.ok(await title(n).evaluate((link) => link === document.activeElement), `${key} leads to record ${n}`);
    }
    await page.locator("#filter-kind").focus();
    await page.keyboard.press("j");
    assert.equal((await focused(page)).id, "filter-kind");
    await close(page);
  });

  it("are listed by ?, and switched off there for good", async () => {
    const page = await open("/cities");
    await page.keyboard.press("?");
    const dialog = page.locator("dialog[open]");
    await dialog.waitFor();
    await page.locator("#shortcuts-on").uncheck();
    await dialog.locator("button").click();
    await page.keyboard.press("?");
    assert.equal(await dialog.count(), 0);
    await page.goto(FEED);
    await page.keyboard.press("j");
    assert.ok(!(await focused(page)).isFirstCard);
    // The way back needs no key.
    await page.locator(".footer__list button[aria-haspopup]").click();
    assert.equal(await page.locator("#shortcuts-on").isChecked(), false);
    await page.locator("#shortcuts-on").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("f");
    await page.waitForURL(FEED);
    await close(page);
  });

  it("are off where somebody writes, until they are wanted there", async () => {
    const page = await open("/drafts", { storageState: signedIn });
    await page.goto(`${home.url}/resources/new`);
    await page.keyboard.press("?");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    await close(page);
  });
});
