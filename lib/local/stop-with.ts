const LOOKS_EVERY_MILLISECONDS = 100;

/** Calls `stop` once: on Ctrl-C, on SIGTERM, and when its parent npm process was killed without a signal. */
export function stopWith(stop: () => Promise<void>): void {
  let isStopping = false;
  const stopOnce = async () => {
    if (isStopping) return;
    isStopping = true;
    await stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stopOnce);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = () => void (process.ppid !== parent && stopOnce());
  setInterval(look, LOOKS_EVERY_MILLISECONDS).unref();
}
