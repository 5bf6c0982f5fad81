import { formatPath } from '#pool/json';
import { describeChange, type Change, type Plan } from '#pool/sync';

const MOST = 12;

/** The text of the question before a push: the dangers first, then every change by name. */
export function pushDetail(plan: Plan): string {
  const blocks = [
    listed(
      '⚠ Look twice:',
      plan.dangers.map(({ message }) => message),
    ),
    listed(plan.dangers.length > 0 ? 'All changes:' : '', plan.changes.map(describeChange)),
    plan.unsent.length > 0
      ? `${plan.unsent.join(', ')} stays as it is and is not sent: AWS has tags of its own there.`
      : '',
    plan.leftOut.length > 0
      ? `The file leaves out ${counted(plan.leftOut.length, 'setting')} of the pool; the request names ${plan.leftOut.length === 1 ? 'it' : 'them'} all the same.`
      : '',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** The text of the question about settings that the file leaves out. */
export function leftOutDetail(plan: Plan): string {
  return [
    listed(
      '',
      plan.leftOut.map(({ path }) => formatPath(path)),
    ),
    'Keep sends the values that the pool has now. Reset sends the defaults of a new pool. Either way you see every change before anything is sent.',
  ].join('\n\n');
}

/** Changes, one on a line, cut short where there are many. */
export function listed(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, MOST).map((line) => `• ${line}`);
  const more = lines.length > MOST ? [`… and ${lines.length - MOST} more (see the diff)`] : [];
  return [...(title === '' ? [] : [title]), ...shown, ...more].join('\n');
}

export function listChanges(changes: readonly Change[]): string {
  return listed('', changes.map(describeChange));
}

/** "1 change", "2 changes". */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
