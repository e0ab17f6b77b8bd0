/** A stylesheet as the build made it. */
export interface Style {
  /** A content hash. */
  readonly hash: string;
  /** Base64 of the stylesheet in Brotli. */
  readonly brotli: string;
}

export type LoadStyle = () => Promise<Style>;

export const loadStyle: LoadStyle = async () => {
  const { default: style } = await import("../../build/style.json", { with: { type: "json" } });
  return style;
};

export const loadDeskStyle: LoadStyle = async () => {
  const { default: style } = await import("../../build/desk-style.json", {
    with: { type: "json" },
  });
  return style;
};
