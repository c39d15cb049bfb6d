// A long form left by accident: ask before the text is lost. Marked by data-guard; one that saves itself asks by itself.
export function guard(form) {
  let changed = false;
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (changed = false));
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
