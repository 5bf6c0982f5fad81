import fc from 'fast-check';
import type { JsonObject, JsonValue, Path } from '#core/json';
import type { LeftOutChoice } from '#core/sync';
import { anyChange } from './arbitrary-pools.ts';
import { someSettings, validSettings } from './valid-pools.ts';

/** A user pool and a push to it. */
export interface ShownCase {
  readonly settings: JsonObject;
  /** Whether the pool has the tags of a CloudFormation stack. */
  readonly stackTags: boolean;
  readonly edits: readonly { readonly path: Path; readonly value: JsonValue | undefined }[];
  readonly leftOut: LeftOutChoice;
}

const settingNames = Object.keys(validSettings);
const validEdit = fc
  .constantFrom(...settingNames)
  .chain((name) => fc.constantFrom(...validSettings[name]!).map((value) => ({ path: [name], value })));
const removal = fc.constantFrom(...settingNames).map((name) => ({ path: [name], value: undefined }));
const tagEdit = fc
  .tuple(fc.constantFrom('team', 'stage', 'aws:cloudformation:stack-name'), fc.constantFrom('a', 'new', undefined))
  .map(([key, value]) => ({ path: ['UserPoolTags', key], value }));

/** Generates pools and edits to their files. The service accepts most of the edits. */
export const anyShownCase: fc.Arbitrary<ShownCase> = fc.record({
  settings: someSettings,
  stackTags: fc.boolean(),
  edits: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: validEdit },
      { weight: 2, arbitrary: removal },
      { weight: 2, arbitrary: tagEdit },
      { weight: 1, arbitrary: anyChange },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  leftOut: fc.constantFrom<LeftOutChoice[]>('keep', 'reset'),
});
