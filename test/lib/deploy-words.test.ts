import { deployWords } from "../../lib/deploy-words.ts";
import { OUTPUTS } from "../../lib/outputs.ts";
import type { Settings } from "../../lib/settings.ts";

const SETTINGS: Settings = {
  region: "eu-west-1",
  disposable: false,
  dashboard: true,
  sender: { name: "T", address: "t@delinde.nl", domain: "delinde.nl" },
  sesRate: 1,
  sesSandbox: true,
  logRetentionDays: 90,
};
const STACK = {
  status: "CREATE_COMPLETE",
  outputs: [
    { words: OUTPUTS.url, value: "https://api.delinde.nl" },
    { words: OUTPUTS.tokenEndpoint, value: "https://login/oauth2/token" },
    { words: OUTPUTS.clientId, value: "abc" },
    { words: OUTPUTS.dns, value: "x.delinde.nl CNAME y" },
    { words: OUTPUTS.dns, value: "z.delinde.nl MX 10 w" },
  ],
};

test("after a deploy stands where it answers, how HR's system signs in, and what belongs in the DNS", () => {
  const words = deployWords({ name: "production", settings: SETTINGS }, [STACK]);
  expect(words).toMatch(/^Totziens is running at https:\/\/api\.delinde\.nl\n/);
  expect(words).toContain("HR signs in at https://api.delinde.nl/desk\n");
  expect(words).toContain("npm run people -- add ADDRESS --stage production\n");
  expect(words).toContain("https://login/oauth2/token\nas client abc;");
  expect(words).toContain("\n\nx.delinde.nl CNAME y\nz.delinde.nl MX 10 w\n\n");
  expect(words).toMatch(/npm run doctor -- --stage production$/);
});

test("who has to follow a link in a mail of AWS's is told so", () => {
  const { domain: _, ...sender } = SETTINGS.sender;
  const settings = { ...SETTINGS, sender, alarmAddress: "beheer@delinde.nl" };
  const words = deployWords({ name: "production", settings }, [{ ...STACK, outputs: [] }]);
  expect(words).toContain("AWS has emailed t@delinde.nl: click the link");
  expect(words).toContain("AWS emails beheer@delinde.nl once");
  expect(words).not.toContain("DNS");
  // Without a user pool of its own, the issuer says who may.
  expect(words).not.toContain("npm run people");
});
