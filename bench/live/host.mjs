import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./in-host.mjs', import.meta.url));

/**
 * A process in the place of VS Code's extension host: it runs already when the user pulls, and has not yet loaded what
 * talks to AWS.
 *
 * @typedef {object} Host
 * @property {() => Promise<number>} pull the whole pool into a file that has only its id; gives the milliseconds it took
 * @property {() => Promise<number>} push that file with one change
 * @property {() => Promise<number>} loading how long it took to load what talks to AWS, which the first pull did
 * @property {() => Promise<void>} end
 *
 * @param {object} options
 * @param {string} options.node
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.flows what `bundleFlows` wrote
 * @param {string} options.folder for the pool file and the snapshots
 * @param {string} options.endpoint
 * @param {string} options.region
 * @param {string} options.poolId
 * @returns {Host}
 */
export function startHost({ node, env, ...input }) {
  const child = fork(script, [JSON.stringify(input)], { execPath: node, env });
  const exit = once(child, 'exit');
  const ended = exit.then(() => {
    throw new Error('The process that pulls and pushes ended.');
  });
  ended.catch(() => undefined);
  /** @param {'pull' | 'push' | 'loading'} action */
  const ask = async (action) => {
    child.send(action);
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    if (typeof answer.failure === 'string') throw new Error(`The ${action} failed: ${answer.failure}`);
    return answer.took;
  };
  return {
    pull: () => ask('pull'),
    push: () => ask('push'),
    loading: () => ask('loading'),
    end: async () => {
      if (child.connected) child.disconnect();
      await exit;
    },
  };
}
