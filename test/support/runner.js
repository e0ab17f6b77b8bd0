import LightRunner from "jest-light-runner";

/** A machine may be slow: only what hangs is to end by it. */
const LIMIT_MINUTES = 10;

/**
 * Jest's own runner loads every module again for every test file. This one runs the files of a worker in plain Node, one after
 * another, and ends what hangs: test files share modules, so none may change what another one reads.
 */
export default class Runner extends LightRunner {
  async _runTest(test) {
    const timer = {};
    const limit = new Promise((_, reject) => {
      const hangs = () => reject(new Error(`Not done after ${LIMIT_MINUTES} minutes.`));
      timer.id = setTimeout(hangs, LIMIT_MINUTES * 60_000);
    });
    return Promise.race([super._runTest(test), limit]).finally(() => clearTimeout(timer.id));
  }
}
