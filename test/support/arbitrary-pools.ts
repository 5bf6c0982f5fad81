import fc from 'fast-check';
import { fieldAt } from '#core/resources/pool/fields';
import type { JsonObject, JsonValue, Path } from '#core/json';
import { requestMembers, requestShape, shapeAt, type Shape } from '#core/resources/pool/shape';

/** Settings that no description contains, or that only mirror another setting. */
const NOT_DESCRIBED = [
  'UserPoolId',
  'PoolName',
  'SmsVerificationMessage',
  'EmailVerificationMessage',
  'EmailVerificationSubject',
];

const words = fc.constantFrom(
  'alpha',
  'Beta 2',
  'ünïcode',
  '{####} and {username}',
  '{##link##}',
  'it\'s "quoted"',
  'x',
);

/**
 * Generates user pools as DescribeUserPool might return them, with any subset of the settings at every depth and values
 * within their types. At two depths, they also have settings unknown to the SDK.
 */
export const anyDescribedPool: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc
      .subarray(requestMembers.filter((name) => !NOT_DESCRIBED.includes(name)))
      .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, valueOf(shapeAt([name])!, [name])])))),
    fc.record({ Unheard: fc.constantFrom<JsonValue[]>({ Deep: [1, { a: null }] }, 'x', 7) }, { requiredKeys: [] }),
    fc.boolean(),
  )
  .map(([settings, unheard, deep]) => ({
    Id: 'eu-west-1_Any000001',
    Name: 'any pool',
    Arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Any000001',
    EstimatedNumberOfUsers: 3,
    ...settings,
    ...(deep ? { Policies: { ...(settings['Policies'] as JsonObject | undefined), NewPolicy: { On: true } } } : {}),
    ...unheard,
  }));

/** Generates a setting and another value of its type. */
export const anyChange: fc.Arbitrary<{ readonly path: Path; readonly value: JsonValue }> = fc
  // The service accepts this setting for old pools only, and describes it in a different place.
  .constantFrom(...leaves(requestShape, []).filter((path) => path.at(-1) !== 'UnusedAccountValidityDays'))
  .chain((path) => valueOf(shapeAt(path)!, path).map((value) => ({ path, value })));

/** Returns the paths of all settings that are not structures. */
function leaves(shape: Shape, path: Path): Path[] {
  if (shape.kind !== 'structure') return [path];
  return Object.entries(shape.members)
    .filter(([name]) => path.length > 0 || !NOT_DESCRIBED.includes(name))
    .flatMap(([name, { shape: below }]) => leaves(below, [...path, name]));
}

function valueOf(shape: Shape, path: Path): fc.Arbitrary<JsonValue> {
  switch (shape.kind) {
    case 'string':
      return words;
    case 'enum':
      return fc.constantFrom(...shape.values);
    case 'boolean':
      return fc.boolean();
    case 'timestamp':
    case 'number':
      return fc.integer(rangeOf(path));
    case 'list':
      return fc.uniqueArray(valueOf(shape.item, [...path, 0]), {
        maxLength: 3,
        selector: (item) => JSON.stringify(item),
      });
    case 'map':
      return fc.dictionary(
        fc.constantFrom('Level1', 'Level2', 'team', 'cost center'),
        valueOf(shape.value, [...path, 'x']),
        {
          maxKeys: 3,
        },
      );
    case 'structure': {
      const members = Object.entries(shape.members);
      const required = members.filter(([, member]) => member.required).map(([name]) => name);
      return fc.record(
        Object.fromEntries(members.map(([name, member]) => [name, valueOf(member.shape, [...path, name])])),
        { requiredKeys: required },
      );
    }
  }
}

function rangeOf(path: Path): { min: number; max: number } {
  const range = (fieldAt(path).limits ?? []).find((limit) => limit.kind === 'range');
  return range && 'min' in range ? { min: range.min, max: range.max } : { min: 0, max: 10 };
}
