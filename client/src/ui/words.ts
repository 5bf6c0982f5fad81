import * as l10n from '@vscode/l10n';
import { isSandboxPool, regionOf } from '#pool/fields';
import { formatPath } from '#pool/json';
import { describeChange, type Change, type Plan } from '#pool/sync';

const MOST = 12;

/** The text of the question before a push: the dangers first and all of them, then the changes by name, then whose pool. */
export function pushDetail(plan: Plan, profile: string | undefined): string {
  const dangers = [...new Set(plan.dangers.map(({ message }) => message))];
  const stay = plan.unsent.join(', ');
  const blocks = [
    dangers.length > 0 ? ['⚠ Dangerous changes:', ...bullets(dangers)] : [],
    dangers.length > 0 ? ['All changes:', ...changeLines(plan.changes)] : changeLines(plan.changes),
    [whose(plan, profile)],
    plan.unsent.length > 0 ? [`${stay} stays as it is and is not sent: AWS has tags of its own there.`] : [],
  ];
  return asBlocks(blocks);
}

/** Where the request goes, and as whom. */
function whose({ poolId, account }: Plan, profile: string | undefined): string {
  if (isSandboxPool(poolId)) return l10n.t('In the sandbox inside VS Code; nothing reaches AWS.');
  const parts = [
    ...(account === undefined ? [] : [`account ${account}`]),
    `region ${regionOf(poolId)}`,
    profile === undefined ? 'default credentials' : `profile ${profile}`,
  ];
  return `In ${parts.join(', ')}.`;
}

/** The text of the question about settings that the file leaves out. */
export function leftOutDetail(plan: Plan): string {
  const names = plan.leftOut.map(({ path }) => formatPath(path)).join(', ');
  const meaning =
    'Keep sends the values that the pool has now. Reset sends the defaults of a new pool, where a setting has one. Either way you see every change before anything is sent.';
  return asBlocks([[`${names}.`], [meaning]]);
}

/** Changes, one on a line, cut short where there are many. */
export function listChanges(changes: readonly Change[]): string {
  return changeLines(changes).join('\n');
}

function changeLines(changes: readonly Change[]): string[] {
  return cut(bullets(changes.map(describeChange)));
}

function bullets(lines: readonly string[]): string[] {
  return lines.map((line) => `• ${line}`);
}

function cut(lines: readonly string[]): string[] {
  if (lines.length <= MOST) return [...lines];
  return [...lines.slice(0, MOST), `… and ${lines.length - MOST} more, all in the comparison`];
}

function asBlocks(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** "1 change", "2 changes". */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
