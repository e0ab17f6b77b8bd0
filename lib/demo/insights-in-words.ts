import type * as z from "zod/mini";
import type { insightsSchema } from "../../lambdas/api/insights/insights-schema.ts";

/** As GET /insights answers. */
export type ToldInsights = z.infer<typeof insightsSchema>;
type ToldFigure = ToldInsights["figures"][number];

/** So many options of a question are told, the most often chosen ones. */
const TOLD = 4;

/** What was published, question by question, with the sector's figure beside it and what is not shown. */
export function insightsInWords({ month, figures, withheld, sector }: ToldInsights): string {
  const head = month ? `Insights as published in ${month}` : "Insights: nothing is published yet";
  const byQuestion = Map.groupBy(
    figures,
    ({ occasion, title }) =>
      `${title} (${occasion === "exit" ? "at the end" : "half a year later"})`,
  );
  const told = [...byQuestion].flatMap(([question, all]) => [
    `  ${question}`,
    ...all.map((figure) => `    ${figureInWords(figure)}`),
  ]);
  const [share] = sector.filter((each) => each.about === "recommend" && each.share !== undefined);
  return [
    head,
    ...(share
      ? [
          `  The sector, ${share.where}, ${share.year}: ${share.share} % would recommend (asked in another way)`,
        ]
      : []),
    ...told,
    ...[...Map.groupBy(withheld, ({ because }) => because)].map(
      ([because, all]) => `  Not shown (${all.length}): ${because}`,
    ),
  ].join("\n");
}

function figureInWords({ unit, period, respondents, shares, netScore }: ToldFigure): string {
  const most = Object.entries(shares)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, TOLD)
    .map(([option, share]) => `${option} ${Math.round(share)} %`);
  const score = netScore === undefined ? [] : [`net score ${netScore}`];
  return `${period} ${unitInWords(unit)}, of ${respondents}: ${[...most, ...score].join(", ")}`;
}

function unitInWords(unit: ToldFigure["unit"]): string {
  if (unit.of === "department") return unit.name;
  if (unit.of === "kind") return unit.kind;
  return unit.of === "organisation" ? "everybody" : "other departments";
}
