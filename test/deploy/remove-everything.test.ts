import { makeProgress } from "./progress.ts";
import { removeEverything } from "./remove-everything.ts";

/** An account with these stacks, and a CDK that removes what it is told to. */
function accountWith(...standing: string[]) {
  const progress = makeProgress(() => undefined, AbortSignal.abort());
  return {
    standing,
    traveller: {
      progress,
      assembly: "nowhere",
      stacks: { standing: async () => [...standing] } as never,
      cdk: {
        bootstrap: async () => "",
        async run([, ...named]: readonly string[]) {
          for (const name of named)
            if (standing.includes(name)) standing.splice(standing.indexOf(name), 1);
          return "";
        },
      },
    },
  };
}

test("what this run made is removed, also when somebody has asked to stop", async () => {
  const { standing, traveller } = accountWith("totziens-trial", "totziens-trial-state");
  await removeEverything(traveller, []);
  expect(standing).toEqual([]);
  expect(traveller.progress.summary()).toMatchObject({ passed: 1, failed: 0 });
});

test("what stood there before stays", async () => {
  const { standing, traveller } = accountWith("totziens-trial", "totziens-trial-state");
  await removeEverything(traveller, ["totziens-trial-state"]);
  expect(standing).toEqual(["totziens-trial-state"]);
});

test("once somebody has asked to stop, no step is begun", async () => {
  const { progress } = accountWith().traveller;
  await expect(progress.step("something", async () => "done")).rejects.toThrow(
    "Stopped before: something",
  );
});
