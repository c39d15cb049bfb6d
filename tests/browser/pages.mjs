// Where things are: routes, field names and the few hooks in the markup, in one place. By name and address, never by
// words: the cities speak different languages.

export const routes = {
  front: "/",
  feed: "/feed",
  signIn: "/sign-in",
  setup: "/setup",
  newInitiative: "/initiatives/new",
  withdraw: (record) => `${record}/withdraw`,
};

export const field = (name) => `main [name="${name}"]`;
export const box = (name, value) => `main input[type="checkbox"][name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`;
export const act = (value) => `main button[name="action"][value="${value}"]`;

export const signInButton = 'main form[method="post" i] button';
export const editButton = 'main form[action$="/edit"] button';
export const withdrawButton = 'main form[method="post" i] button';
export const setupButton = 'main form[action^="/setup"] button';
export const filter = (name) => `form.filter [name="${name}"]`;
export const filterButton = "form.filter button";
export const filterClear = 'form.filter a[href="/feed"]';
/** The chosen condition of the filter that its own link takes back. */
export const chosen = (name) => `.chips__chip:not([href*="${name}="])`;
export const skipLink = 'a[href="#main"]';
export const flash = '.flash[role="status"]';
export const replyText = 'main form[action$="/replies"] [name="content"]';
export const replyLanguage = 'main form[action$="/replies"] [name="language"]';
export const replyButton = 'main form[action$="/replies"] button';

export const errorSummary = ".error-summary";
export const errorLink = ".error-summary a[href^='#']";
export const record = "article.record";
export const reply = ".thread article.reply";
export const cardTitle = "article.card .card__title a";
export const cardCity = "article.card a.card__city";

/** An address of a record of this city (`/o/…`) or of another (`/r/…`). */
export const recordAddress = /\/[or]\/[0-9a-f-]{36}$/;

/** Text fields of an initiative, all that publishing asks for. Codes are those of the vocabularies. */
export function initiative(title) {
  return {
    texts: {
      title,
      abstract: "Twice a week three libraries keep a warm table free for pupils, with a teacher, a librarian and a volunteer.",
      start: "2024-09",
      place: "Three district libraries",
      lead_organisation: "Libraries and Culture",
      problem: "After four o'clock there was no quiet, warm and free place for pupils in three of the seven districts.",
      how_it_works: "Every Tuesday and Thursday from 15:30 to 18:00 a teacher helps, a librarian opens, a volunteer makes tea.",
      for_whom: "Pupils from twelve to sixteen. Nobody is asked why they come.",
      what_it_takes: "Two teacher hours an evening, one room, about 4,100 euro a year for each library.",
      results: "Not known yet. Attendance is counted every evening.",
      before_you_copy: "Agree with the school first who answers for the evening.",
    },
    boxes: { themes: "EDU", prevention_level: "PRIM", target_group: undefined, attestation: undefined },
    lists: ["language", "status", "licence"],
  };
}
