import * as l10n from '@vscode/l10n';
import { findProblems, type Severities } from '../diagnostics/index.ts';
import { memberOf, without, type JsonObject } from '../json/index.ts';
import type { LiveKind } from '../resources/live/index.ts';
import type { RequestSpec } from '../resources/request-spec.ts';
import { inApiOrder, SCHEMA_MEMBER } from '../resources/shape.ts';
import { ALWAYS_BLOCKING, type Blocker } from './blockers.ts';
import { changesBetween } from './changes.ts';
import { firstLine, joinLines } from '../text/index.ts';
import { FORMAT_VERSION, type Plan } from './plan.ts';
import { NAME_TAKEN, SECOND_POOL, type Risk } from './risks.ts';

/** A live pool that has the same name as the pool to create. */
export interface Namesake {
  readonly id: string;
  /** Its creation time in milliseconds since 1970, if known. */
  readonly created?: number | undefined;
}

/** The input to {@link planCreation}. */
export interface CreationInput {
  readonly kind: LiveKind;
  /** The content of the file: a request that creates a resource. */
  readonly file: JsonObject;
  readonly region: string;
  /** The Region's pools that already have the same name; undefined if they could not be listed. */
  readonly namesakes: readonly Namesake[] | undefined;
  /** The ID of the pool that the file used to belong to. The user may have deleted it from the file by accident. */
  readonly formerPool?: string | undefined;
  readonly severities?: Severities | undefined;
}

/**
 * Plans the creation of a resource. The plan has one step, with no live state. Warnings from rules that apply only to
 * new resources become risks, even if the user turned those rules off, because most of the settings involved can never
 * be changed. A pure function.
 * @throws if the API cannot create resources of this kind
 */
export function planCreation({
  kind,
  file: whole,
  region,
  namesakes,
  formerPool,
  severities = {},
}: CreationInput): Plan {
  const { create, update } = kind.requests;
  if (!create || !kind.creation) throw new Error(`${kind.id} has no request to create a resource.`);
  const file = without(whole, SCHEMA_MEMBER);
  const request = inApiOrder(create, file);
  const applied = Object.fromEntries(Object.entries(severities).filter(([code]) => !ALWAYS_BLOCKING.includes(code)));
  const own = new Set(create.rules.filter((rule) => !update.rules.includes(rule)).map(({ code }) => code));
  const traps = findProblems(create, file, { region }).filter(
    ({ severity, code }) => severity === 'warning' && own.has(code),
  );
  const name = memberOf(file, 'PoolName');
  const poolName = typeof name === 'string' ? name : '';
  return {
    formatVersion: FORMAT_VERSION,
    pool: { poolId: '', poolName, account: undefined },
    omitted: 'reset',
    steps: [
      {
        kind: kind.id,
        mode: 'create',
        id: { region, poolId: '' },
        live: {},
        target: request,
        request,
        unsent: [],
        changes: changesBetween(create, {}, request),
        risks: [
          ...formerRisks(formerPool),
          ...nameRisks(namesakes, poolName, region),
          ...traps.map(({ code, message, path }): Risk => ({ code, message: firstLine(message), path })),
        ],
        notes: kind.creation.notes(request),
        leftOut: [],
        blockers: blockersOf(create, file, { region, severities: applied }),
      },
    ],
  };
}

/** Returns the settings that are allowed only in a request to create a resource, and not in an update. */
export function fixedSettings({ requests: { create, update } }: LiveKind): readonly string[] {
  return Object.keys(create?.shape.members ?? {}).filter((name) => !Object.hasOwn(update.shape.members, name));
}

function blockersOf(
  create: RequestSpec,
  file: JsonObject,
  context: { readonly region: string; readonly severities: Severities },
): readonly Blocker[] {
  return findProblems(create, file, context)
    .filter(({ severity, code }) => severity === 'error' || ALWAYS_BLOCKING.includes(code))
    .map(({ path, code, message }) => ({ path, code, reason: joinLines(message) }));
}

function formerRisks(formerPool: string | undefined): readonly Risk[] {
  if (formerPool === undefined) return [];
  const message = l10n.t(
    "The file was last used for the pool {0}. This creates another pool, and doesn't change that one.",
    formerPool,
  );
  return [{ code: SECOND_POOL, message, path: [] }];
}

function nameRisks(namesakes: readonly Namesake[] | undefined, name: string, region: string): readonly Risk[] {
  const risk = (message: string): Risk => ({ code: NAME_TAKEN, message, path: ['PoolName'] });
  if (namesakes) return namesakes.map((pool) => risk(describeNamesake(pool, name, region)));
  return [
    risk(
      l10n.t(
        "Couldn't check whether {0} already has a pool named {1}, because its pools can't be listed.",
        region,
        name,
      ),
    ),
  ];
}

function describeNamesake({ id, created }: Namesake, name: string, region: string): string {
  return created === undefined
    ? l10n.t('{0} already has a pool named {1}: {2}.', region, name, id)
    : l10n.t('{0} already has a pool named {1}: {2}, created on {3}.', region, name, id, formatMinute(created));
}

/** Formats a time to the minute, in UTC. */
function formatMinute(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
