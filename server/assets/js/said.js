// What listeners are told. The region stands in the page, empty, before anything comes into it: else it is not read out.
const region = document.createElement("p");
region.className = "aside-text";
region.setAttribute("role", "status");
document.body.append(region);

export function say(text) {
  region.textContent = "";
  // The same words twice are news again only where the region was empty in between.
  setTimeout(() => (region.textContent = text), 50);
}
