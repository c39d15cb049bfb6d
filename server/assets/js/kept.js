// What is typed and not saved yet, kept in this window (sessionStorage) under the address of its form.
const MARK = "typed:";

/** Storage may be switched off or full: then the text is in the form alone. */
function tried(act) {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
}

/** `sent`: a button was pressed, so that the next page has it, unless it never comes. */
export const keep = (address, fields, sent = false) =>
  tried((store) => store.setItem(MARK + address, JSON.stringify({ fields: [...fields], sent })));

export const forget = (address) => tried((store) => store.removeItem(MARK + address));

/** Names and values that this window still has for a form, or null. */
export function find(address) {
  const kept = tried((store) => JSON.parse(store.getItem(MARK + address)));
  if (!kept) return null;
  const [arrival] = performance.getEntriesByType("navigation");
  if (!kept.sent || ["reload", "back_forward"].includes(arrival?.type)) return kept.fields;
  forget(address);
  return null;
}

/** Whoever signs out leaves nothing behind. */
export function forgetAll() {
  tried((store) => Object.keys(store).filter((key) => key.startsWith(MARK)).forEach((key) => store.removeItem(key)));
}

export function fill(form, fields) {
  for (const control of form.elements) {
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === "checkbox" || control.type === "radio") control.checked = values.includes(control.value);
    else if (control.type !== "submit" && values.length > 0) control.value = values[0];
  }
}
