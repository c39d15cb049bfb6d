#!/usr/bin/env node
// A newcomer's first hour, timed: from the empty city of `hansa serve` over the set-up and the first record to the moment
// when it stands in another city's feed. Run by `make hour` (about 25 minutes: most of it is reading and typing at a
// person's pace; HANSA_HOUR_SPEED=20 walks it twenty times as fast, to see that the way still leads there).
import { launch, within } from "./browser.mjs";
import { start } from "./fresh.mjs";
import * as at from "./pages.mjs";
import { administrator, cities, hansa } from "./targets.mjs";

const SPEED = Number(process.env.HANSA_HOUR_SPEED ?? 1);
const WORDS_READ = 200; // in a minute; adults read 175 to 300, and this is no page in one's own trade's words
const MOST_READ = 220; // words of one page: nobody reads a form to its end before the first field
const MS_PER_KEY = 300; // 40 words of five letters in a minute
const MS_PER_CHOICE = 1500;
const UNDO = 15 * 60_000; // milliseconds; longer than the window in which a publication can be undone
const MINUTE = 60_000;

const began = performance.now();
const log = (what) => console.log(`${((performance.now() - began) / MINUTE).toFixed(1).padStart(5)} min  ${what}`);

const browser = await launch();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
const main = (selector) => page.locator(`main ${selector}`).first();
const pause = (ms) => page.waitForTimeout(ms / SPEED);

async function read() {
  const words = (await page.locator("main").innerText()).split(/\s+/).length;
  await pause((Math.min(words, MOST_READ) / WORDS_READ) * MINUTE);
}

async function type(name, text) {
  const field = main(`[name="${name}"]`);
  await field.fill("");
  await field.pressSequentially(text, { delay: MS_PER_KEY / SPEED, timeout: 0 });
}

async function tick(name, value) {
  await pause(MS_PER_CHOICE);
  await main(`[name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`).check();
}

async function choose(name, value) {
  await pause(MS_PER_CHOICE);
  await main(`[name="${name}"]`).selectOption(value);
}

async function press(selector) {
  await main(selector).click();
  await page.waitForLoadState();
  const mistakes = await page.locator(at.errorSummary).allInnerTexts();
  if (mistakes.length > 0) throw new Error(`${page.url()}: ${mistakes.join(" ")}`);
}

const next = async (step) => {
  await press('button[name="action"][value="save"]');
  log(step);
  await read();
};

const own = await start(hansa);
try {
  await page.goto(own.url);
  await read();
  await type("code", own.code);
  await press("form button");
  await read();
  await press(".steps__sum a");
  await read();
  log("set-up opened and its steps read");

  await tick("confirmed");
  await next("address");
  await next("storage");
  await tick("languages", "nl");
  await tick("languages", "fr");
  await choose("language", "nl");
  await choose("country", "BE");
  await type("population", "38 000");
  await next("city");
  await type("name_nl", "Stad Oudenwater aan de Leie");
  await type("summary_nl", "Een verzonnen stad van 38.000 inwoners.");
  await next("names");
  await type("officer_name", "Preventiedienst");
  await type("email", "preventie@oudenwater.example");
  await type("password", "een lang genoeg wachtwoord");
  await type("handle", "stad");
  await next("administrator");
  await next("mail (none)");
  await next("legal texts (later)");
  await tick("key_elsewhere");
  await next("backups");
  await press('.tasklist a[href="/setup/check"]');
  await read();
  await press('form[action="/setup/check"] button');
  log("the city is online");

  await read();
  await press('a[href="/resources/new"]');
  await read();
  await choose("language", "nl");
  await type("title", "Gespreksleidraad voor ouderavonden in de buurt");
  await choose("resource_type", { index: 1 });
  await type("links", "https://oudenwater.example/leidraad");
  await type("organisation", "Stad Oudenwater");
  await type("why_useful", "De tien vragen werken ook als maar vijf ouders komen. Wat niet werkte: een avond zonder eten.");
  await type("abstract", "Tien vragen en een avondprogramma voor gesprekken met ouders over polarisatie.");
  await tick("themes", "FAM");
  await tick("languages", "nl");
  await tick("attestation");
  await press('button[name="action"][value="publish"]');
  log("the first record is written; it can still be undone");

  const neighbour = administrator(cities()[0]);
  const desk = await (await browser.newContext()).newPage();
  await desk.goto(neighbour.url + at.routes.signIn);
  await desk.locator(at.field("email")).fill(neighbour.email);
  await desk.locator(at.field("password")).fill(neighbour.password);
  await desk.locator(at.signInButton).click();
  await desk.waitForLoadState();
  await desk.goto(`${neighbour.url}/follows`);
  await desk.locator('[name="target"]').fill(`@stad@${new URL(own.url).host}`);
  await desk.locator('form[action="/follows"] button').click();
  await desk.waitForLoadState();
  const asks = 'form[action$="/accept"] button';
  await within(MINUTE, "the neighbour's question", async () => {
    await page.goto(`${own.url}/follows`);
    return (await page.locator(asks).count()) > 0;
  });
  await read();
  await press(asks);
  log("another city follows");

  await within(UNDO, "the record in the other city's feed", async () => {
    await desk.goto(neighbour.url + at.routes.feed);
    if ((await desk.locator(at.cardTitle).filter({ hasText: "Gespreksleidraad" }).count()) > 0) return true;
    await desk.waitForTimeout(2_000);
    return false;
  });
  log("its feed shows the record");
} finally {
  await own.stop();
  await browser.close();
}
