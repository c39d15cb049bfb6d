// axe on the page that stands open.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "EN-301-549"];

/** Text whose contrast axe cannot know, with the reason why it is well; matched against the element. */
const UNSURE = [];

/** Violations, and what axe is unsure of in colours: text without any contrast at all is that, too. One line each. */
export async function axe(page) {
  await page.evaluate(source);
  const found = await page.evaluate(async ([tags, unsure]) => {
    const options = { preload: false, runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] };
    const { violations, incomplete } = await globalThis.axe.run(document, options);
    const isKnown = (node) => unsure.some((selector) => document.querySelector(node.target.at(-1))?.matches(selector));
    const line = (id, node) => `axe ${id}: ${node.target.join(" ")} – ${[...node.any, ...node.all, ...node.none][0]?.message ?? ""}`;
    const contrast = incomplete.filter(({ id }) => id === "color-contrast");
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => line(id, node))),
      ...contrast.flatMap(({ id, nodes }) => nodes.filter((node) => !isKnown(node)).map((node) => line(`${id} (unsure)`, node))),
    ];
  }, [TAGS, UNSURE.map(({ selector }) => selector)]);
  return found;
}
