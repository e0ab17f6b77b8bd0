import { accessIn } from "../../aws/access-in.ts";
import { type Connect, recorderIn } from "../../aws/wiring.ts";
import type { HrApiPorts } from "./handler.ts";

export const connectHrApi: Connect<HrApiPorts> = (environment, options = {}) => {
  return { ...recorderIn(environment, options), access: accessIn(environment) };
};
