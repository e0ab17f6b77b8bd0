import { inflate } from "@sparticuz/chromium";

// node test/browser/unpack-chromium.ts ARCHIVE…
// Unpacks the archives of a browser into the folder that TMPDIR names. A process of its own: only there can that be chosen.
await Promise.all(process.argv.slice(2).map((archive) => inflate(archive)));
