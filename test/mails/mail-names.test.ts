import { LANGUAGES } from "../../lambdas/departure/model/plan.ts";
import type { WantedMail } from "../../lib/plan/mails/mail-names.ts";
import { mailFiles, mailText, mistakesIn } from "./small-mails.ts";

const WANTED: WantedMail[] = [
  { name: "react", because: "the step react of plan.yaml needs it", kinds: ["resignation"] },
];
const MAIL = mailText("Dag.");
const EVERY = LANGUAGES.join(" and ");

test("a mail in every language is enough", async () => {
  expect(await mistakesFor(...inEach("react"))).toEqual([]);
});

test("a step without its mail in a language stops the build", async () => {
  const others = inEach("react").filter((name) => name !== "en/react");
  expect(await mistakesFor(...others)).toEqual([
    `plan/en/react.md:1:1  missing; allowed: every mail in ${EVERY} (the step react of plan.yaml needs it)`,
  ]);
});

test("a mail that belongs to no step stops the build", async () => {
  expect(await mistakesFor(...inEach("react"), "nl/reageer")).toEqual([
    expect.stringMatching(
      /^plan\/nl\/reageer\.md:1:1 {2}given the name "reageer", which no mail has; allowed: the id of a step/,
    ),
  ]);
});

test("a variant in one language only stops the build", async () => {
  const all = [...inEach("react"), ...inEach("react.resignation")];
  expect(await mistakesFor(...all.filter((name) => name !== "en/react.resignation"))).toEqual([
    `plan/en/react.resignation.md:1:1  missing; allowed: every mail in ${EVERY} (another language has this variant)`,
  ]);
});

test.each(["retirement", "sabbatical"])(
  "a variant for the kind %s, which never gets the mail, stops the build",
  async (kind) => {
    const variants = inEach(`react.${kind}`);
    expect(await mistakesFor(...inEach("react"), ...variants)).toEqual(
      variants
        .toSorted()
        .map((name) => `plan/${name}.md:1:1  given the variant "${kind}"; allowed: resignation`),
    );
  },
);

describe("a variant for one time of a step that repeats", () => {
  const thrice = [{ ...(WANTED[0] as WantedMail), times: 3 }];
  const mistakesOf = (...names: string[]) =>
    mistakesIn(Object.fromEntries(names.map((name) => [`plan/${name}.md`, MAIL])), thrice);

  test("is for the second time and every later one", async () => {
    const all = ["react", "react.2", "react.3"].flatMap(inEach);
    expect(await mistakesOf(...all)).toEqual([]);
  });

  test.each(["1", "4"])("stops the build as number %s: it never comes", async (number) => {
    const variants = inEach(`react.${number}`);
    expect(await mistakesOf(...inEach("react"), ...variants)).toEqual(
      variants
        .toSorted()
        .map(
          (name) =>
            `plan/${name}.md:1:1  given the variant "${number}"; allowed: resignation, 2, 3`,
        ),
    );
  });
});

describe("the words around every mail", () => {
  test("are there in every language", async () => {
    const files = Object.fromEntries(inEach("react").map((name) => [`plan/${name}.md`, MAIL]));
    expect(await mistakesIn({ ...files, "plan/en/layout.md": "" }, WANTED)).toEqual([
      "plan/en/layout.md:1:1  given no front matter; allowed: keys between two lines of ---, then Markdown",
    ]);
  });

  test("know their keys and tags, and have no body", async () => {
    const layout = mailFiles({}).get("plan/en/layout.md") ?? "";
    const wrong = layout.replace("closing:", "ending:").replace("{{hr}}", "{{hrr}}");
    const lines = await mistakesIn({ "plan/en/layout.md": `${wrong}Dag.` });
    expect(lines).toHaveLength(4);
    expect(lines.join("\n")).toContain("closing: missing; allowed: ");
    expect(lines.join("\n")).toContain('given the key "ending"; allowed: greeting, ');
    expect(lines.join("\n")).toContain('given "{{hrr}}"; allowed: {{recipient}}, ');
    expect(lines.join("\n")).toContain("given a text below the keys; allowed: keys only");
  });
});

function inEach(name: string): string[] {
  return LANGUAGES.map((language) => `${language}/${name}`);
}

function mistakesFor(...names: string[]): Promise<string[]> {
  return mistakesIn(Object.fromEntries(names.map((name) => [`plan/${name}.md`, MAIL])), WANTED);
}
