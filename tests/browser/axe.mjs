// axe on the page that stands open.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "EN-301-549"];

/** Text whose contrast axe cannot know, with the reason why that is well. */
const UNSURE = [
  { selector: "svg text", reason: "axe sees no paint behind the text of a drawing; look.mjs measures fill against land and paper" },
];

/** Violations, and what axe is unsure of in colours: text without any contrast at all is that, too. One line each. */
export async function axe(page) {
  await page.evaluate(source);
  return page.evaluate(async ([tags, unsure]) => {
    const options = { preload: false, runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] };
    const { violations, incomplete } = await globalThis.axe.run(document, options);
    const element = (node) => document.querySelector(node.target.at(-1));
    const isKnown = (node) => unsure.some((selector) => element(node).matches(selector));
    // In forced colours axe goes by -webkit-text-fill-color, which the browser computes as the page wrote it and paints
    // as the reader chose. What takes no part in that (forced-color-adjust) stays axe's to judge; look.mjs measures the rest.
    const isForced = (node) => matchMedia("(forced-colors: active)").matches && getComputedStyle(element(node)).forcedColorAdjust === "auto";
    const line = (id, node) => `axe ${id}: ${node.target.join(" ")} – ${[...node.any, ...node.all, ...node.none][0]?.message ?? ""}`;
    const found = violations.flatMap(({ id, nodes }) => nodes.filter((node) => id !== "color-contrast" || !isForced(node)).map((node) => line(id, node)));
    const contrast = incomplete.filter(({ id }) => id === "color-contrast").flatMap(({ nodes }) => nodes);
    return [...found, ...contrast.filter((node) => !isKnown(node) && !isForced(node)).map((node) => line("color-contrast (unsure)", node))];
  }, [TAGS, UNSURE.map(({ selector }) => selector)]);
}
