import config from "./jest.config.js";

process.env.THOROUGH = "all";

/** All of what `npm test` tries a part of: see `test/support/thorough.ts`. */
export default {
  ...config,
  testPathIgnorePatterns: ["/node_modules/"],
  testMatch: [
    "<rootDir>/test/departure/**/*properties.test.ts",
    "<rootDir>/test/simulation/lives-of-known-seeds.test.ts",
    "<rootDir>/test/simulation/mutants.test.ts",
    "<rootDir>/test/browser/*.test.ts",
    "<rootDir>/test/lib/rules-of-aws.test.ts",
  ],
};
