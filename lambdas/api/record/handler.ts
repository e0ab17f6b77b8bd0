import { submit } from "../../departure/changes/submit.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { admit } from "../../http/access.ts";
import { type ApiEvent, apiHandler, type Caller, type Route } from "../../http/api-handler.ts";
import { type AskedPorts, contextOf, idOf, todayIn } from "../../http/asked.ts";
import { readBody } from "../../http/body.ts";
import { Problem } from "../../http/problem.ts";
import type { RouteKeyOf } from "../../http/routes.ts";
import { describeOthers } from "../../use-cases/record/others-of-person.ts";
import { recordDeparture } from "../../use-cases/record/record-departure.ts";
import type { RecordPorts } from "../../use-cases/record/record-ports.ts";
import { othersOfPerson } from "../../use-cases/record/same-person.ts";
import { successorsNeeded } from "../../use-cases/record/successors-needed.ts";
import { readSubmission } from "../../use-cases/requests/read-submission.ts";
import { departureAnswer } from "../departure-answer.ts";

export interface HrApiPorts extends RecordPorts, AskedPorts {}

/** Submits, previews and shows departures for HR's systems. Changes are another function's. */
export function hrApiHandler(ports: HrApiPorts) {
  const routes: Readonly<Record<RouteKeyOf<"api/record">, Route>> = {
    "GET /health": async () => ({ status: 200, body: { status: "ok" } }),

    "POST /departures": async (event, caller) => {
      const { context, submission } = submitted(event, caller);
      const key = idempotencyKeyOf(event);
      const needed = await successorsNeeded(submission, context, ports);
      const { departure, others } = await recordDeparture(
        submission,
        { ...(key === undefined ? {} : { key }), context },
        ports,
      );
      const { body, headers } = departureAnswer(departure, { ...context, ...caller });
      return {
        status: 201,
        headers: { ...headers, location: `/departures/${departure.id}` },
        body: { ...body, ...needed, ...describeOthers(others) },
      };
    },

    "POST /departures/preview": async (event, caller) => {
      const { context, submission } = submitted(event, caller);
      const needed = await successorsNeeded(submission, context, ports);
      const preview = submit(submission, NOBODY, context);
      const others = await othersOfPerson(preview, context, ports);
      const { body } = departureAnswer(preview, { ...context, ...caller });
      return { status: 200, body: { ...body, ...needed, ...describeOthers(others) } };
    },

    "GET /departures/{id}": async (event, caller) => {
      admit(event, ports.access);
      const departure = await ports.departures.find(idOf(event));
      if (!departure) throw new Refusal("not-found");
      return departureAnswer(departure, { ...ports, now: ports.clock(), ...caller });
    },
  };
  return apiHandler(routes, ports.plan.settings);

  function submitted(event: ApiEvent, caller: Caller) {
    const context = contextOf(event, ports);
    const facts = { ...context, ...caller, today: todayIn(context) };
    return { context, submission: readSubmission(readBody(event), facts) };
  }
}

const NOBODY = { id: "", requestHash: "", uniquenessLock: "", person: "" };

const KEY_LIMIT = 255;

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header */
function idempotencyKeyOf({ headers }: ApiEvent): string | undefined {
  const key = headers["idempotency-key"];
  if (key !== undefined && (key.length === 0 || key.length > KEY_LIMIT)) {
    throw new Problem("invalid-key", { given: String(key.length), allowed: String(KEY_LIMIT) });
  }
  return key;
}
