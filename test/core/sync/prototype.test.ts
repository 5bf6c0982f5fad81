// Properties named like built-in properties of JavaScript objects are ordinary properties. They are neither lost nor
// mistaken for the built-in ones, and do not change other objects.

import { afterEach, describe, expect, it } from 'vitest';
import { applyTextEdits, parseDocument } from '#core/document';
import { toRequest } from '#core/resources/pool/normalize';
import type { JsonObject } from '#core/json';
import { planPull } from '#core/sync';
import { fileTextOf, toLivePool } from '../../support/live-pool.ts';
import { planStep } from '../../support/plan-push.ts';
import { describedBare } from '../../support/pools.ts';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
const TAGS = `{ ${NAMES.map((name) => `"${name}": "evil"`).join(', ')} }`;

const withTags = (object: JsonObject): JsonObject => ({ ...object, UserPoolTags: JSON.parse(TAGS) as JsonObject });
const tagsOf = (text: string): JsonObject => {
  const { UserPoolTags } = JSON.parse(text) as { UserPoolTags: JsonObject };
  return UserPoolTags;
};

afterEach(() => {
  const fresh: Record<string, unknown> = {};
  expect(fresh['evil']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(typeof fresh.toString).toBe('function');
});

describe('tags named like built-in properties', () => {
  const file = withTags(toRequest(describedBare));
  const described = withTags(describedBare);

  it('are pushed', () => {
    const { request, changes } = planStep({ file, described: describedBare, leftOut: 'keep' });
    expect(Object.entries(tagsOf(JSON.stringify(request)))).toEqual(NAMES.map((name) => [name, 'evil']));
    expect(changes.length).toBeGreaterThan(0);
  });

  it('are not a change if the pool has them', () => {
    expect(planStep({ file, described, leftOut: 'keep' }).changes).toEqual([]);
  });

  it('are a change if the pool no longer has them', () => {
    const changes = planStep({ file: toRequest(describedBare), described, base: file, leftOut: 'keep' }).changes;
    expect(changes.length).toBeGreaterThan(0);
  });

  it('are pulled into a new file and into an existing one', () => {
    expect(Object.keys(tagsOf(fileTextOf(described)))).toEqual(NAMES);
    const text = fileTextOf(describedBare);
    const { edits } = planPull(parseDocument(text), toLivePool(described), undefined);
    expect(Object.keys(tagsOf(applyTextEdits(text, edits))).sort()).toEqual([...NAMES].sort());
  });
});

it('a property with the name of the prototype adds no settings', () => {
  const text = `{ "UserPoolId": "eu-west-1_Bare00001", "__proto__": { "DeletionProtection": "INACTIVE", "evil": true } }`;
  const { root } = parseDocument(text);
  expect(Object.keys(root)).toEqual(['UserPoolId', '__proto__']);
  expect((root as Record<string, unknown>)['DeletionProtection']).toBeUndefined();
  const { request } = planStep({ file: root, described: describedBare, leftOut: 'keep' });
  expect(request['DeletionProtection']).toEqual(toRequest(describedBare)['DeletionProtection']);
});
