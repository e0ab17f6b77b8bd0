import { applicationRemoved } from "./chapters/application-removed.ts";
import { deployedAgain } from "./chapters/deployed-again.ts";
import { fromNothing } from "./chapters/from-nothing.ts";
import { imported } from "./chapters/imported.ts";
import { mailsLeave } from "./chapters/mails-leave.ts";
import { recorded } from "./chapters/recorded.ts";
import { restored } from "./chapters/restored.ts";
import { settingsChanged } from "./chapters/settings-changed.ts";
import type { Traveller } from "./traveller.ts";

/** From an empty account to the last mail, and through everything that happens to a deployed system in between. */
export async function journey(traveller: Traveller): Promise<void> {
  const deployed = await fromNothing(traveller);
  const people = await recorded(deployed);
  await imported(deployed);
  await deployedAgain(deployed, people);
  await mailsLeave(deployed, people);
  await restored(deployed);
  const again = await applicationRemoved(deployed, people);
  await settingsChanged(again, people);
}
