import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LocalHandlers, MakeHandlers } from "./handlers.ts";

/** The plan and the mails have not been built. */
export class BuildMissing extends Error {
  override name = "BuildMissing";
}

const BUILD = join(import.meta.dirname, "..", "..", "build");
const BUILT = ["plan.json", join("mails", "nl.json"), join("mails", "en.json")];

/** The functions of the program, each connected by itself, as it is on AWS. */
export const shippedHandlers: MakeHandlers = async ({ environment, clock }) => {
  const missing = BUILT.find((file) => !existsSync(join(BUILD, file)));
  if (missing) {
    throw new BuildMissing(`${join("build", missing)} is missing: run "npm run build" first.`);
  }
  // Imported only now: what they import at once is what the build makes.
  const [services, hrApi, mailer, mailEvents, sweep] = await Promise.all([
    import("../../lambdas/services.ts"),
    import("../../lambdas/hr-api/handler.ts"),
    import("../../lambdas/mailer/handler.ts"),
    import("../../lambdas/mail-events/handler.ts"),
    import("../../lambdas/sweep/handler.ts"),
  ]);
  const answer = hrApi.hrApiHandler(services.connectHrApi(environment, { clock }));
  return {
    hrApi: answer as unknown as LocalHandlers["hrApi"],
    mailer: mailer.mailerHandler(services.connectMailer(environment, { clock })),
    mailEvents: mailEvents.mailEventsHandler(services.connectMailEvents(environment, { clock })),
    sweep: sweep.sweepHandler(services.connectSweep(environment, { clock })),
  };
};
