import type { BuiltDocument } from "../../lambdas/api/document/load-document.ts";
import { styleUrl } from "../../lambdas/http/style-url.ts";
import { inBrotli } from "../plan/in-brotli.ts";
import type { BuiltStyle } from "../plan/page-style.ts";
import { type ApiDocument, makeDocument } from "./make-document.ts";
import { documentPage } from "./page.html.ts";

/** The API document, and the files that the function serves. */
export async function buildDocument({
  version,
  style,
}: {
  readonly version: string;
  readonly style: BuiltStyle;
}): Promise<{ readonly document: ApiDocument; readonly served: BuiltDocument }> {
  const document = makeDocument(version);
  const { markup } = documentPage(document, styleUrl(style));
  const served = {
    document: await inBrotli(JSON.stringify(document)),
    page: await inBrotli(markup),
  };
  return { document, served };
}
