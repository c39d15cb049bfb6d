// What the routes need to be there: records, drafts, links, rules. Made once, before anything is looked at, so that every
// test sees the same cities. run.mjs hands it on as HANSA_BROWSER_PLACES.
import assert from "node:assert/strict";
import { launch, within } from "./browser.mjs";
import { mode } from "./modes.mjs";
import { read, send, stroll } from "./visit.mjs";
import { initiative, routes } from "./pages.mjs";
import { administrator, cities } from "./targets.mjs";

/** Whose name is tried until the city says "too many attempts". Nobody has it. */
export const guesser = "nobody@guess.example";
const GUESSES = 11; // ten are free

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** The fields of an initiative as a form has them. */
export function fields(title, action) {
  const { texts, boxes } = initiative(title);
  return {
    ...texts, ...boxes, target_group: "TEEN", attestation: "true", language: "en", status: "RUNN", licence: "CC-BY-4.0", kind: "initiative", action,
  };
}

/** What an initiative says beyond its core, by the tasks of the editor. */
const FURTHER = {
  people: {
    practitioner: ["PREV", "YOUT", "TEAC"], setting: ["SCHO"], "target_age.from": "12", "target_age.to": "16",
    "partners.0.name": "Libraries and Culture", "partners.0.kind": "STAT", "partners.1.name": "Association of volunteer tutors", "partners.1.kind": "ASSO",
    governance: "A round of four meets every second month: libraries, schools, youth office, volunteers.", contact_role: "Prevention office",
  },
  method: {
    acronym: "WT", objectives: "A quiet place after school in every district\nOne adult who listens", theory_of_change: "Who is known by name somewhere comes back.",
    core_elements: "An adult who stays the whole evening\nNobody is asked why they come", adaptable_elements: "The days\nThe room",
  },
  effort: {
    "key_dates.0.date": "2024-09", "key_dates.0.text": "First evening", scale: "NEIG", reach: "140", cost_band: "C2", "budget.amount": "12300",
    "budget.currency": "EUR", "budget.year": "2025", staff: "0.4", setup_months: "3", equipment: "Tables, a kettle, a cupboard that can be locked.",
  },
  results: {
    evidence_level: "E2", "outcomes.0.indicator": "Evenings with at least eight pupils", "outcomes.0.unit": "per cent", "outcomes.0.baseline": "0",
    "outcomes.0.value": "71", "outcomes.0.direction": "POS", "outcomes.0.evidence_level": "E2", "outcomes.0.basis": "SELF",
    "outcomes.1.indicator": "Pupils who say that they know an adult to turn to", "outcomes.1.persons": "63", "outcomes.1.direction": "MIX",
    "outcomes.1.evidence_level": "E1", "outcomes.1.basis": "SELF", what_worked: "Tea. And the same volunteer every week.",
    what_did_not: "In one district nobody came on Thursdays for half a year.", lessons_learned: "Ask pupils for the day first\nTwo volunteers, never one",
  },
  copying: { conditions: "Libraries that may stay open after hours.", prerequisites: "An agreement with the school", offers: ["CALL", "HOST"] },
  safeguards: {
    "safeguards.PROP.answer": "yes", "safeguards.PROP.note": "Written on the door.", "safeguards.VOLU.answer": "yes", "safeguards.COMP.answer": "no",
    "safeguards.COMP.note": "We have not agreed on a way to complain yet.", legal_basis: "Municipal statute on libraries.",
  },
  links: { keywords: "after school, libraries", review_by: "2027-09-01" },
};

const id = (address) => new URL(address, "http://x").pathname.split("/")[2];

function one(text, pattern, what) {
  const found = text.match(pattern);
  assert.ok(found, `${what} is there`);
  return found[1];
}

/** Makes everything at the first city, as its officer and its administrator. */
export async function prepare() {
  const [home, , last] = cities();
  const browser = await launch();
  try {
    const walks = [];
    const as = async (who, city = home) => {
      const walk = await stroll(browser, mode("ltr"));
      walks.push(walk);
      await walk.go({ address: city.url + routes.signIn });
      if (who === null) return walk.page;
      const answer = await send(walk.page, routes.signIn, { email: who.email, password: who.password });
      assert.equal(answer.status, 200, `${who.email} signs in`);
      return walk.page;
    };
    const desk = await as(home);
    const hall = await as(administrator(home));

    const { items } = JSON.parse(await read(desk, "/api/v1/feed?limit=100", "application/json"));
    const item = (what, is) => {
      const found = items.find(is);
      assert.ok(found, `the feed has ${what}`);
      return found.id;
    };
    const own = (kind) => item(`an own ${kind}`, (it) => it.city.local && it.kind === kind);
    const other = (kind) => item(`another city's ${kind}`, (it) => !it.city.local && it.kind === kind);
    const thread = item("an own record with replies", (it) => it.city.local && it.replies > 0);
    const city = items.find((it) => !it.city.local).city.id;
    const ownCity = items.find((it) => it.city.local).city.id;

    const write = async (fields, path = "/initiatives/new") => {
      const answer = await send(desk, path, fields);
      assert.equal(answer.status, 200, `${path}: ${answer.text.slice(0, 2_000)}`);
      return answer;
    };
    const withdrawn = id((await write(fields("Taken back: a trial of two evenings", "publish"))).url);
    await send(desk, `/o/${withdrawn}/withdraw`, {});
    const changed = id((await write(fields("Warm tables: three libraries after school", "publish"))).url);
    const opened = await send(desk, `/o/${changed}/edit`, {});
    const better = { ...fields("Warm tables: four libraries after school", "publish"), change_note: "A fourth library takes part." };
    await write({ ...better, version: one(opened.text, /name="version" value="([^"]+)"/, "the version of the draft") }, new URL(opened.url).pathname);
    const long = id((await write(fields(`${LONG} and ${LONG}`.slice(0, 150), "publish"))).url);
    const hidden = id((await write(fields("Hidden: a pilot that is being looked at", "publish"))).url);
    await send(hall, `/o/${hidden}/hide`, {});

    const draft = id((await write({ title: `Half a thought about ${LONG}`, language: "en", kind: "initiative", action: "save" })).url);
    const whole = id((await write(fields("A whole draft, ready to be read", "save"))).url);

    const further = async (draft, parts) => {
      for (const part of parts) {
        const answer = await send(desk, `/drafts/${draft}/${part}`, { ...FURTHER[part], action: "save" });
        assert.equal(answer.status, 200, `${part}: ${answer.text.slice(0, 2_000)}`);
      }
    };
    const full = id((await write(fields("Warm tables with everything that there is to know", "save"))).url);
    await further(full, Object.keys(FURTHER));
    await write(fields("Warm tables with everything that there is to know", "publish"), `/drafts/${full}`);
    const rich = id((await write(fields("Warm tables, half told", "save"))).url);
    await further(rich, ["people", "effort", "results", "safeguards"]);
    // A level of evidence that asks for a source.
    await send(desk, `/drafts/${rich}/results`, { ...FURTHER.results, "outcomes.1.evidence_level": "E3", action: "save" });
    const guide = id((await write({ title: "A guide for evenings in libraries", language: "en", kind: "resource", action: "save" }, "/resources/new")).url);

    const answered = await send(desk, `/o/${thread}/replies`, { content: "We shall try it **in spring** and tell you.", language: "en", kind: "COMM" });
    const reply = one(answered.text, /\/replies\/([0-9a-f-]{36})\/withdraw/, "a reply that can be withdrawn");

    await send(hall, "/admin/domains", { domain: "noise.example", rule: "block", reason: "Sends advertisements." });
    const invited = await send(hall, "/admin/accounts", { email: "newcomer@town.example", role: "officer" });
    const join = one(invited.text, /\/join\/([^"<\s]+)/, "a link for a newcomer");
    await send(desk, "/account/tokens", { label: "Calendar of the press office", scopes: "read" });
    const peer = one(await read(hall, "/admin/peers"), /\/admin\/peers\/([0-9a-f-]{36})"/, "a peer");
    const accounts = await read(hall, "/admin/accounts");
    const account = one(accounts, /\/admin\/accounts\/([0-9a-f-]{36})\/suspend/, "another account");
    const follows = await read(hall, "/follows");
    const follow = one(follows, /\/follows\/([0-9a-f-]{36})\/undo/, "a city that is followed");
    const follower = one(follows, /\/follows\/([0-9a-f-]{36})\/reject/, "a follower");
    const older = one(await read(hall, "/feed"), /rel="next" href="([^"]+)"/, "a page of older records").replaceAll("&amp;", "&");

    // At the last city, so that the first one's bound for an address stays free.
    const stranger = await as(null, last);
    await Promise.all(Array.from({ length: GUESSES }, () => send(stranger, routes.signIn, { email: guesser, password: "a guess" })));

    // All of it has reached the other cities before anybody looks.
    await within(30_000, "the deliveries", async () => {
      const behind = [...(await read(hall, "/admin/peers")).matchAll(/class="table__figure">(\d+)/g)].map(([, count]) => count);
      return behind.length > 0 && behind.every((count) => count === "0");
    });

    const sessions = { officer: await desk.context().storageState(), administrator: await hall.context().storageState() };
    await Promise.all(walks.map((walk) => walk.close()));
    return {
      record: own("initiative"), experience: own("experience"), resource: own("resource"), otherRecord: other("initiative"),
      otherResource: other("resource"), thread, changed, long, full, rich, guide, hidden, withdrawn, city, ownCity, draft, whole, reply, join, peer, account, follow,
      follower, older, blocked: "noise.example", otherDomain: new URL(items.find((it) => !it.city.local).uri).host, sessions,
    };
  } finally {
    await browser.close();
  }
}

/** What was made: by run.mjs, or now where a test file runs alone. */
export async function places() {
  const text = process.env.HANSA_BROWSER_PLACES;
  return text === undefined ? prepare() : JSON.parse(text);
}
