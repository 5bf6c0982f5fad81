import { accessOf, renamedMembers } from '../../fields/index.ts';
import type { Fix } from '../../findings/index.ts';
import { isJsonObject, type JsonValue } from '../../json/index.ts';
import { toRequest } from '../../described/index.ts';
import type { Report, Rule } from '../rule.ts';

export const readOnlyField: Rule = {
  code: 'read-only-field',
  severity: 'error',
  title: 'A member that DescribeUserPool returns and UpdateUserPool does not take',
  why: 'The AWS CLI refuses such a member; the SDKs drop it without a word.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html',
  members: ['UserPoolId', 'PoolName'],
  *check(pool) {
    for (const name of Object.keys(pool.root)) {
      const renamed = Object.hasOwn(renamedMembers, name) ? renamedMembers[name] : undefined;
      if (renamed !== undefined) yield renamedReport(name, renamed, pool.has(renamed));
      else if (accessOf(name) === 'read-only') yield readOnlyReport(name);
      else if (accessOf(name) === 'wrapper') yield wrapperReport(name, pool.value(name));
    }
  },
};

function renamedReport(name: string, requestName: string, present: boolean): Report {
  const fix: Fix = present
    ? { title: `Remove ${name}`, edits: [{ kind: 'remove', path: [name] }] }
    : {
        title: `Rename to ${requestName}`,
        edits: [{ kind: 'rename', path: [name], name: requestName }],
        preferred: true,
      };
  return {
    message: `${name} is how DescribeUserPool calls it; the request has ${requestName}.${present ? ' The file has both: remove this one.' : ' Rename it.'}`,
    path: [name],
    target: 'name',
    ...(present ? { related: [{ path: [requestName], message: 'The member that is sent.' }] } : {}),
    fixes: [fix],
  };
}

function readOnlyReport(name: string): Report {
  return {
    message: `${name} is read-only: DescribeUserPool returns it and no request takes it. Remove it.`,
    path: [name],
    target: 'name',
    tags: ['unnecessary'],
    fixes: [{ title: `Remove ${name}`, edits: [{ kind: 'remove', path: [name] }], preferred: true }],
  };
}

function wrapperReport(name: string, value: JsonValue | undefined): Report {
  const fix: Fix | undefined = isJsonObject(value)
    ? {
        title: 'Turn the DescribeUserPool output into a pool file',
        edits: [{ kind: 'set', path: [], value: toRequest(value) }],
        preferred: true,
      }
    : undefined;
  return {
    message: `This is what DescribeUserPool answers. A pool file is a request: what is inside ${name}, without what no request takes.`,
    path: [name],
    target: 'name',
    ...(fix ? { fixes: [fix] } : {}),
  };
}
