import type { Rule } from '../rule.ts';

const VERIFIED = 'AutoVerifiedAttributes';
const BEFORE_UPDATE = 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate';

export const attrVerifySubset: Rule = {
  code: 'attr-verify-subset',
  severity: 'error',
  title: 'Verification before update of an attribute that is not verified',
  why: 'Every attribute that must be verified before an update takes effect must be verified automatically too. The service checks this within the request, whatever the pool has.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cli/issues/7151',
  members: [VERIFIED, BEFORE_UPDATE],
  *check(pool) {
    const verified = new Set(pool.texts(VERIFIED).map(({ text }) => text));
    const present = pool.has(VERIFIED);
    for (const { text, path } of pool.texts(BEFORE_UPDATE)) {
      if (verified.has(text)) continue;
      yield {
        severity: present ? 'error' : 'warning',
        message: present
          ? `${text} must be in ${VERIFIED} too: the service verifies before an update only what it verifies automatically.`
          : `${text} must be in ${VERIFIED}, which the file leaves out. Add it, unless the live pool has it: a push sends the pool's list then.`,
        path,
        ...(present ? { related: [{ path: [VERIFIED], message: `${text} is missing here.` }] } : {}),
        fixes: [
          {
            title: `Add ${text} to ${VERIFIED}`,
            edits: [
              present
                ? { kind: 'set', path: [VERIFIED, listLength(pool.value(VERIFIED))], value: text }
                : { kind: 'set', path: [VERIFIED], value: [text] },
            ],
            preferred: true,
          },
          { title: `Remove ${text} here`, edits: [{ kind: 'remove', path }] },
        ],
      };
    }
  },
};

const listLength = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
