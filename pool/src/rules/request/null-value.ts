import { changeTo, type Fix } from '../../findings/index.ts';
import { childrenOf, formatPath, type JsonValue, type Path } from '../../json/index.ts';
import type { Report, Rule } from '../rule.ts';

export const nullValue: Rule = {
  code: 'null-value',
  severity: 'error',
  title: 'A null',
  why: 'The AWS CLI refuses null; the SDKs drop the member without a word, which leaves it out of the request and may reset the setting.',
  evidence: 'measured',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [],
  check: ({ root }) => nullsIn(Object.fromEntries(Object.entries(root).filter(([name]) => name !== '$schema')), []),
};

function* nullsIn(value: JsonValue, path: Path): Generator<Report> {
  if (value === null) {
    yield report(path);
    return;
  }
  for (const [segment, child] of childrenOf(value)) yield* nullsIn(child, [...path, segment]);
}

function report(path: Path): Report {
  const off = offValue(path);
  const remove: Fix = { title: `Remove ${formatPath(path)}`, edits: [{ kind: 'remove', path }] };
  return {
    message: `${formatPath(path)} is null, which never reaches the service. Remove the member, or write the value that means "none".`,
    path,
    fixes: off === undefined ? [remove] : [changeTo(off, path), remove],
  };
}

/** The value that says "none" where null was meant to, for members of which that is known. */
function offValue(path: Path): JsonValue | undefined {
  return offValues[formatPath(path)];
}

const offValues: Readonly<Record<string, JsonValue>> = {
  AutoVerifiedAttributes: [],
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate': [],
  LambdaConfig: {},
  UserPoolTags: {},
};
