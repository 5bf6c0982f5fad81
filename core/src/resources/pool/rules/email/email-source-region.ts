import * as l10n from '@vscode/l10n';
import { arnKinds, formatArn, parseArn } from '../../../../aws/arns/index.ts';
import { deploymentPage } from '../../../../diagnostics/types/index.ts';
import { oneOf } from '../../../../text/index.ts';
import { sesRegionsOf } from '../../../../aws/regions/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const SOURCE = ['EmailConfiguration', 'SourceArn'];

export const emailSourceRegion: Rule = {
  code: 'email-source-region',
  severity: 'error',
  title: "The SES identity is in a Region that the pool can't send from",
  why: "A pool sends through Amazon SES in its own Region; pools in some older Regions can also use us-east-1, us-west-2 or eu-west-1. Cognito rejects other Regions: “Provided SourceArn must be in one of the following SES regions: …” If the pool's Region isn't in AWS's table, this is a warning.",
  evidence: 'measured',
  source: deploymentPage('email-sourcearn-region'),
  members: ['EmailConfiguration.SourceArn', 'UserPoolId'],
  *check(pool) {
    const arn = parseArn(pool.text('EmailConfiguration.SourceArn') ?? '');
    if (arn?.service !== arnKinds.identity.service || arn.region === '') return;
    // The table doesn't contain Regions that exist only in an emulator.
    if (pool.region === undefined || pool.partition === undefined) return;
    const { regions, listed } = sesRegionsOf(pool.region);
    if (regions.includes(arn.region)) return;
    yield {
      severity: listed ? 'error' : 'warning',
      message: listed
        ? l10n.t(
            "A pool in {0} can't send email through SES in {2}.\nUse an identity that's verified in {1}.",
            pool.region,
            oneOf(regions),
            arn.region,
          )
        : l10n.t(
            "A pool in {0} probably can't send email through SES in {1}.\nOnly SES in the pool's own Region is known to work. Use an identity that's verified there.",
            pool.region,
            arn.region,
          ),
      path: SOURCE,
      // The table may be out of date.
      disprovedByLivePool: true,
      related: [{ path: ['UserPoolId'], message: l10n.t('The pool is in {0}.', pool.region) }],
      fixes: [
        {
          title: l10n.t('Change the Region to {0}', pool.region),
          edits: [{ kind: 'set', path: SOURCE, value: formatArn({ ...arn, region: pool.region }) }],
        },
      ],
    };
  },
};
