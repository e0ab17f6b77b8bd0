import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Hashes of contents, by path from the project's root. */
export type Hashes = ReadonlyMap<string, string>;

/** Loaded before the hook is registered. */
const FIRST = ["bin/build.ts", "lib/build-once/loaded-modules.ts"];

/** Records each of the project's modules loaded from now on, without packages, as it was when loaded. */
export function loadedModules(root: string): Hashes {
  const loaded = new Map(FIRST.map((path) => [path, hashOf(readFileSync(join(root, path)))]));
  registerHooks({
    load(url, context, nextLoad) {
      const result = nextLoad(url, context);
      const isOwn = url.startsWith("file:") && !url.includes("/node_modules/");
      if (isOwn && result.source)
        loaded.set(relative(root, fileURLToPath(url)), hashOf(contentOf(result.source)));
      return result;
    },
  });
  return loaded;
}

export function hashOf(content: string | NodeJS.ArrayBufferView): string {
  return createHash("sha256").update(content).digest("base64");
}

function contentOf(source: string | ArrayBuffer | NodeJS.TypedArray) {
  return source instanceof ArrayBuffer ? new Uint8Array(source) : source;
}
