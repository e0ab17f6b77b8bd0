import { asksForPrivateAddress } from "../../lambdas/departure/conditions.ts";
import { HR_SKIP_REASONS, MARKS } from "../../lambdas/departure/model/departure.ts";
import type { MailRecipient } from "../../lambdas/departure/model/mailing.ts";
import { stepOf } from "../../lambdas/departure/model/step-of.ts";
import { TALK_WITH } from "../../lambdas/departure/model/voice.ts";
import type { Deed } from "../../lib/rules/acts.ts";
import { PLAN } from "../support/plan.ts";
import type { Dice } from "./dice.ts";
import { leaveTogether } from "./leavers.ts";
import { choiceOf } from "./talk-holders.ts";

/** What whoever got a mail does about one of its steps: mostly it is done, or left open. */
export function deedOfReader(
  dice: Dice,
  name: string,
  { step, to }: { readonly step: string; readonly to: MailRecipient },
): Deed | undefined {
  const which = dice.between(`${name} which`, 1, 2);
  const asksForAddress = asksForPrivateAddress(stepOf(PLAN, step));
  const workingDays = dice.pick(`${name} in`, [1, 3, 5, 10]);
  const address = `colleague${which}@delinde.example`;
  const colleague = { name: `Colleague ${which}`, address, language: "nl" } as const;
  const { talk } = stepOf(PLAN, step) ?? {};
  if (talk === "invite") return deedOfInvited(dice, name);
  const deeds: readonly (readonly [chance: number, deed: Deed])[] = [
    [asksForAddress ? 0.4 : 0, { do: "give address", address: `given${which}@thuis.example` }],
    [asksForAddress ? 0.1 : 0, { do: "decline address" }],
    [talk === "prepare" ? 0.2 : 0, { do: "hand over", step, colleague }],
    [0.45, { do: "mark", step, as: MARKS[0] }],
    [0.07, { do: "mark", step, as: MARKS[1] }],
    [0.08, { do: "remind later", step, workingDays }],
    to === "leaver" ? [0.02, { do: "object" }] : [0.06, { do: "hand over", step, colleague }],
  ];
  let left = dice.roll(name);
  return deeds.find(([chance]) => {
    left -= chance;
    return left < 0;
  })?.[1];
}

/** What a leaver answers to the invitation: a talk, none, or nothing. */
function deedOfInvited(dice: Dice, name: string): Deed | undefined {
  if (leaveTogether(dice)) return deedTogether(dice, name);
  const choice = choiceOf(dice, name, dice.pick(`${name} with`, WITH_WHOM));
  const roll = dice.roll(name);
  if (roll < 0.45) return { do: "choose a talk", choice };
  if (roll < 0.65) return { do: "decline a talk" };
  return roll < 0.68 ? { do: "object" } : undefined;
}

/** All of them would talk to HR, most at the same moment. */
function deedTogether(dice: Dice, name: string): Deed {
  const choice = choiceOf(dice, name, dice.pick(`${name} of HR`, ["hr", "no-matter"]));
  const isMonday = dice.chance(`${name} on a Monday`, 0.8);
  return { do: "choose a talk", choice: isMonday ? { ...choice, moment: "on a Monday" } : choice };
}

const WITH_WHOM = [...TALK_WITH, "somebody-else", "somebody-else", "manager"] as const;

/** What a leaver does who is asked at home whether the address is right. */
export function deedAtHome(dice: Dice, name: string): Deed | undefined {
  const deeds = [
    [0.5, { do: "confirm address" }],
    [0.1, { do: "decline address" }],
    [0.1, { do: "give address", address: "moved@thuis.example" }],
  ] as const;
  let left = dice.roll(name);
  return deeds.find(([chance]) => {
    left -= chance;
    return left < 0;
  })?.[1];
}

/** Whom HR names where the leaver chose somebody else. */
export function deedToNameHolder(dice: Dice, name: string): Deed {
  const which = dice.between(`${name} which`, 1, 2);
  const address = `holder${which}@delinde.example`;
  return { do: "name a holder", holder: { name: `Holder ${which}`, address, language: "nl" } };
}

/** What HR does about a step that its morning mail tells of. */
export function deedOfHr(dice: Dice, name: string, step: string): Deed {
  return dice.chance(`${name} how`, 0.9)
    ? { do: "mark", step, as: "done" }
    : { do: "skip", step, reason: dice.pick(`${name} why`, HR_SKIP_REASONS) };
}

/** HR gives another address, not always the one that failed. */
export function deedToMend(dice: Dice, name: string, to: MailRecipient): Deed {
  const which = dice.between(`${name} which`, 1, 3);
  const field = dice.pick(`${name} field`, ["workAddress", "privateAddress"] as const);
  const corrections =
    to === "leaver"
      ? { employee: { [field]: `${field.slice(0, 4)}${which}@mended.example` } }
      : { manager: { address: `mended${which}@delinde.example` } };
  return { do: "correct", corrections };
}

/** HR was asked for the leaver's own address, for which something waits. */
export function deedToGiveAddress(dice: Dice, name: string): Deed {
  const privateAddress = `asked${dice.between(`${name} which`, 1, 3)}@thuis.example`;
  return { do: "correct", corrections: { employee: { privateAddress } } };
}
