import * as l10n from '@vscode/l10n';
import { arnKinds, parseArn, type Arn } from '../../../../aws/arns/index.ts';
import { replaceFix } from '../../../../diagnostics/types/index.ts';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const SOURCE = ['EmailConfiguration', 'SourceArn'];

/** An SES identity for sending email. */
export interface SesIdentity {
  readonly arn: Arn;
  /** The verified address or domain. */
  readonly name: string;
  /** The domain in lower case: the identity's name, or the part after the @ if the name is an address. */
  readonly domain: string;
  readonly isDomain: boolean;
}

/** Returns the SES identity in SourceArn; undefined if there is none. */
export function sesIdentityOf(pool: RequestView): SesIdentity | undefined {
  const arn = parseArn(pool.text('EmailConfiguration.SourceArn') ?? '');
  if (!arn || findProblem(arn) !== undefined) return undefined;
  const name = arn.resource.slice(PREFIX.length);
  const at = name.lastIndexOf('@');
  return { arn, name, domain: name.slice(at + 1).toLowerCase(), isDomain: at === -1 };
}

export const emailSourceArnShape: Rule = {
  code: 'email-source-arn-shape',
  severity: 'error',
  title: "SourceArn isn't the ARN of an SES identity",
  why: "SourceArn must be the full ARN of a verified address or domain in Amazon SES. For anything else, Cognito responds that the email ARN doesn't belong to the account, which looks like a permission problem.",
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/25115',
  members: ['EmailConfiguration.SourceArn'],
  *check(pool) {
    const text = pool.text('EmailConfiguration.SourceArn');
    const arn = parseArn(text ?? '');
    const problem = arn && arn.resource !== '' ? findProblem(arn) : undefined;
    if (text === undefined || !arn || problem === undefined) return;
    const { service, region, resource } = arn;
    const bare = service === arnKinds.identity.service && region !== '' && BARE.test(resource);
    yield {
      message: `${describe(problem, arn)}\n${describeForm()}`,
      path: SOURCE,
      ...(bare ? { fixes: [replaceFix(`${text.slice(0, -resource.length)}${PREFIX}${resource}`, SOURCE)] } : {}),
    };
  },
};

const PREFIX = 'identity/';
/** Matches an address or a domain. */
const BARE = /^([\w.+-]+@)?[\w-]+(\.[\w-]+)+$/;

/** A problem that only an SES identity's ARN can have. Other rules report problems that any ARN can have. */
type Problem = 'service' | 'region' | 'name' | 'prefix';

function findProblem({ service, region, resource }: Arn): Problem | undefined {
  if (service !== arnKinds.identity.service) return 'service';
  if (region === '') return 'region';
  if (resource === PREFIX) return 'name';
  return arnKinds.identity.resource.test(resource) ? undefined : 'prefix';
}

function describe(problem: Problem, { service }: Arn): string {
  switch (problem) {
    case 'service':
      return service === ''
        ? l10n.t("The ARN in SourceArn doesn't name a service; the service must be ses (Amazon SES).")
        : l10n.t('SourceArn is an ARN for {0}; it must be an Amazon SES (ses) ARN.', service);
    case 'region':
      return l10n.t('SourceArn has no Region.');
    case 'name':
      return l10n.t('SourceArn has no address or domain after identity/.');
    case 'prefix':
      return l10n.t('SourceArn has no identity/ before the address or domain.');
  }
}

const describeForm = (): string => l10n.t('Use the form arn:aws:ses:region:account:identity/address-or-domain.');
