/** The API document from the build, each form in Brotli, in base64. */
export interface BuiltDocument {
  /** OpenAPI 3.1. */
  readonly document: string;
  /** The page for people. */
  readonly page: string;
}

export type LoadDocument = () => Promise<BuiltDocument>;

export const loadDocument: LoadDocument = async () => {
  const { default: built } = await import("../../../build/api-document.json", {
    with: { type: "json" },
  });
  return built;
};
