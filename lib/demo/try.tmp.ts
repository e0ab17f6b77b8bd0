import { readSamples } from "/work/main/lib/demo/samples.ts";
import { playSamples } from "/work/main/lib/demo/play-samples.ts";
const log: string[] = [];
const say = console.error.bind(console);
console.info = console.warn = console.error = (t: string) => void log.push(t);
const t = performance.now();
const p = await playSamples(readSamples("/work/main/samples", "Europe/Amsterdam"), { onProgress: (x) => say(x.now.toString(), x.posted, x.mails, Math.round(performance.now()-t)) });
say(p.mails.length, p.deadLetters, p.faults, p.until.toString(), performance.now()-t);
say(log.filter(l=>/error|warn/.test(l)).slice(0,10));
