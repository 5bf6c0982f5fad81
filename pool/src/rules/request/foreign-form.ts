import * as l10n from '@vscode/l10n';
import { recognise, sayConversion, sayForm, type Conversion, type Dropped } from '../../convert/index.ts';
import { accessOf, type Access } from '../../fields/index.ts';
import { removal } from '../../findings/index.ts';
import { formatPath, isJsonObject, type JsonValue, type Path } from '../../json/index.ts';
import { firstOf } from '../../lists/index.ts';
import type { Report, Rule } from '../rule.ts';

export const foreignForm: Rule = {
  code: 'foreign-form',
  severity: 'error',
  title: 'A pool in another form than that of a request',
  why: 'A pool file is one UpdateUserPool request. What DescribeUserPool answers, what CreateUserPool takes, a CloudFormation resource and a skeleton of the AWS CLI have members or values that the request cannot have.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html',
  members: [],
  *check({ root, form }) {
    if (form) {
      const conversion = recognise(root);
      if (conversion) yield formReport(conversion);
      return;
    }
    for (const [name, value] of Object.entries(root)) {
      const say = strays[accessOf(name)];
      if (say) yield strayReport(name, value, say(name));
    }
  },
};

const strays: Readonly<Partial<Record<Access, (name: string) => string>>> = {
  answer: (name) => l10n.t('{0} is a member of an answer of AWS, and not of the request. Remove it.', name),
  template: (name) => l10n.t('{0} is a member of a CloudFormation template, and not of the request. Remove it.', name),
};

/** About a member of a wrapper that holds no pool. */
function strayReport(name: string, value: JsonValue, message: string): Report {
  return {
    message,
    path: [name],
    target: 'name',
    provenWrongByLive: true,
    ...(isJsonObject(value) && name !== 'ResponseMetadata' ? {} : { fixes: [removal([name])] }),
  };
}

function formReport(conversion: Conversion): Report {
  const { name, telling, edits, obstacle } = conversion;
  return {
    message: [sayForm(name), ...(obstacle === undefined ? sentences(conversion) : [obstacle])].join(' '),
    path: telling,
    target: 'name',
    fixes: edits.length === 0 ? [] : [{ title: titleOf(conversion), edits, preferred: true }],
  };
}

function sentences(conversion: Conversion): string[] {
  const { kind, dropped, adds, functions, namesPool } = conversion;
  const names = functions.map((path) => formatPath(path));
  return [
    dropped.length === 0
      ? l10n.t('Turning it into one keeps all that it says.')
      : l10n.t('Turning it into one drops {0}, and keeps the rest.', droppedByReason(conversion)),
    ...(adds.length > 0
      ? [l10n.t('It adds {0} with its default, which the description of the pool does not have.', firstOf(adds, MOST))]
      : []),
    ...(kind === 'skeleton'
      ? [l10n.t('Enum values, true and false in it are samples, which stay: check each of them.')]
      : []),
    ...(names.length > 0
      ? [l10n.t('CloudFormation functions stay, for you to replace: {0}.', firstOf(names, MOST))]
      : []),
    ...(namesPool ? [] : [l10n.t('You then have to fill in UserPoolId.')]),
  ];
}

/** The most names that a message has. */
const MOST = 12;

/** "Arn, Status (read-only), Schema (fixed when a pool is created) and 3 more" */
function droppedByReason({ dropped, content = [] }: Conversion): string {
  const told = dropped.slice(0, MOST);
  const groups = [...new Set(told.map(({ why }) => why))].map((why) => {
    const names = told.filter((one) => one.why === why).map((one) => nameOf(one, content));
    return `${names.join(', ')} (${why})`;
  });
  return firstOf([...groups, ...dropped.slice(MOST).map(() => '')], groups.length);
}

function titleOf({ name, dropped }: Conversion): string {
  const names = dropped.map(({ path }) => (typeof path.at(-1) === 'string' ? String(path.at(-1)) : formatPath(path)));
  if (names.length === 0) return sayConversion(name);
  return l10n.t('{0} (drops {1})', sayConversion(name), firstOf(names, names.length === 3 ? 3 : 2));
}

/** What a member is called within its pool; what stands around the pool is called by its whole path. */
function nameOf({ path }: Dropped, content: Path): string {
  const within = path.length > content.length && content.every((segment, i) => segment === path[i]);
  return formatPath(within ? path.slice(content.length) : path);
}
