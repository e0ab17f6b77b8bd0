// The package has no types of its own; this part is used.
declare module "mjml" {
  export default function mjml2html(
    source: string,
    options: {
      readonly beautify?: boolean;
      readonly fonts?: Readonly<Record<string, string>>;
      readonly validationLevel?: "strict" | "soft" | "skip";
    },
  ): Promise<{ readonly html: string }>;
}
