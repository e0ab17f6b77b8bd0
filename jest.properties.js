import config from "./jest.config.js";

process.env.ALL_RUNS = "yes";

/** Every property with all its runs, and the lives of known seeds: see `test/support/runs.ts`. */
export default {
  ...config,
  testMatch: [
    "<rootDir>/test/departure/**/*properties.test.ts",
    "<rootDir>/test/simulation/lives-of-known-seeds.test.ts",
  ],
};
