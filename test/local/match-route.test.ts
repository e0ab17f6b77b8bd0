import { matchRoute } from "../../lib/local/gateway/match-route.ts";

const ID = "a".repeat(32);

test.each([
  ["GET /desk", "/desk", {}],
  ["GET /desk/departures/new", "/desk/departures/new", {}],
  ["GET /desk/departures/{id}", `/desk/departures/${ID}`, { id: ID }],
  [
    "GET /desk/departures/{id}/mails/{mail}",
    `/desk/departures/${ID}/mails/react`,
    { id: ID, mail: "react" },
  ],
  ["GET /desk/{proxy+}", "/desk/nowhere", { proxy: "nowhere" }],
  [
    "GET /desk/{proxy+}",
    `/desk/departures/${ID}/nowhere/at/all`,
    { proxy: `departures/${ID}/nowhere/at/all` },
  ],
  ["GET /desk/{proxy+}", "/desk/plan/", { proxy: "plan/" }],
  ["GET /desk/{proxy+}", "/desk/sign-out", { proxy: "sign-out" }],
])("the most specific route answers: %s for %s", (key, path, pathParameters) => {
  const matched = matchRoute("GET", path);
  expect(`GET ${matched?.route.path}`).toBe(key);
  expect(matched?.pathParameters).toEqual(pathParameters);
});

test.each([
  ["GET", "/desk/"],
  ["GET", "/desktop"],
  ["GET", "/nowhere"],
  ["POST", "/desk/nowhere"],
])("no route answers %s %s", (method, path) => {
  expect(matchRoute(method, path)).toBeUndefined();
});
