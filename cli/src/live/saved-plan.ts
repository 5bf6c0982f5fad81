import { createHash } from 'node:crypto';
import { readConfig } from '#core/config';
import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import { PLAN_FORMAT_VERSION, type LeftOutChoice, type LivePool, type Plan } from '#core/sync';
import type { Project } from './project.ts';

/** The version of the file format. Increase it if an older program would misread a saved plan. */
const FORMAT_VERSION = 1;

/** A file of a saved plan, with its content when the plan was made. */
export interface SavedFile {
  readonly name: string;
  /** The path relative to the working directory of `userpool plan`, for messages. */
  readonly path: string;
  readonly value: JsonObject;
  /** The base, in request form. It determines who made each change. */
  readonly base: JsonObject | undefined;
}

/** A plan to save. */
export interface PlanToSave {
  readonly plan: Plan;
  /** The file, and the other file of the pool if the plan covers it. */
  readonly saved: readonly SavedFile[];
  /** The resources that the plan was made from. */
  readonly states: readonly LivePool[];
  readonly endpoint: string | undefined;
  readonly project: Project;
  readonly toolVersion: string;
}

/** A saved plan, as read from a file. */
export interface SavedPlan {
  readonly toolVersion: string;
  readonly pool: { readonly poolId: string; readonly poolName: string; readonly account: string | undefined };
  readonly endpoint: string | undefined;
  readonly omitted: LeftOutChoice;
  readonly project: Project;
  readonly files: readonly SavedFile[];
  /** The descriptions of the resources that the plan was made from, by kind. */
  readonly described: Readonly<Record<string, JsonObject>>;
  readonly plan: Plan;
  /** The requests of the plan, and the live resources that they were made for. */
  readonly steps: readonly { readonly kind: string; readonly request: JsonObject; readonly live: JsonObject }[];
}

/** The reason why a file is not a usable plan. */
export interface UnusablePlan {
  readonly problem: string;
}

/**
 * Formats a plan as the text of a file, with a checksum. The checksum detects accidental changes. It is not a
 * signature: a program that can write the file can also compute the checksum.
 */
export function formatSavedPlan({ plan, saved: files, states, endpoint, project, toolVersion }: PlanToSave): string {
  return format({
    formatVersion: FORMAT_VERSION,
    planFormatVersion: PLAN_FORMAT_VERSION,
    toolVersion,
    pool: plan.pool,
    endpoint,
    omitted: plan.omitted,
    project: { rules: project.rules, protectedPools: project.protectedPools },
    plan,
    files,
    described: Object.fromEntries(states.map(({ kind, described }) => [kind.id, described])),
  });
}

function format(content: object): string {
  const body = JSON.stringify(content, undefined, 2);
  return `${JSON.stringify({ ...content, sha256: digest(body) }, undefined, 2)}\n`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Reads a saved plan. Never throws. */
export function readSavedPlan(text: string): SavedPlan | UnusablePlan {
  const content = jsonIn(text);
  if (!isJsonObject(content)) return edited();
  const { formatVersion, planFormatVersion, toolVersion, sha256: _, ...rest } = content;
  const version = typeof toolVersion === 'string' ? toolVersion : 'another version';
  if (formatVersion !== FORMAT_VERSION || planFormatVersion !== PLAN_FORMAT_VERSION) {
    return typeof formatVersion === 'number' && typeof planFormatVersion === 'number'
      ? { problem: `it was created by userpool ${version}, which uses a different format` }
      : edited();
  }
  // Comparing the whole text also detects changes to its layout.
  if (format({ formatVersion, planFormatVersion, toolVersion, ...rest }) !== text) return edited();
  return contentOf(rest, version) ?? edited();
}

function edited(): UnusablePlan {
  return { problem: 'it is not a saved plan, or it was changed after it was saved' };
}

function contentOf(content: JsonObject, toolVersion: string): SavedPlan | undefined {
  const { pool, endpoint, omitted, project, plan, files, described } = content;
  const poolId = textIn(pool, 'poolId');
  const poolName = textIn(pool, 'poolName');
  const steps = objectsIn(isJsonObject(plan) ? memberOf(plan, 'steps') : undefined).flatMap((step) => {
    const { kind, request, live } = step;
    return typeof kind === 'string' && isJsonObject(request) && isJsonObject(live) ? [{ kind, request, live }] : [];
  });
  const saved = objectsIn(files).flatMap(({ name, path, value, base }) =>
    typeof name === 'string' && typeof path === 'string' && isJsonObject(value)
      ? [{ name, path, value, base: isJsonObject(base) ? base : undefined }]
      : [],
  );
  if (
    !isJsonObject(plan) ||
    poolId === undefined ||
    poolName === undefined ||
    saved.length === 0 ||
    !isJsonObject(described)
  )
    return undefined;
  return {
    toolVersion,
    pool: { poolId, poolName, account: textIn(pool, 'account') },
    endpoint: typeof endpoint === 'string' ? endpoint : undefined,
    omitted: omitted === 'reset' ? 'reset' : 'keep',
    project: readConfig(JSON.stringify(project ?? {})),
    files: saved,
    described: Object.fromEntries(
      Object.entries(described).flatMap(([kind, one]) => (isJsonObject(one) ? [[kind, one]] : [])),
    ),
    // The checksum and the format version have been checked.
    plan: plan as unknown as Plan,
    steps,
  };
}

function textIn(value: unknown, name: string): string | undefined {
  const text = isJsonObject(value) ? memberOf(value, name) : undefined;
  return typeof text === 'string' ? text : undefined;
}

function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
