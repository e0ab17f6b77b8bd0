/** What the program says in English, by subject; its mails are in `plan/en/`. */
export * from "./address.ts";
export * from "./answers.ts";
export * from "./api.ts";
export * from "./departure.ts";
export * from "./desk.ts";
export * from "./fields.ts";
export * from "./import.ts";
export * from "./links.ts";
export * from "./list.ts";
export * from "./mails.ts";
export * from "./named-answers.ts";
export * from "./new-departure.ts";
export * from "./plan.ts";
export * from "./privacy.ts";
export * from "./replace.ts";
export * from "./talk.ts";
export * from "./timeline.ts";
