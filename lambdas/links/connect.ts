import { type Connect, linksIn, recordIn } from "../aws/wiring.ts";
import { loadStyle } from "../http/load-style.ts";
import { loadHelp } from "../mails/load-help.ts";
import type { PeoplePorts } from "./people-ports.ts";

export const connectPeople: Connect<PeoplePorts> = (environment, options = {}) => {
  return {
    ...recordIn(environment, options),
    links: linksIn(environment, options),
    loadHelp,
    loadStyle,
  };
};
