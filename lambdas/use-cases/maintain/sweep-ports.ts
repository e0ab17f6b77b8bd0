import type { Digests, Hashing } from "../../departure/model/ports.ts";
import type { MaintainPorts } from "./maintain.ts";

export interface SweepPorts extends MaintainPorts {
  readonly digests: Digests;
  readonly hashing: Hashing;
}
