// One page in one mode: its language by the address, its script allowed or not, its method whatever the route says.
import assert from "node:assert/strict";

/** Opens a page that `go` leads about. Visitors' cookies come as a storage state. */
export async function stroll(browser, mode, storageState) {
  const context = await browser.newContext({ ...mode.context, storageState });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  // axe works with promises, which a context without script never settles. So the page is loaded without script, as a
  // reader without one would have it, and script is allowed again once everything stands.
  const session = mode.hasScript ? null : await context.newCDPSession(page);
  const complaints = [];
  page.on("console", (message) => {
    // The console calls the page of an error a failed resource.
    const isPage = /the server responded with a status of 4\d\d/.test(message.text()) && message.location().url === page.url().replace(/#.*$/, "");
    if (message.type() === "error" && !isPage) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return {
    page,
    /** What the page complained of since the last question. */
    complaints: () => complaints.splice(0),
    close: () => context.close(),
    /** Goes to `{ address, method?, body?, type? }` and gives the response of the document; more than once where it takes
     * several attempts until the route's status comes. */
    async go(to, { status, mostTries = 1 } = {}) {
      let response = await this.once(to);
      for (let tries = 1; tries < mostTries && response.status() !== status; tries += 1) response = await this.once(to);
      return response;
    },
    async once({ address, method = "GET", body, type = "application/x-www-form-urlencoded" }) {
      const url = new URL(address);
      url.searchParams.set("lang", mode.lang);
      await session?.send("Emulation.setScriptExecutionDisabled", { value: true });
      if (method !== "GET") {
        const send = (route) => route.continue({ method, postData: body, headers: { ...route.request().headers(), "content-type": type, origin: url.origin } });
        await page.route((to) => to.href === url.href.replace(/#.*$/, ""), send, { times: 1 });
      }
      const response = await page.goto(url.href);
      await session?.send("Emulation.setScriptExecutionDisabled", { value: false });
      return response;
    },
  };
}

/** The body of a form with these fields; a list stands for several values of one name. */
export function form(fields) {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs).toString();
}

/** Sends a form as the page that stands open would, and gives status, address after redirects and text. */
export async function send(page, path, fields) {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const response = await fetch(path, { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" } });
      return { status: response.status, url: response.url, text: await response.text() };
    },
    [path, form(fields)],
  );
  return answer;
}

export async function read(page, path, accept = "text/html") {
  const answer = await page.evaluate(
    async ([path, accept]) => {
      const response = await fetch(path, { headers: { accept } });
      return { status: response.status, text: await response.text() };
    },
    [path, accept],
  );
  assert.equal(answer.status, 200, path);
  return answer.text;
}
