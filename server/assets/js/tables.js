// Rows that are cards on a telephone are blocks, and some browsers then forget that they are rows. Roles say it again; in
// the page itself they would be said twice.
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

export function tables() {
  for (const table of document.querySelectorAll(".table--stack")) {
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]) {
      part.setAttribute("role", ROLES[part.tagName] ?? (part.scope === "row" ? "rowheader" : "columnheader"));
    }
  }
}
