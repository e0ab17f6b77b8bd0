import { log } from "../../telemetry/log.ts";
import {
  createQuarterMail,
  type QuarterMailPorts,
} from "../../use-cases/insights/create-quarter-mail.ts";
import { type PublishPorts, publishFigures } from "../../use-cases/publish/publish-figures.ts";

export interface PublishReport {
  /** False where this month has its release already. */
  readonly published: boolean;
}

/**
 * Called every morning, publishes once a month, and leaves HR's mail about what is new: if either fails on the second day, it
 * does so on the third.
 */
export function publishHandler(ports: PublishPorts & QuarterMailPorts) {
  return async (): Promise<PublishReport> => {
    const figures = await publishFigures(ports);
    if (figures) log("info", "figures-published", { count: figures });
    await createQuarterMail(await ports.releases.all(), ports);
    return { published: figures !== undefined };
  };
}
