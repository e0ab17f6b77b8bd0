import type { Temporal } from "temporal-polyfill";
import type { Plan } from "../core/plan.ts";
import { Refusal } from "../core/refusal.ts";
import { type Circumstances, submit } from "../core/submit.ts";
import type { WorkCalendar } from "../core/work-calendar.ts";
import { type AccessRules, admit } from "../web/access.ts";
import { type Answer, type ApiEvent, apiHandler, type Caller } from "../web/api-handler.ts";
import { readBody } from "../web/body.ts";
import { Problem } from "../web/problem.ts";
import { ROUTES, type RouteName, routeKey } from "../web/routes.ts";
import { describeDeparture } from "./describe-departure.ts";
import { readSubmission } from "./read-submission.ts";
import { type RecordPorts, recordDeparture } from "./record-departure.ts";
import { withdrawDeparture } from "./withdraw-departure.ts";

export interface HrApiPorts extends RecordPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly access: AccessRules;
}

type Route = (event: ApiEvent, caller: Caller) => Promise<Answer>;

/** What HR's systems ask: submit, preview, look, withdraw. */
export function hrApiHandler(ports: HrApiPorts) {
  const routes: Readonly<Record<RouteName, Route>> = {
    health: async () => ({ status: 200, body: { status: "ok" } }),

    submit: async (event, { language }) => {
      const circumstances = circumstancesOf(event, ports);
      const submission = readSubmission(readBody(event), {
        ...ports,
        today: todayOf(ports),
        language,
      });
      const key = idempotencyKeyOf(event);
      const departure = await recordDeparture(
        submission,
        { ...(key === undefined ? {} : { key }), circumstances },
        ports,
      );
      return departureAnswer(201, departure, language);
    },

    preview: async (event, { language }) => {
      const circumstances = circumstancesOf(event, ports);
      const submission = readSubmission(readBody(event), {
        ...ports,
        today: todayOf(ports),
        language,
      });
      const preview = submit(submission, { id: "", requestHash: "", guard: "" }, circumstances);
      return {
        status: 200,
        body: describeDeparture(preview, { ...ports, now: ports.clock(), language }),
      };
    },

    departure: async (event, { language }) => {
      admit(event, ports.access);
      const departure = await ports.departures.find(idOf(event));
      if (!departure) throw new Refusal("not-found");
      return departureAnswer(200, departure, language);
    },

    withdraw: async (event, { language }) => {
      const circumstances = circumstancesOf(event, ports);
      const departure = await withdrawDeparture(
        idOf(event),
        readBody(event),
        { circumstances, language },
        ports,
      );
      return departureAnswer(200, departure, language);
    },
  };
  const byKey = new Map(
    Object.entries(routes).map(([name, route]) => [routeKey(ROUTES[name as RouteName]), route]),
  );

  return apiHandler(async (event, caller) => {
    const route = byKey.get(event.routeKey);
    if (!route) throw new Refusal("not-found");
    return route(event, caller);
  }, ports.plan.settings.language);

  function departureAnswer(
    status: number,
    departure: Parameters<typeof describeDeparture>[0],
    language: Caller["language"],
  ): Answer {
    return {
      status,
      headers: {
        etag: `"${departure.edition}"`,
        ...(status === 201
          ? { location: ROUTES.departure.path.replace("{id}", departure.id) }
          : {}),
      },
      body: describeDeparture(departure, { ...ports, now: ports.clock(), language }),
    };
  }
}

function circumstancesOf(
  event: ApiEvent,
  { plan, calendar, clock, access }: HrApiPorts,
): Circumstances {
  return { plan, calendar, now: clock(), who: admit(event, access) };
}

function todayOf({ clock, plan }: HrApiPorts): Temporal.PlainDate {
  return clock().toZonedDateTimeISO(plan.settings.timeZone).toPlainDate();
}

/** Anything else is no departure's id, and must not reach the table. */
function idOf({ pathParameters }: ApiEvent): string {
  const id = pathParameters?.id ?? "";
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Refusal("not-found");
  return id;
}

const KEY_LIMIT = 255;

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header */
function idempotencyKeyOf({ headers }: ApiEvent): string | undefined {
  const key = headers["idempotency-key"];
  if (key !== undefined && (key.length === 0 || key.length > KEY_LIMIT)) {
    throw new Problem("invalid-key", { given: String(key.length), allowed: String(KEY_LIMIT) });
  }
  return key;
}
