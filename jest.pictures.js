import config from "./jest.config.js";

process.env.PICTURES = "yes";

/** The tests in a browser, with a picture of each page: see `test/browser/window.ts`. */
export default { ...config, testMatch: ["<rootDir>/test/browser/*.test.ts"] };
