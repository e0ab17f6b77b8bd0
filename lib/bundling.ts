import { join } from "node:path";
import { AssetHashType, DockerImage } from "aws-cdk-lib";
import { type AssetCode, Code } from "aws-cdk-lib/aws-lambda";
import type { BuildOptions } from "esbuild";
import { bundleOnce } from "./bundle-once.ts";

const PROJECT = join(import.meta.dirname, "..");
const LAMBDAS = join(PROJECT, "lambdas");
const KEPT = join(PROJECT, "node_modules", ".cache", "functions");

/** CommonJS libraries load Node's own modules with `require`, which ES modules lack. */
const BANNER =
  'import{createRequire as _createRequire}from"node:module";const require=_createRequire(import.meta.url);';

/**
 * How a module is bundled for Lambda, written once: for the stack and for what is measured.
 *
 * The SDK comes along, since a bundled one starts faster than the runtime's own copy (aws/aws-cdk#25492);
 * `module` builds come first: only those can be tree-shaken. What is imported when it is used, such as the mails of a language,
 * is a file of its own, because a cold start pays for every byte of the files that it reads.
 */
export const BUNDLE = {
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node24",
  format: "esm",
  mainFields: ["module", "main"],
  minify: true,
  charset: "utf8",
  banner: { js: BANNER },
  outExtension: { ".js": ".mjs" },
  chunkNames: "[name]-[hash]",
  absWorkingDir: PROJECT,
} as const satisfies BuildOptions;

/** What a function bundles in the place of a package. */
const INSTEAD = {
  "@aws-sdk/credential-provider-node": "./lambdas/aws/environment-credentials.ts",
  "node:process": "./lambdas/aws/node-process.ts",
};

/** A function of `lambdas/`, with its `handler` in `index.mjs`. */
export function functionBundle(folder: string) {
  const index = join(LAMBDAS, folder, "index.ts");
  return { ...BUNDLE, entryPoints: { index }, alias: INSTEAD } as const satisfies BuildOptions;
}

/** The same for the stack: with the esbuild of this project, never in Docker. */
export function functionCode(folder: string): AssetCode {
  return Code.fromAsset(join(LAMBDAS, folder), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("never-used"),
      local: {
        tryBundle(outdir) {
          bundleOnce({ options: functionBundle(folder), kept: join(KEPT, folder), outdir });
          return true;
        },
      },
    },
  });
}
