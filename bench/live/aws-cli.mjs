import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How to get it, for those who have not. */
export const howToGetIt = 'apt-get install awscli, or https://aws.amazon.com/cli/';

/**
 * The AWS CLI, pointed at the local endpoint.
 *
 * @typedef {object} AwsCli
 * @property {string} version
 * @property {readonly string[]} untold members of the request that this version does not know, and is not given
 * @property {() => Promise<number>} describe `describe-user-pool`; gives the milliseconds it took
 * @property {() => Promise<number>} update `update-user-pool` with the whole request
 *
 * @param {object} options
 * @param {string} options.endpoint
 * @param {string} options.region
 * @param {string} options.poolId
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.folder for the request
 * @param {Record<string, unknown>} options.request
 * @returns {Promise<AwsCli | undefined>} undefined where it is not on the PATH
 */
export async function openAwsCli({ endpoint, region, poolId, env, folder, request }) {
  const program = await findProgram();
  if (program === undefined) return undefined;
  const { stdout, stderr } = await run(program, ['--version'], { env });
  const cognito = (/** @type {string[]} */ ...args) => {
    const place = ['--region', region, '--endpoint-url', endpoint, '--output', 'json'];
    return run(program, ['cognito-idp', ...args, ...place], { env, maxBuffer: 10_000_000 });
  };
  const skeleton = JSON.parse((await cognito('update-user-pool', '--generate-cli-skeleton')).stdout);
  const input = join(folder, 'request.json');
  writeFileSync(input, JSON.stringify(known(request, skeleton)));
  const timed = async (/** @type {string[]} */ ...args) => {
    const start = performance.now();
    await cognito(...args);
    return performance.now() - start;
  };
  return {
    version: `${stdout}${stderr}`.trim().split(' ').slice(0, 2).join(', ').replaceAll('/', ' '),
    untold: Object.keys(request).filter((member) => !(member in skeleton)),
    describe: () => timed('describe-user-pool', '--user-pool-id', poolId),
    update: () => timed('update-user-pool', '--cli-input-json', `file://${input}`),
  };
}

/** On Windows only that can be started without a shell. */
const programName = process.platform === 'win32' ? 'aws.exe' : 'aws';

/** The program itself: pyenv puts a script before it that takes a time of its own. */
async function findProgram() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, programName)).find((path) => existsSync(path));
  if (!found?.endsWith(join('shims', 'aws'))) return found;
  return run('pyenv', ['which', 'aws']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

/**
 * What of a value a skeleton has a place for.
 *
 * @param {any} value
 * @param {any} skeleton
 * @returns {any}
 */
function known(value, skeleton) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => known(item, skeleton?.[0]));
  // A map, such as the tags, has one place with a made-up name.
  if (Object.keys(skeleton).every((name) => name === 'KeyName')) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      name in skeleton ? [[name, known(member, skeleton[name])]] : [],
    ),
  );
}
