import type { Mistake } from "../../mistake.ts";
import type { Block } from "./blocks.ts";
import { type Facts, factsOf, shownBlocks } from "./fill-in.ts";
import type { MeasuredMail } from "./measured-mail.ts";

/** The full name where a reader first meets the leaver, and what the leaver is called from there on. */
export function checkNames(mail: MeasuredMail): Mistake[] {
  return factsOf(mail.blocks).flatMap((facts) => {
    const named = namedIn(mail.blocks, facts);
    const text = named.filter(({ block }) => block.sample === undefined);
    return [
      ...(mail.to === "leaver" ? notToTheLeaver(mail, named) : checkText(mail, text)),
      ...checkSamples(mail, named),
    ];
  });
}

interface Named {
  readonly name: Name;
  readonly block: Block;
}
type Name = "leaver" | "calledName" | "fullName";

/** Each mention of the leaver, in order. */
function namedIn(blocks: readonly Block[], facts: Facts): Named[] {
  return shownBlocks(blocks, MARKED, facts).flatMap((block) =>
    [...block.text.matchAll(/⟦(leaver|calledName|fullName)⟧/g)].map(([, name]) => ({
      name: name as Name,
      block,
    })),
  );
}

const MARKED = {
  leaver: "⟦leaver⟧",
  calledName: "⟦calledName⟧",
  fullName: "⟦fullName⟧",
};

function notToTheLeaver(mail: MeasuredMail, named: readonly Named[]): Mistake[] {
  return named
    .filter(({ name }) => name === "leaver")
    .map(({ block }) =>
      mail.inBlock(block, "given {{leaver}} in a mail to the leaver; allowed: {{calledName}}"),
    );
}

function checkText(mail: MeasuredMail, named: readonly Named[]): Mistake[] {
  const [first, ...others] = named;
  const begins =
    mail.sort === "page" || !first || first.name === "leaver"
      ? []
      : [
          mail.inBlock(
            first.block,
            `given {{${first.name}}} where the leaver is first named; allowed: {{leaver}}`,
          ),
        ];
  const again = others
    .filter(({ name }) => name === "leaver")
    .map(({ block }) =>
      mail.inBlock(block, "given {{leaver}} again; allowed: {{calledName}} after the first"),
    );
  return [...begins, ...again];
}

function checkSamples(mail: MeasuredMail, named: readonly Named[]): Mistake[] {
  const once = new Set<number | undefined>([undefined]);
  return named.flatMap(({ name, block }) => {
    if (name === "leaver" && block.sample !== undefined)
      return [mail.inBlock(block, NOT_IN_SAMPLE)];
    if (name !== "fullName") return [];
    const isFirst = !once.has(block.sample);
    once.add(block.sample);
    return isFirst ? [] : [mail.inBlock(block, FORMAL_ONCE)];
  });
}

const NOT_IN_SAMPLE =
  "given {{leaver}} in a sample text; allowed: {{calledName}}, or {{fullName}} where it is formal";
const FORMAL_ONCE = "given {{fullName}}; allowed: once in a formal sample text, and nowhere else";
