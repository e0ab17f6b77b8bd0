/** The API document as the build made it, each as base64 of what was gzipped. */
export interface BuiltDocument {
  /** OpenAPI 3.1. */
  readonly document: string;
  /** The same for people. */
  readonly page: string;
}

export type LoadDocument = () => Promise<BuiltDocument>;

export const loadDocument: LoadDocument = async () => {
  const { default: built } = await import("../../../build/api-document.json", {
    with: { type: "json" },
  });
  return built;
};
