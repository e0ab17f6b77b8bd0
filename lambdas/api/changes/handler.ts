import { optOut } from "../../departure/changes/opt-out.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import {
  type Answer,
  type ApiEvent,
  apiHandler,
  type Caller,
  type Route,
} from "../../http/api-handler.ts";
import { type AskedPorts, contextOf, idOf } from "../../http/asked.ts";
import { besideIn } from "../../http/beside-in.ts";
import { readBody, readOptionalBody } from "../../http/body.ts";
import { excerpt } from "../../http/excerpt.ts";
import { Problem } from "../../http/problem.ts";
import type { RouteKeyOf } from "../../http/routes.ts";
import { erasePerson } from "../../use-cases/person/erase-person.ts";
import { exportPerson } from "../../use-cases/person/export-person.ts";
import { reassignEverywhere } from "../../use-cases/person/reassign-everywhere.ts";
import { type Change, changeDeparture } from "../../use-cases/record/change-departure.ts";
import { keepLocks } from "../../use-cases/record/keep-locks.ts";
import {
  dropIfCertain,
  type SettlePorts,
  settleAllUnconfirmed,
} from "../../use-cases/record/settle-all-unconfirmed.ts";
import type { Asked, Rule } from "../../use-cases/requests/asked.ts";
import { changeRule, takeBackRule } from "../../use-cases/requests/change-rule.ts";
import { interviewRule } from "../../use-cases/requests/interview-rule.ts";
import { reassignRule } from "../../use-cases/requests/reassignment.ts";
import { stepRule } from "../../use-cases/requests/step-rule.ts";
import { readWord, unconfirmedRule } from "../../use-cases/requests/unconfirmed-rule.ts";
import { withdrawRule } from "../../use-cases/requests/withdraw-rule.ts";
import { departureAnswer } from "../departure-answer.ts";
import { readIfMatch } from "./if-match.ts";

export interface HrChangesPorts extends SettlePorts, AskedPorts {}

/** Changes by HR's systems. Each can be repeated; each answers with the departure afterwards. */
export function hrChangesHandler(ports: HrChangesPorts) {
  const routes: Readonly<Record<RouteKeyOf<"api/changes">, Route>> = {
    "PATCH /departures/{id}": changes((event, asked) => changeRule(readBody(event), asked)),

    "POST /departures/{id}/withdraw": changes((event, asked) =>
      withdrawRule(readBody(event), asked),
    ),

    "POST /departures/{id}/take-back": changes((event, asked) =>
      takeBackRule(readOptionalBody(event), asked),
    ),

    "POST /departures/{id}/replace": changes((event, asked) =>
      reassignRule(readBody(event), asked),
    ),

    "POST /departures/{id}/steps/{step}": changes((event, asked) =>
      stepRule(excerpt(event.pathParameters?.step ?? ""), readBody(event), asked),
    ),

    "POST /departures/{id}/mails/{mail}": async (event, caller) => {
      const mail = excerpt(event.pathParameters?.mail ?? "");
      const answer = await changes((_, asked) => unconfirmedRule(mail, readBody(event), asked))(
        event,
        caller,
      );
      await dropIfCertain(idOf(event), ports);
      return answer;
    },

    "POST /unconfirmed": async (event, caller) => {
      const asked = { context: contextOf(event, ports), ...caller };
      const word = readWord(readBody(event), asked);
      const body = { ...(await settleAllUnconfirmed(word, asked, ports)) };
      return { status: 200, body };
    },

    "POST /departures/{id}/interview": changes((event, asked) =>
      interviewRule(readBody(event), asked),
    ),

    "POST /departures/{id}/object": changes(
      (_, { context }) =>
        (departure) =>
          optOut(departure, context),
    ),

    "POST /departures/{id}/erase": async (event, caller) => {
      const { asked, change } = read(event, caller);
      const body = readOptionalBody(event);
      const { departure, others } = await erasePerson(change, { body, asked }, ports);
      const answer = shown(departure, asked);
      const also = others?.map((id) => `/departures/${id}`);
      return also ? { ...answer, body: { ...answer.body, alsoErased: also } } : answer;
    },

    "POST /replacements": async (event, caller) => {
      const asked = { context: contextOf(event, ports), ...caller };
      return { status: 200, body: await reassignEverywhere(readBody(event), asked, ports) };
    },

    "POST /departures/{id}/export": async (event, caller) => {
      const context = contextOf(event, ports);
      const { routeKey: route } = event;
      return exportPerson({ id: idOf(event), route, context, ...caller }, ports);
    },
  };
  return apiHandler(routes, ports.plan.settings);

  /** A route that changes one departure by a rule. */
  function changes(ruleOf: (event: ApiEvent, asked: Asked) => Rule): Route {
    return async (event, caller): Promise<Answer> => {
      const { asked, change } = read(event, caller);
      const rule = unlessErased(ruleOf(event, asked));
      const beside = besideIn(readOptionalBody(event));
      const around = keepLocks(asked.context, ports, beside);
      return shown(await changeDeparture({ ...change, rule, around }, ports), asked);
    };
  }

  function read(
    event: ApiEvent,
    caller: Caller,
  ): { readonly asked: Asked; readonly change: Pick<Change, "id" | "expect"> } {
    const asked = { context: contextOf(event, ports), ...caller };
    const isMeant = readIfMatch(event.headers["if-match"]);
    const expect = (present: Departure) => {
      if (!isMeant(present)) throw changedMeanwhile(present, asked);
    };
    return { asked, change: { id: idOf(event), expect } };
  }
}

/** An erased departure never changes, even if a rule would do nothing. */
function unlessErased(rule: Rule): Rule {
  return (departure) => {
    if (departure.erased) throw new Refusal("is-erased");
    return rule(departure);
  };
}

/** The precondition failed: shows the present departure, so that the caller can decide again. */
function changedMeanwhile(present: Departure, asked: Asked): Problem {
  const { headers, body } = shown(present, asked);
  return new Problem("changed-meanwhile", {}, { headers, members: { departure: body } });
}

function shown(departure: Departure, { context, language }: Asked) {
  return departureAnswer(departure, { ...context, language });
}
