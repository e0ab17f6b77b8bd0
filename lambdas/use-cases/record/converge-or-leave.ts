import type { Departure } from "../../departure/model/departure.ts";
import { count, describeFault, log } from "../../telemetry/log.ts";
import { type ConvergePorts, converge } from "../converge/converge.ts";
import { tellOrLeave } from "../converge/tell-or-leave.ts";

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
