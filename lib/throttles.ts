import type { DeskRoute } from "../lambdas/desk/desk-route.ts";
import { DESK_ROUTES } from "../lambdas/desk/pages.ts";
import { ROUTES, type Route, type RouteName } from "../lambdas/http/routes.ts";

/** How often a route is answered: API Gateway adds up all who ask. */
export interface Throttle {
  /** Requests per second. */
  readonly rateLimit: number;
  /** Requests at one moment. */
  readonly burstLimit: number;
}

/** Far above what people do by hand, far below what would hurt. */
export const OFTEN: Throttle = { rateLimit: 50, burstLimit: 100 };
/** Where a request costs schedules or writes. */
const SELDOM: Throttle = { rateLimit: 10, burstLimit: 20 };
/** Where one request changes, or gathers, many departures. */
const RARELY: Throttle = { rateLimit: 2, burstLimit: 4 };
/** What somebody asks for once and then keeps. */
const KEPT: Throttle = { rateLimit: 5, burstLimit: 25 };

const OF_MACHINES_AND_LINKS: Readonly<Record<RouteName, Throttle>> = {
  health: KEPT,
  submit: SELDOM,
  preview: OFTEN,
  departure: OFTEN,
  list: OFTEN,
  search: SELDOM,
  change: SELDOM,
  withdraw: SELDOM,
  takeBack: SELDOM,
  replace: SELDOM,
  replaceEverywhere: RARELY,
  step: SELDOM,
  interview: SELDOM,
  object: SELDOM,
  erase: RARELY,
  export: RARELY,
  // At nine in the morning the scanners of mail servers open as many links as mails leave, several times each.
  link: OFTEN,
  style: { rateLimit: 20, burstLimit: 100 },
  document: KEPT,
  documentPage: KEPT,
};

/** The people at HR, on each page: who is not signed in asks at the same door, so it is no wider than they need it. */
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

/** All that is answered to whoever shows no token, together. */
export function answeredToAnybody(): Throttle {
  const open = THROTTLES.filter(({ route }) => route.door !== "machine").map(
    ({ throttle }) => throttle,
  );
  return {
    rateLimit: open.reduce((sum, { rateLimit }) => sum + rateLimit, 0),
    burstLimit: open.reduce((sum, { burstLimit }) => sum + burstLimit, 0),
  };
}
