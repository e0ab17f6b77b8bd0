import type { Hashing, Mornings } from "../../departure/model/ports.ts";
import type { LookAfterPorts } from "./look-after.ts";

export interface SweepPorts extends LookAfterPorts {
  readonly mornings: Mornings;
  readonly hashing: Hashing;
}
