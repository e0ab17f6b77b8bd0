import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { LinkPageName } from "../../lambdas/departure/mailings/link-pages.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { FeedbackLine } from "../../lambdas/departure/model/feedback.ts";
import { linkPath } from "../../lambdas/http/link-path.ts";
import { loadStyle } from "../../lambdas/http/load-style.ts";
import { peopleHandler } from "../../lambdas/links/handler.ts";
import type { PeoplePorts } from "../../lambdas/links/people-ports.ts";
import { loadHelp } from "../../lambdas/mails/load-help.ts";
import { applyOutbox } from "../../lambdas/use-cases/outbox/apply-outbox.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryFeedback } from "../memory/in-memory-feedback.ts";
import { inMemoryHashing } from "../memory/in-memory-hashing.ts";
import { inMemoryLessons } from "../memory/in-memory-lessons.ts";
import { inMemoryLinks } from "../memory/in-memory-links.ts";
import { inMemoryMailQueue } from "../memory/in-memory-mail-queue.ts";
import { inMemoryNames } from "../memory/in-memory-names.ts";
import { inMemorySchedules } from "../memory/in-memory-schedules.ts";
import { at } from "../support/departures.ts";
import { deskEvent } from "../support/desk-event.ts";
import { withoutBdi } from "../support/desk-visitor.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

/** What somebody sees of a page behind a link. */
export interface PageSeen {
  readonly status: number;
  readonly text: string;
  readonly location: string | undefined;
  /** Of its content security policy. */
  readonly policy: string | undefined;
}

interface Reading {
  /** The mailing whose link it is, and for which address it was signed. */
  readonly mailing: string;
  readonly for: string;
  /** Absent: the link's own page. */
  readonly page?: LinkPageName;
  readonly query?: Readonly<Record<string, string>>;
  readonly method?: "GET" | "HEAD";
}

/** The pages behind the links of one departure, on ports in memory, at a moment. */
export async function pagesOf(departure: Departure, startAt: string, plan = PLAN) {
  let now = at(startAt);
  const departures = inMemoryDepartures();
  const lessons = inMemoryLessons();
  await departures.create({ ...departure, version: 0 });
  const links = inMemoryLinks();
  const clock = () => now;
  const feedback = inMemoryFeedback();
  let isPoolBroken = false;
  const ports = {
    departures,
    lessons,
    links,
    loadHelp,
    loadStyle,
    plan,
    calendar: CALENDAR,
    clock,
    names: inMemoryNames(),
    schedules: inMemorySchedules(),
    queue: inMemoryMailQueue(() => now.epochMilliseconds),
    feedback: {
      ...feedback,
      add: async (line: FeedbackLine) => {
        if (isPoolBroken) throw new Error("The pool is out of reach.");
        return feedback.add(line);
      },
    },
    random: inMemoryHashing().random,
  } as unknown as PeoplePorts;
  const handler = peopleHandler(ports);

  const asked = async (reading: Reading, form?: Readonly<Record<string, string>>) => {
    const present = await departures.find(departure.id);
    const mailing = present?.mailings.find(({ id }) => id === reading.mailing);
    const token = await links.sign(
      {
        departureId: departure.id,
        mailingId: reading.mailing,
        revision: mailing?.revision ?? 1,
        purpose: "steps",
        expires: now.add({ hours: 24 }),
      },
      reading.for,
    );
    const request = requestOf(token, reading, form);
    const answer = await handler(request, {} as never);
    return seenOf(answer);
  };

  return {
    lessons,
    see: (reading: Reading): Promise<PageSeen> => asked(reading),
    press: (reading: Reading, form: Readonly<Record<string, string>>): Promise<PageSeen> =>
      asked(reading, form),
    feedback,
    /** From then on lines can't be added, until it is mended. */
    breakPool: (isBroken: boolean) => {
      isPoolBroken = isBroken;
    },
    /** What the sweep does of an outbox that was left. */
    sweep: async () => {
      const present = await departures.find(departure.id);
      if (present) await applyOutbox(present, ports);
    },
    present: async () => (await departures.find(departure.id)) as Departure,
    advanceTo: (moment: string) => {
      now = at(moment);
    },
  };
}

function requestOf(
  token: string,
  { page, query, method = "GET" }: Reading,
  form?: Readonly<Record<string, string>>,
): APIGatewayProxyEventV2 {
  const event = deskEvent({
    routeKey: page ? "ANY /links/{token}/{page}" : "ANY /links/{token}",
    path: linkPath(token, page),
    pathParameters: { token, ...(page ? { page } : {}) },
    ...(form ? { form } : {}),
  });
  const { http } = event.requestContext;
  return {
    ...event,
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: { ...event.requestContext, http: { ...http, method: form ? "POST" : method } },
  } as APIGatewayProxyEventV2;
}

function seenOf({ statusCode, body, headers = {} }: APIGatewayProxyStructuredResultV2): PageSeen {
  return {
    status: statusCode ?? 0,
    text: withoutBdi(String(body ?? "")),
    location: headers.location as string | undefined,
    policy: headers["content-security-policy"] as string | undefined,
  };
}
