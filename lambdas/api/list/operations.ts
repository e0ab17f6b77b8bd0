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
    "The beginnings of words in a name, in any order, ignoring accents and case. At least one must have two letters.",
  examples: ["bak"],
});

const PAGE_FIELDS = {
  state: "Default: running departures; in a search, all except erased ones.",
  limit: `Maximum number of departures. Default: ${PAGE_LIMITS.usual}.`,
  cursor: "`next` from the previous page of the same query.",
};

const PAGE = {
  200: {
    description: "A page of the list; `next` is the cursor of the next page.",
    schema: pageSchema,
  },
};

export const HR_LIST_OPERATIONS: OperationsOf<"api/list"> = {
  list: {
    summary: "List departures, page by page",
    description:
      "Running departures are sorted by their next email, those waiting for a person first. All others are sorted latest first. `Link` (RFC 8288) contains the URL of the next page.",
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
    description: "Uses a request body to keep names and addresses out of URLs.",
    body: {
      schema: searchFields,
      isOptional: true,
      fields: {
        name: "Words of the employee’s name or called name, or how they begin.",
        manager: "The permanent manager’s email address.",
        ...PAGE_FIELDS,
      },
      examples: {
        name: { summary: "By name", value: { name: "bak" } },
        manager: {
          summary: "A manager’s running departures",
          value: { manager: "f.elidrissi@delinde.example", state: "running", limit: 20 },
        },
      },
    },
    answers: PAGE,
  },
};
