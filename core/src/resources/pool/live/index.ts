import * as l10n from '@vscode/l10n';
import { hasAccount, parseArn, type Arn } from '../../../aws/arns/index.ts';
import { regionOf } from '../../../aws/pool-ids/index.ts';
import { memberOf, type JsonObject } from '../../../json/index.ts';
import type { LiveFacts, LiveKind } from '../../live/kind.ts';
import { pool } from '../index.ts';
import { ownerOf, toRequest } from '../normalize/index.ts';
import { serviceErrorOf } from '../service-errors/index.ts';
import { arnsIn } from '../arns.ts';
import { clonePool } from './clone.ts';
import { attributeParts } from './attributes.ts';
import { creationNotes, notCreated } from './creation.ts';
import { onlyAwsTags } from './aws-tags.ts';
import { mergeIntoFile } from './file-form.ts';
import { isPreTokenAlias } from './pre-token.ts';
import { problems } from './problems.ts';
import { risks } from './risks.ts';
import { requestFor, targetOf } from './target.ts';

/** The live part of user pools: read with DescribeUserPool, changed with UpdateUserPool. */
export const poolLive: LiveKind = {
  ...pool,
  describe: { normalize: toRequest, facts: factsOf, unsendable: onlyAwsTags },
  mergeIntoFile,
  targetOf,
  requestFor,
  isFilledIn: isPreTokenAlias,
  creation: { clone: clonePool, arnsIn, notes: creationNotes, notCreated },
  attributes: attributeParts,
  planNotes,
  risks,
  problems,
  serviceErrorOf,
};

function factsOf(description: JsonObject): LiveFacts {
  const arn = arnOf(description);
  return {
    account: arn && hasAccount(arn) ? arn.account : undefined,
    owner: ownerOf(description),
    hasDomain: ['Domain', 'CustomDomain'].some((name) => Boolean(memberOf(description, name))),
  };
}

function arnOf(description: JsonObject): Arn | undefined {
  const text = memberOf(description, 'Arn');
  return typeof text === 'string' ? parseArn(text) : undefined;
}

/** Returns a note if the pool is a replica, which has its primary pool's ID and an ARN with its own Region. */
function planNotes({ described }: Parameters<LiveKind['planNotes']>[0]): ReturnType<LiveKind['planNotes']> {
  const id = memberOf(described, 'Id');
  const region = arnOf(described)?.region;
  if (typeof id !== 'string' || !id.includes('_') || region === undefined || region === '') return [];
  const primary = regionOf(id);
  if (region === primary) return [];
  return [
    {
      code: 'replica',
      message: l10n.t(
        'This pool is a replica in {0} of a pool in {1}. The two can differ only in email, SMS, triggers and tags.',
        region,
        primary,
      ),
    },
  ];
}
