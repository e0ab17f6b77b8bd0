import type { DeskRoute } from "../lambdas/desk/desk-route.ts";
import { DESK_ROUTES } from "../lambdas/desk/pages.ts";
import { ROUTES, type Route, type RouteName } from "../lambdas/http/routes.ts";

/** A route's rate limit, shared by all callers. */
export interface Throttle {
  /** Requests per second. */
  readonly rateLimit: number;
  /** Concurrent burst of requests. */
  readonly burstLimit: number;
}

/** Far above manual use, far below what would hurt. */
export const OFTEN: Throttle = { rateLimit: 50, burstLimit: 100 };
/** For requests that cost schedules or writes. */
const SELDOM: Throttle = { rateLimit: 10, burstLimit: 20 };
/** For requests that change or read many departures. */
const RARELY: Throttle = { rateLimit: 2, burstLimit: 4 };
/** For responses that clients cache. */
const KEPT: Throttle = { rateLimit: 5, burstLimit: 25 };

const OF_MACHINES_AND_LINKS: Readonly<Record<RouteName, Throttle>> = {
  health: KEPT,
  submit: SELDOM,
  preview: OFTEN,
  departure: OFTEN,
  list: OFTEN,
  search: SELDOM,
  insights: SELDOM,
  change: SELDOM,
  withdraw: SELDOM,
  takeBack: SELDOM,
  replace: SELDOM,
  reassignEverywhere: RARELY,
  step: SELDOM,
  settleMail: SELDOM,
  settleAll: RARELY,
  interview: SELDOM,
  object: SELDOM,
  erase: RARELY,
  export: RARELY,
  // At nine in the morning mail scanners open every link that is sent, several times each.
  link: OFTEN,
  linkPage: OFTEN,
  card: KEPT,
  style: { rateLimit: 20, burstLimit: 100 },
  document: KEPT,
  documentPage: KEPT,
};

/** Per desk page. Unauthenticated requests use the same routes, so limits are no higher than HR needs. */
const AT_THE_DESK: Readonly<Record<DeskRoute["method"], Throttle>> = {
  GET: KEPT,
  POST: { rateLimit: 2, burstLimit: 10 },
};

/** Each route has one: what has none does not compile. */
export const THROTTLES: readonly { readonly route: Route; readonly throttle: Throttle }[] = [
  ...Object.entries(OF_MACHINES_AND_LINKS).map(([name, throttle]) => ({
    route: ROUTES[name as RouteName],
    throttle,
  })),
  ...DESK_ROUTES.map((route) => ({ route, throttle: AT_THE_DESK[route.method] })),
];

/** The sum for all routes without a token. */
export function answeredToAnybody(): Throttle {
  const open = THROTTLES.filter(({ route }) => route.door !== "machine").map(
    ({ throttle }) => throttle,
  );
  return {
    rateLimit: open.reduce((sum, { rateLimit }) => sum + rateLimit, 0),
    burstLimit: open.reduce((sum, { burstLimit }) => sum + burstLimit, 0),
  };
}
