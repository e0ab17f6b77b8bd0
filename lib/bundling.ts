import { type BundlingOptions, Charset, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import type { BuildOptions } from "esbuild";

/**
 * How every function is bundled, written once: for the stack and for the size that is measured.
 *
 * The SDK comes along, since a bundled one starts faster than the runtime's own copy (aws/aws-cdk#25492);
 * `module` builds come first: only those can be tree-shaken.
 */
const BUNDLE = { target: "node24", mainFields: ["module", "main"], minify: true } as const;

/** CommonJS libraries load Node's own modules with `require`, which ES modules lack. */
const BANNER =
  'import{createRequire as _createRequire}from"node:module";const require=_createRequire(import.meta.url);';

/** For `NodejsFunction`: with the esbuild of this project, never in Docker. */
export const FUNCTION_BUNDLING: BundlingOptions = {
  ...BUNDLE,
  mainFields: [...BUNDLE.mainFields],
  charset: Charset.UTF8,
  format: OutputFormat.ESM,
  banner: BANNER,
  bundleAwsSDK: true,
  forceDockerBundling: false,
  sourceMap: true,
  sourcesContent: false,
};

/** The same for esbuild itself, without writing anything. */
export function measuredBuild(entryPoint: string): BuildOptions & { metafile: true; write: false } {
  return {
    ...BUNDLE,
    mainFields: [...BUNDLE.mainFields],
    charset: "utf8",
    entryPoints: [entryPoint],
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: BANNER },
    outdir: "bundle",
    metafile: true,
    write: false,
  };
}
