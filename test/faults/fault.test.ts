import { WordlessFault, withoutWords } from "../../lambdas/telemetry/fault.ts";
import { describeFault } from "../../lambdas/telemetry/log.ts";

const PERSONAL = "Sanne Bakker <sanne@thuis.example>";
const sdkFault = () =>
  Object.assign(new TypeError(PERSONAL), {
    name: "ValidationException",
    $metadata: { httpStatusCode: 400 },
    asked: { name: PERSONAL },
    cause: new Error(PERSONAL),
  });
const FAULTS: readonly [string, () => unknown][] = [
  ["an error", () => new Error(PERSONAL)],
  ["an error of AWS, with what was asked", sdkFault],
  [
    "an error whose words look like a place",
    () => new Error(`x\n    at ${PERSONAL}\n    at Sanne (/x.ts:1:1)`),
  ],
  [
    "an error whose words were changed",
    () => Object.assign(new Error(`a\n    at ${PERSONAL}`), { message: "b" }),
  ],
  [
    "an error of an odd kind",
    () => Object.assign(new Error("x"), { name: PERSONAL, code: PERSONAL }),
  ],
  ["JSON that is none", jsonFault],
  ["a text", () => PERSONAL],
  ["nothing", () => undefined],
];

test.each(FAULTS)(
  "of %s nothing is written down but its kind, its code and where it was",
  (_what, make) => {
    const { name, message, stack = "" } = new WordlessFault(make());
    expect(`${name} ${message} ${stack} ${describeFault(make())}`).not.toMatch(
      /Sanne|Bakker|thuis/i,
    );
  },
);

test.each(FAULTS)("%s that nobody awaited loses its words", (_what, make) => {
  const fault = make();
  withoutWords(fault);
  if (!(fault instanceof Error)) return;
  const all = Reflect.ownKeys(fault).map((key) => String(Reflect.get(fault, key)));
  expect([...all, fault.name, fault.message, String(fault.cause)].join(" ")).not.toMatch(/Sanne/);
});

test("what remains says where to look", () => {
  const { name, message, stack } = new WordlessFault(sdkFault());
  expect([name, message]).toEqual(["ValidationException", "400"]);
  expect(stack).toMatch(/^ValidationException: 400\n {4}at .*fault\.test\.ts\S*:\d+:\d+\)?/);
  expect(describeFault(sdkFault())).toMatch(
    /^ValidationException at .*fault\.test\.ts\S*:\d+:\d+\)?$/,
  );
  expect(new WordlessFault(Object.assign(new Error("x"), { code: "ECONNRESET" })).message).toBe(
    "ECONNRESET",
  );
});

function jsonFault(): unknown {
  try {
    return JSON.parse(PERSONAL);
  } catch (error) {
    return error;
  }
}
