import { say } from "./said.js";

// A secret or an address to copy. The button is there only where copying works: its label and its confirmation come
// from the page (data-copy, data-copied), in the page's language.
export function copyButtons() {
  for (const box of document.querySelectorAll(".token[data-copy]")) {
    const text = box.querySelector(".token__text");
    if (!text || !navigator.clipboard) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--secondary token__copy";
    button.textContent = box.dataset.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = box.dataset.copied;
      say(box.dataset.copied);
    });
    box.append(button);
  }
}
