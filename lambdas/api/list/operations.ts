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
    "The beginnings of words of a name, in any order, without regard to accents and capitals; at least one has two letters.",
  examples: ["bak"],
});

const PAGE_FIELDS = {
  state: "Which departures; without it the running ones, in a search all but the erased.",
  limit: `How many at most; default ${PAGE_LIMITS.usual}.`,
  cursor: "`next` of the page before, with the same question.",
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
      "Running departures come by their next mail, those that only wait for a person first; all others the latest first. `Link` (RFC 8288) has the address of the next page.",
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
    description: "Names and addresses never stand in a URL, so they are asked for in a body.",
    body: {
      schema: searchFields,
      isOptional: true,
      fields: {
        name: "Of whoever leaves.",
        manager: "The address of whoever is the manager for good.",
        ...PAGE_FIELDS,
      },
      examples: {
        name: { summary: "By name", value: { name: "bak" } },
        manager: {
          summary: "All running ones of a manager",
          value: { manager: "f.elidrissi@delinde.example", state: "running", limit: 20 },
        },
      },
    },
    answers: PAGE,
  },
};
