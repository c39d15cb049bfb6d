// A question before an act, without leaving the page. In the page stands a link to the page that asks the same; with script
// it becomes a button that opens the question. The element itself does the rest: what lies behind cannot be reached, Escape
// closes it, and the focus comes back to the button.
for (const link of document.querySelectorAll("a[data-opens]")) {
  const dialog = document.getElementById(link.dataset.opens);
  if (!(dialog instanceof HTMLDialogElement)) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  button.dataset.opens = dialog.id;
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", () => dialog.showModal());
  link.replaceWith(button);
}
