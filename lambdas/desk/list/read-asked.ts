import { searchWords } from "../../departure/people/name-words.ts";
import { invalid, readFields } from "../../http/fields.ts";
import { type SearchFields, searchFields } from "../../use-cases/list/list-fields.ts";
import { type ListQuestion, positionIn } from "../../use-cases/list/list-question.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import type { FormProblem } from "../parts/field.html.ts";
import { managerMeant } from "./manager-meant.ts";

/** As it was typed or chosen. */
export interface GivenSearch {
  readonly name: string;
  readonly manager: string;
  readonly state: string;
}

/** A request for part of the list. */
export interface Asked {
  readonly given: GivenSearch;
  readonly problems: readonly FormProblem[];
  /** Absent if the search is invalid. */
  readonly question?: ListQuestion;
  /** The position that the page starts after. */
  readonly after?: string;
  /** The cursor does not belong to this search. */
  readonly isWrongPage: boolean;
}

/** A search with personal data is posted as a whole; a URL only holds a state and a page. */
export async function readAsked(
  request: SignedInRequest,
  ports: Pick<DeskPorts, "listing">,
): Promise<Asked> {
  const fields = fieldsOf(request);
  const text = (field: string) => fields.get(field) ?? "";
  const given = { name: text("name"), manager: text("manager"), state: text("state") };
  const meant = await managerMeant(given.manager.trim(), request, ports);
  if ("problem" in meant) {
    const problems = [{ field: "manager", message: meant.problem }];
    return { given, problems, isWrongPage: false };
  }
  const form = new URLSearchParams({ ...given, manager: meant.address });
  const { value, mistakes } = readFields(searchFields, { form });
  if (!value) {
    const problems = invalid(mistakes, request.language).errors;
    return { given, problems, isWrongPage: false };
  }
  const question = questionOf(value);
  const cursor = text("cursor");
  if (cursor === "") return { given, problems: [], question, isWrongPage: false };
  const after = positionIn(cursor, question);
  if (!after) return { given, problems: [], question, isWrongPage: true };
  return { given, problems: [], question, after, isWrongPage: false };
}

function fieldsOf({ query, form, event }: SignedInRequest): URLSearchParams {
  if (event.requestContext.http.method === "POST") return form;
  const { state = "", cursor = "" } = query;
  return new URLSearchParams({ state, cursor });
}

function questionOf({ name = "", manager, state }: SearchFields): ListQuestion {
  return {
    words: searchWords(name),
    ...(manager ? { manager } : {}),
    ...(state ? { state } : {}),
  };
}
