import config from "./jest.config.js";

process.env.THOROUGH = "once";

/** What `.ci/run` has: `npm test` with the thorough version of each file, but for the lives, the mutants and the pictures. */
export default {
  ...config,
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/simulation/mutants.test.ts"],
  testSequencer: "<rootDir>/test/support/longest-first.js",
};
