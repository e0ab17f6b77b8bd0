import { describeBroken } from "./report.ts";
import { simulate } from "./simulate.ts";

/** One that nobody has seen before: what it breaks is printed with it, and can be lived again. */
const FRESH = String(Math.floor(Math.random() * 1e9));

test(`whole lives that nobody has seen keep every rule against faults: seed ${FRESH}`, async () => {
  const { broken } = await simulate({ seed: FRESH, lives: 60 });
  const [first] = broken;
  expect(first ? await describeBroken(first) : "nothing broken").toBe("nothing broken");
}, 360_000);
