import fc from 'fast-check';
import { fieldAt } from '#core/resources/pool/fields';
import type { JsonObject, JsonValue, Path } from '#core/json';
import { requestMembers, requestShape, shapeAt, type Shape } from '#core/resources/pool/shape';

/** Members that no description has, or that only mirror another one. */
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
 * Any pool as DescribeUserPool might return it: any of the members at every depth, values within the types, and members
 * that no SDK knows at two depths.
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

/** A change of any setting to any other value of its type. */
export const anyChange: fc.Arbitrary<{ readonly path: Path; readonly value: JsonValue }> = fc
  // The service takes this one only from pools of long ago, and describes it in another place.
  .constantFrom(...leaves(requestShape, []).filter((path) => path.at(-1) !== 'UnusedAccountValidityDays'))
  .chain((path) => valueOf(shapeAt(path)!, path).map((value) => ({ path, value })));

/** Paths of members that are no structures. */
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
