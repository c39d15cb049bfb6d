import { say } from "./said.js";

// How long a text is, under it (data-limit: its most characters). Words, since the hints speak of words; characters as soon
// as the limit comes near. Said aloud at 80, 95 and 100 % only.
const LEVELS = [0.8, 0.95, 1];
const SHORT = 600; // a limit that is always near

export function counters() {
  const template = document.querySelector("#counter");
  if (!template) return;
  const { words, near, over } = template.dataset;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const write = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => number.format(values[name]));

  for (const field of document.querySelectorAll("textarea[data-limit]")) {
    const line = template.content.firstElementChild.cloneNode(true);
    const limit = Number(field.dataset.limit);
    const parts = new Intl.Segmenter(field.lang || undefined, { granularity: "word" });
    let told = null;
    const count = () => {
      const length = [...field.value].length;
      const level = LEVELS.filter((part) => length >= part * limit).length;
      let text;
      if (length > limit) text = write(over, { count: length, limit, over: length - limit });
      else if (level > 0 || limit <= SHORT) text = write(near, { count: length, limit });
      else text = write(words, { count: [...parts.segment(field.value)].filter((part) => part.isWordLike).length });
      line.textContent = text;
      line.classList.toggle("counter--near", level > 0 && length <= limit);
      line.classList.toggle("counter--over", length > limit);
      if (told !== null && level > told) say(text);
      told = level;
    };
    line.id = `${field.id}-count`;
    field.after(line);
    field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${line.id}`.trim());
    field.addEventListener("input", count);
    count();
  }
}
