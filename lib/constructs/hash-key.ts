import type { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { KeySecret, type KeySecretProps } from "./key-secret.ts";

/**
 * The key of the hashes that recognise a person without storing the name.
 *
 * It is made once and never rotated: another key would recognise no one.
 */
export class HashKey extends KeySecret {
  constructor(scope: Construct, id: string, { keeping }: Pick<KeySecretProps, "keeping">) {
    super(scope, id, {
      description: "Totziens: the key of the hashes that keep departures unique.",
      whyNoRotation: "Under another key nobody would be recognised any more.",
      variable: ENVIRONMENT.secret,
      keeping,
    });
  }
}
