import type { OperationsOf } from "../../http/operation.ts";
import { SCHEMA_NAMES } from "../../http/schema-names.ts";
import { limit, listFields, name, searchFields } from "../../use-cases/list/list-fields.ts";
import { PAGE_LIMITS } from "../../use-cases/list/list-question.ts";
import { pageSchema } from "./list-schema.ts";

SCHEMA_NAMES.add(limit, {
  id: "Limit",
  description: `A whole number from ${PAGE_LIMITS.least} to ${PAGE_LIMITS.most}; a query or a form writes it as text.`,
  minimum: PAGE_LIMITS.least,
  maximum: PAGE_LIMITS.most,
});
SCHEMA_NAMES.add(name, {
  id: "NameToFind",
  description:
    "The first letters of words of a name, in any order, ignoring accents and case; at least one has two letters.",
  examples: ["bak"],
});

const PAGE_FIELDS = {
  state: "Default: running departures; in a search all except erased ones.",
  limit: `Maximum number; default ${PAGE_LIMITS.usual}.`,
  cursor: "The previous page's `next`, for the same question.",
};

const PAGE = {
  200: {
    description: "A page of the list; `next` is the cursor of the next one.",
    schema: pageSchema,
  },
};

export const HR_LIST_OPERATIONS: OperationsOf<"api/list"> = {
  list: {
    summary: "List departures, page by page",
    description:
      "Running departures are ordered by next mail, those that only wait for a person first; all others latest first. `Link` (RFC 8288) has the next page's URL.",
    query: Object.fromEntries(
      Object.entries(PAGE_FIELDS).map(([name, description]) => [
        name,
        { description, schema: listFields.shape[name as keyof typeof listFields.shape] },
      ]),
    ),
    answers: { 200: { ...PAGE[200], headers: ["Link"] } },
    problems: ["invalid-fields"],
  },
  search: {
    summary: "Find departures by name or manager",
    description: "A body keeps names and addresses out of URLs.",
    body: {
      schema: searchFields,
      isOptional: true,
      fields: {
        name: "The leaver's.",
        manager: "The permanent manager's address.",
        ...PAGE_FIELDS,
      },
      examples: {
        name: { summary: "By name", value: { name: "bak" } },
        manager: {
          summary: "A manager's running departures",
          value: { manager: "f.elidrissi@delinde.example", state: "running", limit: 20 },
        },
      },
    },
    answers: PAGE,
  },
};
