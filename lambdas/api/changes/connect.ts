import { accessIn } from "../../aws/access-in.ts";
import { type Connect, recorderIn } from "../../aws/wiring.ts";
import type { HrChangesPorts } from "./handler.ts";

export const connectHrChanges: Connect<HrChangesPorts> = (environment, options = {}) => ({
  ...recorderIn(environment, options),
  access: accessIn(environment),
});
