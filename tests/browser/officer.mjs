// What an officer does, with the keyboard alone.
import assert from "node:assert/strict";
import { choose, follow, tick, write } from "./keyboard.mjs";
import * as at from "./pages.mjs";

export async function signIn(page, city) {
  await page.goto(city.url + at.routes.signIn);
  await write(page, at.field("email"), city.email);
  await write(page, at.field("password"), city.password);
  const response = await follow(page, at.signInButton);
  assert.ok(response.ok(), `sign-in at ${city.name} answered ${response.status()}`);
  assert.ok(!new URL(page.url()).pathname.startsWith(at.routes.signIn), `signed in at ${city.name}`);
}

/** Fills the form in the order of the document: one pass of the Tab key, as a person would. */
async function fill(page, { texts, boxes, lists }) {
  const order = await page.locator("main form [name]").evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("name")))]);
  for (const name of order) {
    if (name in texts) await write(page, at.field(name), texts[name]);
    else if (name in boxes) await tick(page, at.box(name, boxes[name]));
    else if (lists.includes(name)) await choose(page, at.field(name));
  }
  for (const name of [...Object.keys(texts), ...Object.keys(boxes), ...lists]) {
    assert.ok(order.includes(name), `the editor has a field ${name}`);
  }
}

/** Writes and publishes; returns the path of the record (`/o/…`). */
export async function publish(page, city, title) {
  await page.goto(city.url + at.routes.newInitiative);
  await fill(page, at.initiative(title));
  const response = await follow(page, at.act("publish"));
  assert.ok(response.ok(), `publishing answered ${response.status()}: ${await errors(page)}`);
  const path = new URL(page.url()).pathname;
  assert.match(path, at.recordAddress);
  return path;
}

export async function edit(page, city, record, title) {
  await page.goto(city.url + record);
  const editor = await follow(page, at.editButton);
  assert.ok(editor.ok(), `opening the editor answered ${editor.status()}`);
  await write(page, at.field("title"), title);
  await write(page, at.field("change_note"), "The title says more now.");
  await tick(page, at.box("attestation"));
  const response = await follow(page, at.act("publish"));
  assert.ok(response.ok(), `the edit answered ${response.status()}: ${await errors(page)}`);
}

export async function withdraw(page, city, record) {
  await page.goto(city.url + at.routes.withdraw(record));
  const response = await follow(page, at.withdrawButton);
  assert.ok(response.ok() || response.status() === 410, `withdrawing answered ${response.status()}`);
}

export async function reply(page, address, text) {
  await page.goto(address);
  await write(page, at.replyText, text);
  await choose(page, at.replyLanguage);
  const response = await follow(page, at.replyButton);
  assert.ok(response.ok(), `the reply answered ${response.status()}`);
}

export const errors = (page) => page.locator(at.errorSummary).allInnerTexts();

/** The address of a record in a city's feed, by its title; null while it is not there. */
export async function inFeed(page, city, title) {
  await page.goto(city.url + at.routes.feed);
  const link = page.locator(at.cardTitle).filter({ hasText: title });
  if ((await link.count()) === 0) return null;
  return new URL(await link.first().getAttribute("href"), city.url).href;
}
