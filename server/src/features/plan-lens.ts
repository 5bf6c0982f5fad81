import * as l10n from '@vscode/l10n';
import type { CodeLens } from '../lsp.ts';
import { nodeAt, rangeOf } from '#core/document';
import { valueAt, type JsonObject, type Path } from '#core/json';
import { neededPlan, type NeededPlan, type PlanUse } from '#core/resources/pool/tiers';
import type { OpenDocument } from '../documents/open-document.ts';

const PLAN = ['UserPoolTier'];
/** More of them would run out of the view. */
const MOST = 3;
const LONGEST = 40;

/** Above the feature plan which one the file needs, and for what; nothing where every plan will do. */
export function planLenses(document: OpenDocument): CodeLens[] {
  const { pool } = document;
  if (!nodeAt(pool, PLAN)) return [];
  const title = sayNeed(neededPlan(pool.root), pool.root);
  if (title === undefined) return [];
  // A lens without a command is a text that cannot be clicked.
  return [{ range: document.toRange(rangeOf(pool, PLAN, 'name')), command: { title, command: '' } }];
}

function sayNeed({ plan, uses }: NeededPlan, root: JsonObject): string | undefined {
  const named = uses.slice(0, MOST).map((use, i) => sayUse(use, root, uses[i - 1]));
  const more = uses.length - named.length;
  const list = more > 0 ? l10n.t('{0} and {1} more', named.join(', '), more) : named.join(', ');
  switch (plan) {
    case 'LITE':
      return undefined;
    case 'ESSENTIALS':
      return l10n.t('Essentials is the least plan for {0}', list);
    case 'PLUS':
      return l10n.t('Plus is the least plan for {0}', list);
  }
}

/** @example AllowedFirstAuthFactors EMAIL_OTP; behind another value of that member: EMAIL_OTP */
function sayUse({ path }: PlanUse, root: JsonObject, before: PlanUse | undefined): string {
  const member = memberIn(path);
  const value = valueAt(root, path);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  // VS Code makes icons of `$(name)` in a lens.
  const shown = short.replaceAll('$(', '$ (');
  return before && memberIn(before.path) === member ? shown : `${member} ${shown}`;
}

function memberIn(path: Path): string {
  return path.findLast((segment) => typeof segment === 'string') ?? '';
}
