import { stageFile } from "../../lib/settings.ts";
import { FIRST, THEN } from "./chapters/settings-changed.ts";

test("npm run test:deploy changes each setting once, but for the region, which makes another stage", () => {
  const changed = Object.keys({ ...FIRST, ...THEN });
  const all = Object.keys(stageFile.shape).filter((name) => name !== "region");
  expect(changed.toSorted()).toEqual(all.toSorted());
});
