import { toPath } from '../../json/index.ts';
import type { Rule } from '../rule.ts';

const NAMES = ['DefineAuthChallenge', 'CreateAuthChallenge', 'VerifyAuthChallengeResponse'];
const MEMBERS = NAMES.map((name) => `LambdaConfig.${name}`);

export const customAuthTrio: Rule = {
  code: 'custom-auth-trio',
  severity: 'warning',
  title: 'Custom sign-in without one of its three triggers',
  why: 'In custom sign-in one trigger decides which challenge comes next, one creates it, and one checks the answer. Where one is missing, sign-in fails as soon as it is needed; the service takes the configuration all the same.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html',
  members: MEMBERS,
  *check(pool) {
    const present = NAMES.filter((name) => pool.text(`LambdaConfig.${name}`) !== undefined);
    const missing = NAMES.filter((name) => !present.includes(name));
    const [first, ...others] = present;
    if (first === undefined || missing.length === 0) return;
    const [is, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
    yield {
      message: `Custom sign-in takes three triggers, and ${missing.join(' and ')} ${is} missing. Add ${them}, or remove ${present.join(' and ')}.`,
      path: toPath(`LambdaConfig.${first}`),
      target: 'name',
      related: others.map((name) => ({ path: toPath(`LambdaConfig.${name}`), message: 'Another of the three.' })),
    };
  },
};
