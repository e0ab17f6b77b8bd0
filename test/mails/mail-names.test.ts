import type { WantedMail } from "../../lib/plan/mails/mail-names.ts";
import { mailFiles, mailText, mistakesIn } from "./small-mails.ts";

const WANTED: WantedMail[] = [
  { name: "react", because: "the step react of plan.yaml needs it", kinds: ["resignation"] },
];
const MAIL = mailText("Dag.");

test("a mail in every language is enough", async () => {
  expect(await mistakesFor("nl/react", "en/react")).toEqual([]);
});

test("a step without its mail in a language stops the build", async () => {
  expect(await mistakesFor("nl/react")).toEqual([
    "plan/en/react.md:1:1  missing; allowed: every mail in nl and en (the step react of plan.yaml needs it)",
  ]);
});

test("a mail that belongs to no step stops the build", async () => {
  expect(await mistakesFor("nl/react", "en/react", "nl/reageer")).toEqual([
    expect.stringMatching(
      /^plan\/nl\/reageer\.md:1:1 {2}given the name "reageer", which no mail has; allowed: the id of a step/,
    ),
  ]);
});

test("a variant in one language only stops the build", async () => {
  expect(await mistakesFor("nl/react", "en/react", "nl/react.resignation")).toEqual([
    "plan/en/react.resignation.md:1:1  missing; allowed: every mail in nl and en (another language has this variant)",
  ]);
});

test.each(["retirement", "sabbatical"])(
  "a variant for the kind %s, which never gets the mail, stops the build",
  async (kind) => {
    const variants = [`nl/react.${kind}`, `en/react.${kind}`];
    expect(await mistakesFor("nl/react", "en/react", ...variants)).toEqual([
      `plan/en/react.${kind}.md:1:1  given the variant "${kind}"; allowed: resignation`,
      `plan/nl/react.${kind}.md:1:1  given the variant "${kind}"; allowed: resignation`,
    ]);
  },
);

describe("the words around every mail", () => {
  test("are there in every language", async () => {
    const files = Object.fromEntries(["nl", "en"].map((each) => [`plan/${each}/react.md`, MAIL]));
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

function mistakesFor(...names: string[]): Promise<string[]> {
  return mistakesIn(Object.fromEntries(names.map((name) => [`plan/${name}.md`, MAIL])), WANTED);
}
