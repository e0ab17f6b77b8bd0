import type { Rule } from "../../lib/rules/rule.ts";
import type { SimulatedLife } from "./simulated-life.ts";

export const everythingIsOverInTheEnd: Rule<SimulatedLife> = ({ isOver }) =>
  isOver ? [] : ["something goes on for ever"];

export const everybodyIsForgottenInTheEnd: Rule<SimulatedLife> = ({ ended }) =>
  ended.filter(({ erased }) => !erased).map(({ id }) => `${id.slice(0, 4)} is kept for ever`);

export const schedulesEqualTheWishAtRest: Rule<SimulatedLife> = ({ drift }) => [...drift];
