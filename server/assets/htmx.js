// The library as a file of its own: only pages with lists load it (js/swap.js).
export { default } from "htmx.org/dist/htmx.esm.js";
