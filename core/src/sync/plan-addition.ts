import * as l10n from '@vscode/l10n';
import { findProblems } from '../diagnostics/index.ts';
import { formatPath, type JsonObject } from '../json/index.ts';
import type { AttributeParts, LiveKind } from '../resources/live/index.ts';
import { joinLines } from '../text/index.ts';
import type { Blocker } from './blockers.ts';
import type { LivePool } from './live-pool.ts';
import { findNotes } from './plan-notes.ts';
import type { Risk } from './risks.ts';

/** The plan for adding custom attributes to a live pool. An addition can never be undone. */
export interface AdditionPlan {
  readonly pool: Pick<LivePool, 'poolId' | 'poolName' | 'account'>;
  /** The attributes in request form. */
  readonly attributes: readonly JsonObject[];
  /** The pool's custom attributes before and after the addition, in the form that descriptions use. */
  readonly before: readonly JsonObject[];
  readonly after: readonly JsonObject[];
  /** One sentence for each new attribute: its final name, its type, and whether values can be changed. */
  readonly descriptions: readonly string[];
  readonly risks: readonly Risk[];
  readonly notes: readonly string[];
  readonly blockers: readonly Blocker[];
}

/** The maximum number of attributes in a request (API reference: CustomAttributes). */
export const MAX_ADDED = 25;

/** The maximum number of custom attributes in a pool (developer guide, quotas). */
export const MAX_CUSTOM = 50;

/**
 * Plans the addition of custom attributes. A pure function.
 * @param attributes the attributes in request form, without the prefix `custom:`
 * @throws if the resource has no attributes
 */
export function planAddition(live: LivePool, attributes: readonly JsonObject[]): AdditionPlan {
  const { kind, poolId, poolName, account, described } = live;
  const parts = kind.attributes;
  if (!parts) throw new Error(`${kind.id} has no attributes.`);
  const before = parts.customIn(described);
  const total = before.length + attributes.length;
  const problems = problemsOf(kind, parts, attributes);
  return {
    pool: { poolId, poolName, account },
    attributes,
    before,
    after: [...before, ...attributes.map(parts.toDescribed)],
    descriptions: attributes.map(parts.describe),
    risks: [...ownerRisks(live), ...standardRisks(parts, attributes), ...problems.risks],
    notes: [
      l10n.t('The pool will use {0} of the {1} allowed custom attributes.', total, MAX_CUSTOM),
      l10n.t(
        "App clients that have a list of readable or writable attributes can't use a new attribute until you add it to their lists.",
      ),
    ],
    blockers: [
      ...limitBlockers(live, attributes, total),
      ...existingBlockers(parts, before, attributes),
      ...problems.blockers,
    ],
  };
}

/** Returns the names of the requested attributes that the pool lacks or has with different properties. */
export function missingAttributes({ kind, described }: LivePool, attributes: readonly JsonObject[]): readonly string[] {
  const { attributes: parts } = kind;
  if (!parts) return [];
  return attributes.filter((wanted) => !parts.has(described, wanted)).map((wanted) => parts.nameOf(wanted));
}

/** Applies the rules for a new pool's schema to the attributes, and returns the problems found. */
function problemsOf(
  { requests: { create } }: LiveKind,
  { isStandard }: AttributeParts,
  attributes: readonly JsonObject[],
): { readonly blockers: readonly Blocker[]; readonly risks: readonly Risk[] } {
  // An added attribute with a standard name becomes a custom attribute. The rules do not take that into account.
  const own = attributes.filter((attribute) => !isStandard(attribute));
  const found = create && own.length > 0 ? findProblems(create, { PoolName: 'any', Schema: [...own] }) : [];
  const inSchema = found.filter(({ path: [name] }) => name === 'Schema');
  const texts = inSchema.map(({ message, ...others }) => ({ ...others, message: joinLines(message) }));
  return {
    blockers: texts
      .filter(({ severity }) => severity === 'error')
      .map(({ path, code, message }) => ({ path, code, reason: `${formatPath(path.slice(2))}: ${message}` })),
    risks: texts
      .filter(({ severity }) => severity === 'warning')
      .map(({ path, code, message }) => ({ path, code, message })),
  };
}

function limitBlockers(live: LivePool, attributes: readonly JsonObject[], total: number): readonly Blocker[] {
  const blocker = (code: string, reason: string): Blocker => ({ code, reason, path: [] });
  const isReplica = findNotes(live).some(({ code }) => code === 'replica');
  return [
    ...(attributes.length > MAX_ADDED
      ? [blocker('schema-add-count', l10n.t('You can add at most {0} attributes at a time.', MAX_ADDED))]
      : []),
    ...(total > MAX_CUSTOM
      ? [
          blocker(
            'schema-add-total',
            l10n.t('A pool can have at most {0} custom attributes, and this one would have {1}.', MAX_CUSTOM, total),
          ),
        ]
      : []),
    ...(isReplica
      ? [
          blocker(
            'schema-add-secondary',
            l10n.t('The pool is a replica. Attributes can only be added in its primary Region.'),
          ),
        ]
      : []),
  ];
}

function existingBlockers(
  { nameOf }: AttributeParts,
  before: readonly JsonObject[],
  attributes: readonly JsonObject[],
): readonly Blocker[] {
  const existing = new Set(before.map(({ Name: name }) => name));
  return attributes
    .filter((attribute) => existing.has(nameOf(attribute)))
    .map((attribute) => ({
      code: 'schema-add-existing',
      path: [],
      reason: l10n.t("The pool already has {0}, which can't be changed.", nameOf(attribute)),
    }));
}

function ownerRisks({ owner }: LivePool): readonly Risk[] {
  if (!owner) return [];
  const message = l10n.t(
    'Another tool seems to manage this pool: {0}. Its next deployment might fail or replace the pool. Add the attributes to its source, too.',
    owner.stack === undefined ? owner.tool : `${owner.tool} (${owner.stack})`,
  );
  return [{ code: 'schema-add-owner', message, path: [] }];
}

function standardRisks({ isStandard, nameOf }: AttributeParts, attributes: readonly JsonObject[]): readonly Risk[] {
  return attributes.filter(isStandard).map((attribute) => ({
    code: 'schema-add-standard',
    path: [],
    message: l10n.t('{0} is separate from the standard attribute with the same name.', nameOf(attribute)),
  }));
}
