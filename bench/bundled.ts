import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { functionBundle } from "../lib/bundling.ts";
import { bareBundle, clientsIn } from "./bare-bundle.ts";

/** A function as it is deployed, and a bare one that has the same clients of the SDK. */
export interface ColdPair {
  readonly own: string;
  readonly bare: string;
  /** The SDK's packages. */
  readonly clients: readonly string[];
}

/** Bundles a function and its bare counterpart. */
export async function bundlePair(name: string): Promise<ColdPair> {
  const clients = await clientsIn(name);
  return {
    own: await bundled(functionBundle(name)),
    bare: await bundled(bareBundle(clients)),
    clients,
  };
}

/** Bundles into a new folder of the system's temporary one; the address of its `index.mjs`. */
export async function bundled(options: BuildOptions): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), "totziens-bench-"));
  await build({ ...options, outdir });
  return pathToFileURL(join(outdir, "index.mjs")).href;
}
