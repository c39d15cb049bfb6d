// Prepares the two cities of their own (fresh.mjs): a set-up that is half done, and letters that wait for an answer.
import assert from "node:assert/strict";
import { launch, within } from "./browser.mjs";
import { administrator, start } from "./fresh.mjs";
import { mode } from "./modes.mjs";
import { routes } from "./pages.mjs";
import { nobody, postbox } from "./postbox.mjs";
import { read, send, stroll } from "./visit.mjs";

/** Gives the addresses of both, the set-up code, what the letters lead to, and whose sessions look at them; `ends` takes
 * what stops each. */
export async function prepareOwn(hansa, ends) {
  const fresh = await start(hansa);
  ends.push(fresh.stop);
  const box = await postbox();
  ends.push(box.stop);
  const mailed = await start(hansa, { mail: box.port });
  ends.unshift(mailed.stop);
  const browser = await launch();
  try {
    const installer = await halfSetUp(browser, fresh);
    const { reader, link } = await lettered(browser, mailed, box);
    return { fresh: fresh.url, code: fresh.code, mailed: mailed.url, confirm: link, sessions: { installer, reader } };
  } finally {
    await browser.close();
  }
}

/** Types the code and answers the first steps. */
async function halfSetUp(browser, { url, code }) {
  const walk = await stroll(browser, mode("ltr"));
  await walk.go({ address: url + routes.setup });
  const answer = async (path, fields) => {
    const answer = await send(walk.page, path, fields);
    assert.equal(answer.status, 200, `${path}: ${answer.text.slice(0, 2_000)}`);
  };
  await answer("/setup", { code });
  await answer("/setup/address", { confirmed: "true" });
  await answer("/setup/city", { languages: ["de", "fr"], language: "de", country: "DE", population: "120 000", themes_offered: ["EDU"] });
  await answer("/setup/names", { name_de: "Stadt Gröningen an der Ahle", summary_de: "Eine erfundene Stadt." });
  const state = await walk.page.context().storageState();
  await walk.close();
  return state;
}

/** Signs in, asks for the weekly letter, and invites somebody whom no letter reaches. */
async function lettered(browser, { url }, box) {
  const walk = await stroll(browser, mode("ltr"));
  await walk.go({ address: url + routes.signIn });
  const post = async (path, fields) => {
    const answer = await send(walk.page, path, fields);
    assert.equal(answer.status, 200, `${path}: ${answer.text.slice(0, 2_000)}`);
  };
  await post(routes.signIn, administrator);
  await post("/digest", { email: "reader@town.example", language: "de", country: "DE", themes: ["EDU"] });
  let link = null;
  await within(20_000, "the letter that asks for a yes", async () => {
    await new Promise((resolve) => setTimeout(resolve, 100)); // the mail server is this very process
    link = box.letters.map((letter) => letter.match(/\/digest\/confirm\/[\w.~-]+/)?.[0]).find(Boolean) ?? null;
    return link !== null;
  });
  await post("/admin/accounts", { email: nobody, role: "officer" });
  await within(20_000, "a letter that is given up", async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return (await read(walk.page, "/admin/mail")).includes("/admin/mail/resend");
  });
  const reader = await walk.page.context().storageState();
  await walk.close();
  return { reader, link };
}
