import { createHash } from "node:crypto";
import { ROUTES } from "../../web/routes.ts";

/**
 * What makes pages nicer, and is needed by none: a countdown ticks (`data-seconds-left`, in whole seconds from the moment the
 * page was made, because the clock of who looks may be wrong), and the page is loaded again when it is over.
 */
export const SCRIPT = `"use strict";
for (const each of document.querySelectorAll("[data-seconds-left]")) {
  const end = performance.now() + 1000 * Number(each.dataset.secondsLeft);
  const show = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    each.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    if (left > 0) return;
    clearInterval(ticking);
    location.reload();
  };
  const ticking = setInterval(show, 1000);
  if (end > performance.now()) show();
  else clearInterval(ticking);
}
`;

/** Another address for every change, so that browsers may keep it. */
export const SCRIPT_URL = `${ROUTES.deskScript.path}?v=${createHash("sha256").update(SCRIPT).digest("hex").slice(0, 16)}`;
