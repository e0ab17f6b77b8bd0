declare module "negotiator/lib/language.js" {
  /** Those of `provided` that an Accept-Language header takes, the most wanted first. */
  export default function preferredLanguages(
    accept: string | undefined,
    provided: readonly string[],
  ): string[];
}
