import { atMost } from '../lib/report.mjs';
import { durationAndP95, NOTHING, ratio, ratioOf } from '../lib/words.mjs';
import { howToGetIt } from './aws-cli.mjs';

/** What is done, and what of the AWS CLI stands beside it. */
const rows = [
  {
    title: 'pull: the first one after a start, which loads the AWS code',
    action: 'pull, first',
    peer: 'describe-user-pool',
  },
  { title: 'pull: any later one', action: 'pull, later', peer: 'describe-user-pool' },
  { title: 'push, all questions answered at once', action: 'push', peer: 'update-user-pool' },
];

const bounds = rows.filter(({ peer }) => peer === 'describe-user-pool');

/** Of the AWS CLI's time. */
const most = 0.2;

/**
 * @param {object} measured
 * @param {import('../lib/samples.mjs').Samples} measured.samples
 * @param {ReadonlyMap<string, readonly string[]>} measured.calls what went over the wire, by action
 * @param {import('./aws-cli.mjs').AwsCli | undefined} measured.cli
 * @returns {import('../lib/report.mjs').Report}
 */
export function liveReport({ samples, calls, cli }) {
  const compared = (/** @type {string} */ action, /** @type {string} */ peer) =>
    ratioOf(samples.median(action), samples.median(peer));
  const known = cli?.untold.length ? ` It does not know ${cli.untold.join(', ')}, and was not given them.` : '';
  return {
    title: 'Pull and push',
    sections: [
      {
        heading: 'Against an endpoint on the same machine: median (p95)',
        about: cli ? `Beside ${cli.version}.${known}` : `There is no AWS CLI here: ${howToGetIt}.`,
        head: ['', 'User Pools', 'calls', 'AWS CLI', 'calls', 'ratio'],
        rows: rows
          .map(({ title, action, peer }) => [
            title,
            durationAndP95(samples.summary(action)),
            callsText(calls.get(action)),
            cli ? `${durationAndP95(samples.summary(peer))} \`${peer}\`` : NOTHING,
            callsText(calls.get(peer)),
            `**${ratio(compared(action, peer))}**`,
          ])
          .concat([
            ['of the first pull: loading the AWS code', durationAndP95(samples.summary('loading')), '', '', '', ''],
          ]),
      },
    ],
    verdicts: bounds.map(({ title, action, peer }) =>
      atMost(`${title[0]?.toUpperCase()}${title.slice(1)}; ratio to the AWS CLI`, most, compared(action, peer), ratio),
    ),
    data: { samples, calls: Object.fromEntries(calls), cli: cli?.version },
  };
}

/** @param {readonly string[] | undefined} operations */
function callsText(operations) {
  if (!operations) return NOTHING;
  const counts = new Map(operations.map((name) => [name, operations.filter((other) => other === name).length]));
  const each = [...counts].map(([name, count]) => (count === 1 ? name : `${count} × ${name}`));
  return `${operations.length}: ${each.join(', ')}`;
}
