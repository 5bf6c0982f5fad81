import { formOf, recognise, type Conversion, type Dropped } from '../../convert/index.ts';
import { accessOf, type Access } from '../../fields/index.ts';
import { removal, type Fix } from '../../findings/index.ts';
import { formatPath, isJsonObject, type JsonValue, type Path } from '../../json/index.ts';
import type { Report, Rule } from '../rule.ts';

export const foreignForm: Rule = {
  code: 'foreign-form',
  severity: 'error',
  title: 'A pool in another form than that of a request',
  why: 'A pool file is one UpdateUserPool request. What DescribeUserPool answers, what CreateUserPool takes, a CloudFormation resource and a skeleton of the AWS CLI have members or values that the request cannot have.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html',
  members: [],
  *check({ root }) {
    if (formOf(root)) {
      const conversion = recognise(root);
      if (conversion) yield formReport(conversion);
      return;
    }
    for (const [name, value] of Object.entries(root)) {
      const from = strays[accessOf(name)];
      if (from !== undefined) yield strayReport(name, value, from);
    }
  },
};

const strays: Readonly<Partial<Record<Access, string>>> = {
  answer: 'an answer of AWS',
  template: 'a CloudFormation template',
};

/** About a member of a wrapper that holds no pool. */
function strayReport(name: string, value: JsonValue, from: string): Report {
  return {
    message: `${name} is a member of ${from}, and not of the request. Remove it.`,
    path: [name],
    target: 'name',
    provenWrongByLive: true,
    ...(isJsonObject(value) && name !== 'ResponseMetadata' ? {} : { fixes: [removal([name])] }),
  };
}

function formReport(conversion: Conversion): Report {
  const { title, telling, edits, obstacle } = conversion;
  const holds = `The file holds ${withArticle(title)}, and a pool file is an UpdateUserPool request.`;
  const fix: Fix = {
    title: `Turn this ${title} into a pool file${inTitle(conversion)}`,
    edits,
    preferred: true,
  };
  return {
    message: [holds, ...(obstacle === undefined ? sentences(conversion) : [obstacle])].join(' '),
    path: telling,
    target: 'name',
    fixes: edits.length === 0 ? [] : [fix],
  };
}

function sentences(conversion: Conversion): string[] {
  const { kind, dropped, adds, functions, namesPool } = conversion;
  const names = functions.map((path) => formatPath(path));
  return [
    dropped.length === 0
      ? 'Turning it into one keeps all that it says.'
      : `Turning it into one drops ${droppedByReason(conversion)}, and keeps the rest.`,
    ...(adds.length > 0 ? [`It adds ${listed(adds, MOST)}, because a pool that is described without has none.`] : []),
    ...(kind === 'skeleton' ? ['Enum values, true and false in it are samples, which stay: check each of them.'] : []),
    ...(names.length > 0 ? [`CloudFormation functions stay, for you to replace: ${listed(names, MOST)}.`] : []),
    ...(namesPool ? [] : ['You then have to fill in UserPoolId.']),
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
  return listed([...groups, ...dropped.slice(MOST).map(() => '')], groups.length);
}

function inTitle({ dropped }: Conversion): string {
  const names = dropped.map(({ path }) => (typeof path.at(-1) === 'string' ? String(path.at(-1)) : formatPath(path)));
  return names.length === 0 ? '' : ` (drops ${listed(names, names.length === 3 ? 3 : 2)})`;
}

/** Names as the end of a sentence; those beyond the most are counted. */
function listed(names: readonly string[], most: number): string {
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** What a member is called within its pool; what stands around the pool is called by its whole path. */
function nameOf({ path }: Dropped, content: Path): string {
  const within = path.length > content.length && content.every((segment, i) => segment === path[i]);
  return formatPath(within ? path.slice(content.length) : path);
}

const withArticle = (title: string): string =>
  /^(Describe|Create)/.test(title) ? title : `${/^[AEIOU]/.test(title) ? 'an' : 'a'} ${title}`;
