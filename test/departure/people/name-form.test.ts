import fc from "fast-check";
import { isolated, isolatedInText } from "../../../lambdas/departure/people/isolate.ts";
import { identityForm, nameForm } from "../../../lambdas/departure/people/name-form.ts";
import { isolateNames } from "../../../lambdas/http/isolate-names.ts";

describe("a name is kept without what nobody sees", () => {
  test.each([
    ["spaces at the ends", "  Noor de Wit ", "Noor de Wit"],
    ["double ones", "Noor  de \t Wit", "Noor de Wit"],
    ["spaces that do not break", "Noor\u00a0de\u202fWit\u3000", "Noor de Wit"],
    ["line breaks", "Noor\r\nde\u2028Wit", "Noor de Wit"],
    ["a control character between two blanks", "Noor\t\u0000\tde Wit", "Noor de Wit"],
    ["a space without width", "No\u200bor de Wit\u2060", "Noor de Wit"],
    ["a byte order mark, also within a word", "\ufeffNo\ufeffor de Wit", "Noor de Wit"],
    ["a soft hyphen", "Noor de Wit\u00adte", "Noor de Witte"],
    ["what turns the text", "\u202eNoor de Wit\u202c", "Noor de Wit"],
    ["each mark of direction", "\u200eNoor\u200f \u061cde \u2066Wit\u2069", "Noor de Wit"],
    ["fillers that look like a blank", "\u3164Noor\u2800de Wit\uffa0", "Noor de Wit"],
    ["letters made of two", "Rene\u0301e", "Renée"],
    ["an accent behind something invisible", "Rene\u200b\u0301e", "Renée"],
    ["a joiner at the end", "Noor\u200d de \u200cWit\u200c", "Noor de Wit"],
    ["a joiner between letters stays", "نی\u200cما", "نی\u200cما"],
    ["a joiner behind a vowel sign stays", "ක්\u200dෂ", "ක්\u200dෂ"],
    ["marks and signs stay", "J.P. O’Neill-'t Hart (Jan)", "J.P. O’Neill-'t Hart (Jan)"],
    ["nothing but what nobody sees", "\u200b\u200d\u3164", ""],
  ])("%s", (_what, typed, kept) => {
    expect(nameForm(typed)).toBe(kept);
  });
});

describe("two names are one person's", () => {
  test.each([
    ["with other capitals", "NOOR DE WIT"],
    ["with a joiner", "No\u200cor de Wit"],
    ["with wide letters", "Ｎｏｏｒ de Wit"],
    ["with a variation selector", "Noor\ufe0f de Wit"],
    ["with a grapheme joiner", "No\u034for de Wit"],
  ])("%s", (_what, other) => {
    expect(identityForm(other)).toBe("noor de wit");
  });

  test("with a sharp s in capitals", () => {
    expect(identityForm("Jan WEISS")).toBe(identityForm("Jan Weiß"));
  });

  test("but an accent is another name", () => {
    expect(identityForm("Rene")).not.toBe(identityForm("René"));
  });
});

test("whatever is typed: asking twice is asking once, and nothing invisible is left", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const kept = nameForm(typed);
      expect(nameForm(kept)).toBe(kept);
      expect(identityForm(identityForm(typed))).toBe(identityForm(typed));
      expect(identityForm(kept)).toBe(identityForm(typed));
      expect(kept).not.toMatch(/(?![\u200c\u200d])[\p{Cf}\p{Cc}]|^\s|\s$|\s\s/u);
    }),
  );
});

describe("a name in a sentence", () => {
  const sentence = `Dag ${isolated("נועה")}, dit gaat over ${isolated("Noor")} (2).`;

  test("is set apart in plain text only where it is written from right to left", () => {
    expect(isolatedInText(sentence)).toBe("Dag \u2068נועה\u2069, dit gaat over Noor (2).");
  });

  test("is in bdi on a page, and not where there can be no markup", () => {
    expect(
      isolateNames(
        `<title>${sentence}</title><p title="${sentence}">${sentence}</p><svg><text>${sentence}</text></svg><option>${sentence}</option><b>${isolated("Noor")}</b>`,
      ),
    ).toBe(
      [
        "<title>Dag \u2068נועה\u2069, dit gaat over Noor (2).</title>",
        '<p title="Dag \u2068נועה\u2069, dit gaat over Noor (2).">',
        "Dag <bdi>נועה</bdi>, dit gaat over <bdi>Noor</bdi> (2).</p>",
        "<svg><text>Dag \u2068נועה\u2069, dit gaat over Noor (2).</text></svg>",
        "<option>Dag \u2068נועה\u2069, dit gaat over Noor (2).</option>",
        "<b><bdi>Noor</bdi></b>",
      ].join(""),
    );
  });
});
