// Keys: ? opens the list of them (template shortcuts). They never act in a field, and whoever wants none switches them off
// there (WCAG 2.1.4). Pages on which somebody writes have none until they are switched on.
const STORE = "shortcuts";
const PAUSE = 1_500; // between the two keys of a pair

const stored = () => {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null; // storage is switched off
  }
};

export function shortcuts() {
  const template = document.querySelector("#shortcuts").content.cloneNode(true);
  const opener = template.querySelector("li");
  const dialog = template.querySelector("dialog");
  const box = dialog.querySelector("input");
  document.querySelector(".footer__list").append(opener);
  document.body.append(dialog);

  const writes = document.querySelector('main form[method="post"]') !== null;
  const isOn = () => (stored() ?? (writes ? "off" : "on")) === "on";
  const open = () => {
    box.checked = isOn();
    dialog.showModal();
  };
  opener.querySelector("button").addEventListener("click", open);
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(STORE, box.checked ? "on" : "off");
    } catch {
      box.checked = isOn();
    }
  });

  const step = (by) => {
    const links = [...document.querySelectorAll(".card__title a")];
    const card = document.activeElement?.closest(".card");
    const at = links.findIndex((link) => card?.contains(link));
    links[at < 0 ? (by > 0 ? 0 : -1) : at + by]?.focus();
    return links.length > 0;
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    gf: () => document.querySelector('.nav__link[href="/feed"]')?.click(),
    "?": open,
  };
  let first = "";
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const { target, key } = event;
    if (target.closest("input, select, textarea, [contenteditable], dialog") || !isOn()) return;
    const act = keys[first + key] ?? keys[key];
    first = "";
    if (key === "g") {
      first = key;
      setTimeout(() => (first = ""), PAUSE);
    } else if (act && act() !== false) event.preventDefault();
  });
}
