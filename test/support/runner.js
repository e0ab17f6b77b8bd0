import LightRunner from "jest-light-runner";

/** Generous for slow machines: only hanging tests reach it. */
const LIMIT_MINUTES = 10;

/**
 * Jest's own runner loads every module again for every test file. This one runs a worker's files in plain Node, one after
 * another, and ends hanging ones. Test files share modules, so none may change what another reads.
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
