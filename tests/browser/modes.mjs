// The ways in which every page is judged, as data. HANSA_BROWSER_MODES="rtl dark" keeps these alone.

/** WCAG's "400 %": a window of 1280 × 1024 at four times the size has room for 320 × 256 CSS pixels. */
const all = [
  { name: "ltr", lang: "en", walks: true },
  { name: "rtl", lang: "ar-XB", dir: "rtl", walks: true },
  { name: "dark", lang: "en", context: { colorScheme: "dark" } },
  { name: "forced-colours", lang: "en", context: { forcedColors: "active" } },
  { name: "forced-colours-dark", lang: "en", context: { forcedColors: "active", colorScheme: "dark" } },
  { name: "320-px", lang: "en", context: { viewport: { width: 320, height: 640 } } },
  { name: "320-px-rtl", lang: "ar-XB", dir: "rtl", context: { viewport: { width: 320, height: 640 } } },
  { name: "zoom-400", lang: "en", context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
  { name: "no-script", lang: "en", hasScript: false },
  // Two fifths more letters, where there is least room for them.
  { name: "expansion-320-px", lang: "en-XA", context: { viewport: { width: 320, height: 640 } } },
  { name: "german-360-px", lang: "de", context: { viewport: { width: 360, height: 740 } } },
];

const wanted = (process.env.HANSA_BROWSER_MODES ?? "").split(/[\s,]+/).filter(Boolean);
const unknown = wanted.filter((name) => !all.some((mode) => mode.name === name));
if (unknown.length > 0) throw new Error(`HANSA_BROWSER_MODES: no mode ${unknown.join(", ")}; there are ${all.map(({ name }) => name).join(", ")}`);

const complete = ({ context = {}, ...mode }) => ({
  dir: "ltr",
  hasScript: true,
  walks: false,
  ...mode,
  context: { viewport: { width: 1280, height: 900 }, colorScheme: "light", reducedMotion: "reduce", ...context },
});

export const modes = all.map(complete).filter(({ name }) => wanted.length === 0 || wanted.includes(name));

/** One mode by its name, whatever was asked for. */
export const mode = (name) => complete(all.find((one) => one.name === name));
