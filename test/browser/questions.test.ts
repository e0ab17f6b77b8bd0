import { submission } from "../api/record/submissions.ts";
import { linkOf, pageOf } from "../links/asked.ts";
import { mailOf } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { deskAt, WINDOWS } from "./desk-at.ts";
import { faultsOf, headingOf, openWindow, picture } from "./window.ts";

const WORDS = {
  nl: {
    asked: "Hoe was het om hier te werken?",
    lookBack: "Hoe kijk je nu terug?",
    privacy: "Wie ziet wat, en tot wanneer?",
    thanks: "Dank je wel, Sanne",
    keep: "Bewaar mijn antwoorden",
    reasons: ["de werkdruk", "de reistijd", "mijn inspraak: wat ik te zeggen had"],
    tooMany: "Kies er hoogstens twee.",
    withName: "We hebben je antwoorden bewaard, met je naam.",
    already: "Op deze vragen is al geantwoord.",
  },
  en: {
    asked: "What was it like to work here?",
    lookBack: "How do you look back now?",
    privacy: "Who sees what, and until when?",
    thanks: "Thank you, Sanne",
    keep: "Keep my answers",
    reasons: ["the workload", "the journey to work", "the say I had in things"],
    tooMany: "Please choose two at most.",
    withName: "We’ve kept your answers, with your name.",
    already: "These questions have already been answered.",
  },
};

const desk = deskAt("2027-01-14T10:00", async (stack) => {
  for (const { language, size } of WINDOWS) {
    const privateAddress = `sanne.${language}.${size}@thuis.example`;
    const employee = { name: `Sanne ${size} ${language}`, privateAddress, language };
    const { status } = await stack.ask("/departures", { body: submission({ employee }) });
    expect(status).toBe(201);
    const manager = {
      name: "Fatima El Idrissi",
      address: `paper.${language}.${size}@delinde.example`,
    };
    const onPaper = { employee: { name: `Mo ${size} ${language}`, language }, manager };
    expect((await stack.ask("/departures", { body: submission(onPaper) })).status).toBe(201);
  }
  await stack.advanceTo(at("2027-02-12T12:00"));
});

const linkTo = (address: string, mailing: string) =>
  linkOf(
    mailOf({ mails: () => desk.stack.mails().filter(({ to }) => to.includes(address)) }, mailing)
      .text,
  );

test.each(WINDOWS)(
  "a leaver answers the questions at the end, mends what was one too many, and reads who sees what: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const link = linkTo(`sanne.${language}.${size}@thuis.example`, "exit-questions");
    const page = await openWindow(desk.browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `${name}-${language}-${size}`);
    };
    await page.goto(pageOf(link, "questions"));
    expect(await headingOf(page)).toBe(words.asked);
    await look("questions");
    await page.getByLabel("9", { exact: true }).check();
    for (const reason of words.reasons) await page.getByLabel(reason).check();
    await page.locator("textarea").fill("Dank voor alles. تمام");
    await page.getByRole("button", { name: words.keep }).click();
    expect(await page.locator("#reasons-problem").textContent()).toContain(words.tooMany);
    await look("questions-wrong");
    await page.getByLabel(words.reasons[2] ?? "").uncheck();
    await page.getByRole("button", { name: words.keep }).click();
    expect(await headingOf(page)).toBe(words.thanks);
    expect(await page.getByLabel("9", { exact: true }).isChecked()).toBe(true);
    await look("questions-kept");
    await page.locator('[name="named"][value="yes"]').check();
    await page.getByRole("button", { name: words.keep }).click();
    expect(await page.locator("main").textContent()).toContain(words.withName);
    await look("questions-named");
    await page.goto(pageOf(link, "privacy"));
    expect(await headingOf(page)).toBe(words.privacy);
    await look("privacy");
    await page.context().close();
  },
);

test.each(WINDOWS)(
  "who opens the questions on paper a second time reads that they were answered, and nothing else: %j",
  async ({ language, size, scripts }) => {
    const words = WORDS[language];
    const link = linkTo(`paper.${language}.${size}@delinde.example`, "exit-questions");
    const page = await openWindow(desk.browser, { language, size, scripts });
    await page.goto(pageOf(link, "questions"));
    await page.getByRole("button", { name: words.keep }).click();
    await page.goto(pageOf(link, "questions"));
    expect(await page.locator("main").textContent()).toContain(words.already);
    expect(await page.locator("input").count()).toBe(0);
    expect(await faultsOf(page, scripts)).toEqual([]);
    await picture(page, `questions-already-${language}-${size}`);
    await page.context().close();
  },
);

test("on the narrowest phone each number of the scale is 26 by 44, and nothing has to be pushed around", async () => {
  const [first] = WINDOWS;
  const link = linkTo(`sanne.${first?.language}.${first?.size}@thuis.example`, "exit-questions");
  const page = await openWindow(desk.browser, { language: first?.language ?? "nl" });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(pageOf(link, "questions"));
  const boxes = await Promise.all(
    (await page.locator(".scale label").all()).map((label) => label.boundingBox()),
  );
  expect(boxes).toHaveLength(11);
  for (const box of boxes) {
    expect(box?.width).toBeGreaterThanOrEqual(26);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, "questions-narrow");
  await page.context().close();
});

test.each(WINDOWS)(
  "half a year later a leaver looks back in four questions: %j",
  async ({ language, size, scripts }) => {
    await desk.stack.advanceTo(at("2027-08-30T12:00"));
    const words = WORDS[language];
    const link = linkTo(`sanne.${language}.${size}@thuis.example`, "post-exit-invite");
    const page = await openWindow(desk.browser, { language, size, scripts });
    const look = async (name: string) => {
      expect(await faultsOf(page, scripts)).toEqual([]);
      await picture(page, `${name}-${language}-${size}`);
    };
    await page.goto(pageOf(link, "look-back"));
    expect(await headingOf(page)).toBe(words.lookBack);
    await look("look-back");
    await page.locator('[name="contact"]').check();
    await page.getByRole("button", { name: words.keep }).click();
    expect(await headingOf(page)).toBe(words.thanks);
    await look("look-back-kept");
    await page.goto(pageOf(link, "questions"));
    await look("questions-closed");
    await page.context().close();
  },
);
