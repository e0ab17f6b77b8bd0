import type { Given, Occasion } from "../../lambdas/departure/answers/answers.ts";

/** What a leaver does on a page with questions: by the link in a mail, or from the card where there is none. */
export type AnsweringDeed = { readonly occasion: Occasion } & (
  | {
      readonly do: "answer questions";
      readonly given: Given;
      readonly named: boolean;
      readonly words?: string;
      readonly contact?: true;
    }
  | { readonly do: "delete answers" }
  | { readonly do: "look at answers" }
);
