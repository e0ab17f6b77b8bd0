import { createHash } from "node:crypto";
import { COPY_BUTTONS } from "../../http/copy-buttons.ts";
import { FRAME_ROUTES } from "./routes.ts";

/**
 * Optional on every page. A countdown ticks (`data-seconds-left`, in whole seconds from the moment the page was made,
 * because the visitor's clock may be wrong), and the page is reloaded when it is over. What is in progress (`data-moving`)
 * is fetched every two seconds and shown when it changes; once it is done, the whole page is reloaded. The focus stays. A
 * file that is too large (`data-most-bytes`) is not sent, nor one that a browser puts back into the form. Sample texts
 * within `data-copy` are copied by a button, and a button that prints (`data-print`) is shown. What is wider than its
 * window is scrolled to where it begins (`data-start-here`), for browsers that cannot do so by its styles. A known name brings its address along, and
 * an address its name (`data-goes-with`), both the called name (`data-called-in`), as long as nobody typed the other one.
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
for (const each of document.querySelectorAll("[data-most-bytes]")) {
  const check = () => {
    const isTooLarge = each.files[0]?.size > Number(each.dataset.mostBytes);
    each.setCustomValidity(isTooLarge ? each.dataset.tooLarge : "");
    return isTooLarge;
  };
  each.addEventListener("change", () => check() && each.reportValidity());
  addEventListener("pageshow", check);
}
${COPY_BUTTONS}for (const each of document.querySelectorAll("[data-copy]")) addCopyButtons(each, each.dataset);
for (const each of document.querySelectorAll("[data-print]")) {
  each.hidden = false;
  each.addEventListener("click", () => print());
}
for (const each of document.querySelectorAll("[data-start-here]")) {
  const window = each.closest("[tabindex]");
  const beside = parseFloat(getComputedStyle(window).scrollPaddingInlineStart) || 0;
  window.scrollLeft += each.getBoundingClientRect().left - window.getBoundingClientRect().left - beside;
}
function bring(id, value = "") {
  const field = document.getElementById(id);
  if (!field || (field.value !== "" && field.value !== field.dataset.filledIn)) return;
  field.value = value;
  field.dataset.filledIn = value;
}
for (const each of document.querySelectorAll("[data-goes-with]")) {
  each.addEventListener("input", () => {
    const known = [...(each.list?.options ?? [])].filter(({ value }) => value === each.value);
    const { other, called } = known.length === 1 ? known[0].dataset : {};
    bring(each.dataset.goesWith, other);
    bring(each.dataset.calledIn, called);
  });
}
function follow() {
  const main = document.querySelector("main");
  const moving = main.querySelector("[data-moving]");
  if (!moving) return;
  setTimeout(async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    if (answer?.ok) {
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
      const moved = next.querySelector("[data-moving]");
      const hadFocus = main.contains(document.activeElement);
      if (!moved) main.replaceChildren(...next.childNodes);
      else if (!moving.isEqualNode(moved)) moving.replaceChildren(...moved.childNodes);
      if (!moved && hadFocus) main.focus();
    }
    follow();
  }, 2000);
}
follow();
`;

/** The URL changes with the content, so browsers may cache it. */
export const SCRIPT_URL = `${FRAME_ROUTES.script.path}?v=${createHash("sha256").update(SCRIPT).digest("hex").slice(0, 16)}`;
