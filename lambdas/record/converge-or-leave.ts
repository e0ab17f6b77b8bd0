import { type ConvergePorts, converge } from "../converge/converge.ts";
import { tellOrLeave } from "../converge/tell-or-leave.ts";
import type { Departure } from "../core/departure.ts";
import { count, describeFault, log } from "../log.ts";

/** The sweep does what this did not finish, so a fault here is no answer to whoever asked. */
export async function convergeOrLeave(departure: Departure, ports: ConvergePorts): Promise<void> {
  try {
    await converge(departure, ports);
  } catch (error) {
    count("SchedulesNotMade");
    log("error", "schedules-left-to-sweep", {
      departureId: departure.id,
      because: describeFault(error),
    });
  }
  await tellOrLeave(departure.id, ports);
}
