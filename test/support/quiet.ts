import { logTo } from "../../lambdas/telemetry/log.ts";

/** What the program logs is for operators; a failing test says what it expected. */
logTo(() => undefined);
