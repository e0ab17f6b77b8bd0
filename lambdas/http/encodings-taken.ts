import type { APIGatewayProxyEventV2 } from "aws-lambda";
import Negotiator from "negotiator";

/** In our order: browsers name gzip first. */
const ENCODINGS = ["br", "gzip"] as const;
export type Compression = (typeof ENCODINGS)[number];

/** In what we compress, as far as this client takes it; the best first. */
export function encodingsTaken({
  headers,
}: Pick<APIGatewayProxyEventV2, "headers">): readonly Compression[] {
  const taken = new Negotiator({ headers }).encodings([...ENCODINGS]);
  return ENCODINGS.filter((each) => taken.includes(each));
}
