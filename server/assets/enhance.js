// Shortens the way; every page works without it.

// A long form left by accident: ask before the text is lost. Marked by data-guard on the form.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let changed = false;
  const warn = (event) => {
    if (changed) event.preventDefault();
  };
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (changed = false));
  window.addEventListener("beforeunload", warn);
}

// A secret or an address to copy. The button is there only where copying works: its label and its confirmation come
// from the page (data-copy, data-copied), in the page's language.
for (const box of document.querySelectorAll(".token[data-copy]")) {
  const text = box.querySelector(".token__text");
  if (!text || !navigator.clipboard) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--secondary token__copy";
  button.textContent = box.dataset.copy;
  const said = document.createElement("span");
  said.className = "aside-text";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    button.textContent = box.dataset.copied;
    said.textContent = box.dataset.copied;
  });
  box.append(button, said);
}
