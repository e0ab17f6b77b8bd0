import { type Submission, submit } from "../../departure/changes/submit.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { seeOther } from "../../http/html-answer.ts";
import type { FieldProblem } from "../../http/problem.ts";
import { departureIdOf } from "../../use-cases/record/record-departure.ts";
import { PREVIEW_WORDS } from "../../words/words.ts";
import { type AskedFields, addressQuestions, settingsDomains } from "../address-questions.ts";
import { contextOf } from "../context-of.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { buttonLink } from "../parts/button.html.ts";
import { plainPage, saidPage } from "../plain-page.ts";
import { findDraft } from "./draft.ts";
import { readDraft } from "./read-draft.ts";
import { NEW_DEPARTURE_ROUTES } from "./routes.ts";

/** A draft that its author may continue. */
export interface OpenDraft {
  readonly id: string;
  readonly typed: URLSearchParams;
  /** Empty if it can be submitted; also what is asked about an address. */
  readonly problems: readonly FieldProblem[];
  readonly previewed?: Previewed;
}

export interface Previewed {
  readonly submission: Submission;
  /** As it would be recorded now; it has no id. */
  readonly departure: Departure;
}

/** Runs an action on the draft named in the path. If it is gone, says so or redirects to the recorded departure. */
export async function withDraft(
  request: SignedInRequest,
  ports: DeskPorts,
  go: (draft: OpenDraft) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  const id = request.event.pathParameters?.draft ?? "";
  if (!isDraftId(id)) return plainPage(request, { status: 404, says: "notFound" });
  const typed = await findDraft(id, request, ports);
  if (!typed) return goneOn(id, request, ports);
  const read = readDraft(typed, request, ports);
  if ("problems" in read) return go({ id, typed, problems: read.problems });
  const problems = await addressQuestions(typed, fieldsAskedAbout(ports), { request, ports });
  if (problems.length > 0) return go({ id, typed, problems });
  const { submission } = read;
  const departure = submit(submission, NOBODY, contextOf(request, ports));
  return go({ id, typed, problems: [], previewed: { submission, departure } });
}

/** A request without a valid id gets a new one. */
export function isDraftId(id: string): boolean {
  return /^[0-9a-f]{32}$/.test(id);
}

function fieldsAskedAbout({ plan: { settings } }: Pick<DeskPorts, "plan">): AskedFields {
  return {
    colleagues: ["manager.address", "hrContact.address"],
    privates: ["employee.privateAddress"],
    usual: settingsDomains(settings),
  };
}

const NOBODY = { id: "", requestHash: "", uniquenessLock: "", person: "" };

async function goneOn(
  draft: string,
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const id = await departureIdOf({ key: draft, who: request.person.subject }, ports);
  if (await ports.departures.find(id)) return seeOther(departurePath(id), "desk");
  const { gone, beginAnew } = PREVIEW_WORDS[request.language];
  const then = buttonLink(NEW_DEPARTURE_ROUTES.form.path, beginAnew);
  return saidPage(request, { status: 404, said: gone, then });
}
