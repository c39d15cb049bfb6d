// A person without a mouse: Tab, letters, arrows, Space, Enter.
import assert from "node:assert/strict";

const MOST_STOPS = 400;

const standing = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    return { tag: at.tagName.toLowerCase(), name: at.getAttribute("name"), id: at.id, value: at.value ?? null, text: at.textContent.trim().slice(0, 60) };
  });

/** Whether the focus is on what matches. */
export const standsOn = (page, selector) =>
  page.evaluate((selector) => document.activeElement !== null && document.activeElement.matches(selector), selector);

/** Presses Tab until the focus stands on the first element that matches. */
export async function tabTo(page, selector) {
  assert.ok((await page.locator(selector).count()) > 0, `${page.url()} has no ${selector}`);
  const passed = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await standsOn(page, selector)) return;
    await page.keyboard.press("Tab");
    passed.push(JSON.stringify(await standing(page)));
  }
  assert.fail(`Tab never reached ${selector} on ${page.url()}; the last stops were\n${passed.slice(-12).join("\n")}`);
}

export async function write(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

export async function tick(page, selector) {
  await tabTo(page, selector);
  if (!(await page.locator(selector).first().isChecked())) await page.keyboard.press("Space");
  assert.ok(await page.evaluate(() => document.activeElement.checked), `${selector} is ticked`);
}

/** Makes sure that something is chosen in a list: keeps a choice, else takes the first with a value. */
export async function choose(page, selector) {
  await tabTo(page, selector);
  for (let step = 0; step < 50; step += 1) {
    if ((await standing(page)).value) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`${selector} offers nothing to choose`);
}

/** Chooses a value in a list with the arrow keys. */
export async function pick(page, selector, value) {
  await tabTo(page, selector);
  const most = await page.locator(`${selector} option`).count();
  await page.keyboard.press("Home");
  for (let step = 0; step < most; step += 1) {
    if ((await standing(page)).value === value) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`${selector} has no ${value}`);
}

/** Presses Enter on what matches and waits for the page that follows, after redirects. Returns its response; none where
 * the link leads to a place on the same page. */
export async function follow(page, selector, { isHere = false } = {}) {
  await tabTo(page, selector);
  if (isHere) return page.keyboard.press("Enter");
  const [response] = await Promise.all([page.waitForNavigation({ waitUntil: "domcontentloaded" }), page.keyboard.press("Enter")]);
  return response;
}
