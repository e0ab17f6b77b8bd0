import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const CACHE = join(import.meta.dirname, "..", "..", "node_modules", ".cache", "chromium");
const UNPACK = join(import.meta.dirname, "unpack-chromium.ts");
/** Names the folder that `XDG_DATA_HOME` leads to; without it not one letter is drawn. */
const FONTS = join(import.meta.dirname, "fonts.conf");
/** Where a machine may have one of its own. */
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/google-chrome"];
/** The browser, its fonts, its drawing, and libraries that a bare machine lacks. */
const ARCHIVES = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
/** Not the flags that the package itself has: with `--single-process` the browser dies when a window closes. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--no-first-run",
  // A page lives for a moment: compiling what it runs as well as can be costs more than it saves.
  "--js-flags=--no-opt --no-maglev --single-threaded-gc",
];

/** A real browser: the machine's own, or the one that comes with npm, unpacked once. */
export async function launchChromium(): Promise<Browser> {
  const installed = [process.env.CHROMIUM_PATH ?? "", ...INSTALLED].find(
    (path) => path && existsSync(path),
  );
  const found = installed ? { executablePath: installed, env: process.env } : unpacked();
  const env = Object.entries(found.env).filter((entry): entry is [string, string] => !!entry[1]);
  return chromium.launch({
    executablePath: found.executablePath,
    env: Object.fromEntries(env),
    args: FLAGS,
    headless: true,
  });
}

function unpacked() {
  const packed = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
  const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  const folder = join(CACHE, version);
  if (!existsSync(folder)) unpack(join(packed, "bin"), folder);
  const executablePath = join(folder, "chromium");
  return {
    executablePath,
    env: {
      ...process.env,
      FONTCONFIG_FILE: FONTS,
      XDG_DATA_HOME: join(folder, "fonts"),
      XDG_CACHE_HOME: join(folder, "cache"),
      ...(lacksLibraries(executablePath) ? { LD_LIBRARY_PATH: join(folder, "al2023", "lib") } : {}),
    },
  };
}

/**
 * Into a folder of its own first: whoever else starts a browser at this moment sees all of it or nothing. Not named after the
 * process, which the workers of one test run share.
 */
function unpack(from: string, folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const temporary = mkdtempSync(`${folder}.`);
  execFileSync(process.execPath, [UNPACK, ...ARCHIVES.map((archive) => join(from, archive))], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: "inherit",
  });
  try {
    renameSync(temporary, folder);
  } catch {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function lacksLibraries(executable: string): boolean {
  const { error, status, stdout } = spawnSync("ldd", [executable], { encoding: "utf8" });
  return error !== undefined || status !== 0 || stdout.includes("not found");
}
