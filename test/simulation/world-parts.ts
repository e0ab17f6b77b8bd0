import type { Dice } from "./dice.ts";
import type { Faults } from "./faults.ts";
import type { Story } from "./story.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What each part of a simulated world is made of. */
export interface WorldParts {
  readonly story: Story;
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly faults: Faults;
}
