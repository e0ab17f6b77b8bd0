import type { WriteStream } from "node:tty";
import type { Temporal } from "temporal-polyfill";
import type { Progress } from "./play-samples.ts";

/** Where the demo speaks: standard output. */
export type Out = Pick<WriteStream, "write"> & { readonly isTTY?: boolean };

export interface ProgressLine {
  show(progress: Progress): void;
  /** Leaves the line, so that the next output begins on its own. */
  end(): void;
}

/** One line that tells where the clock is: rewritten in a terminal, elsewhere a dot for each month. */
export function progressLine(out: Out, timeZone: string): ProgressLine {
  return out.isTTY ? rewritten(out, timeZone) : dotted(out, timeZone);
}

function rewritten(out: Out, timeZone: string): ProgressLine {
  return {
    show({ now, posted, mails }) {
      const day = now.toZonedDateTimeISO(timeZone).toPlainDate();
      out.write(`\r\u001b[2K${day}: ${posted} departures, ${mails} mails`);
    },
    end: () => void out.write("\r\u001b[2K"),
  };
}

function dotted(out: Out, timeZone: string): ProgressLine {
  let last: Temporal.PlainYearMonth | undefined;
  return {
    show({ now }) {
      const month = now.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth();
      if (last?.equals(month)) return;
      out.write(last ? "." : `Months from ${month}: .`);
      last = month;
    },
    end: () => void out.write("\n"),
  };
}
