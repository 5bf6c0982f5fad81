import * as l10n from '@vscode/l10n';
import { inApiOrder } from '../resources/pool/shape/index.ts';
import type { Edit } from '../document/index.ts';
import type { Fix } from '../diagnostics/types/index.ts';
import { formatPath, startsWith, type Path } from '../json/index.ts';
import { firstOf } from '../text/index.ts';
import type { Form } from './form.ts';
import { sayConversion, sayForm } from './form-texts.ts';
import type { Dropped } from './members.ts';
import { conversionsOf, type Conversion } from './recognise.ts';

/** What a user is told of a file in another format, and the conversions that are offered. */
export interface Summary {
  /** Sentences: what the file holds, what a conversion drops, changes and leaves to do. */
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** The most names that a message has. */
const MOST = 12;

/**
 * Sums the conversion of a file up, or that of each pool in it.
 * @param isText whether the file's text is in another language than JSON, so that all of it is replaced
 */
export function summaryOf(form: Form, isText = false): Summary {
  const conversions = conversionsOf(form);
  const [only, ...others] = conversions;
  const about = sayForm(form.name);
  const editsOf = ({ edits, value }: Conversion): readonly Edit[] =>
    isText ? [{ kind: 'rewrite', path: [], value: inApiOrder(value) }] : edits;
  if (!only) return { message: [about, form.obstacle ?? ''].join(' ').trim(), fixes: [] };
  if (others.length === 0) {
    const fix = { title: titleOf(sayConversion(form.name), only), edits: editsOf(only), preferred: true };
    return { message: [about, ...sentences(form, only)].join(' '), fixes: [fix] };
  }
  return {
    message: [
      about,
      l10n.t('There are {0} user pools in it, but a pool file has one. Choose which one to keep.', conversions.length),
      ...conversions
        .slice(0, MAX_POOLS_DESCRIBED)
        .map((conversion) => `${formatPath(poolPath(conversion.content))}: ${sentences(form, conversion).join(' ')}`),
    ].join(' '),
    fixes: conversions.map((conversion) => ({
      title: titleOf(l10n.t('Turn {0} into a pool file', formatPath(poolPath(conversion.content))), conversion),
      edits: editsOf(conversion),
    })),
  };
}

/** Of so many pools in one file a message says what becomes of them. */
const MAX_POOLS_DESCRIBED = 3;

/** The place of a pool without what every resource has. */
function poolPath(content: Path): Path {
  return content.at(-1) === 'Properties' ? content.slice(0, -1) : content;
}

function sentences(form: Form, conversion: Conversion): string[] {
  const { dropped, adds, functions, retyped, namesPool } = conversion;
  const list = (paths: readonly Path[]) =>
    firstOf(
      paths.map((path) => formatPath(path)),
      MOST,
    );
  return [
    dropped.length === 0
      ? l10n.t('Turning it into one keeps all that it says.')
      : l10n.t('Turning it into one drops {0}, and keeps the rest.', droppedByReason(conversion)),
    ...(retyped.length > 0
      ? [
          l10n.t(
            'The conversion changes the type of these values: {0}.',
            list(retyped.map((path) => within(path, conversion.content))),
          ),
        ]
      : []),
    ...(adds.length > 0
      ? [l10n.t('It adds {0} with its default, which the description of the pool does not have.', firstOf(adds, MOST))]
      : []),
    ...(functions.length > 0
      ? [
          form.name === 'serverless'
            ? l10n.t(
                'Functions and variables are kept ({0}). Replace each with the value that the live pool has.',
                list(functions),
              )
            : l10n.t(
                'CloudFormation functions are kept ({0}). Replace each with the value that the live pool has.',
                list(functions),
              ),
        ]
      : []),
    ...(namesPool ? [] : [l10n.t('You then have to fill in UserPoolId.')]),
  ];
}

/** "Arn, Status (read-only), Schema (fixed when a pool is created) and 3 more" */
function droppedByReason({ dropped, content }: Conversion): string {
  const told = dropped.slice(0, MOST);
  const groups = [...new Set(told.map(({ why }) => why))].map((why) => {
    const names = told.filter((one) => one.why === why).map(({ path }) => formatPath(within(path, content)));
    return `${names.join(', ')} (${why})`;
  });
  return firstOf([...groups, ...dropped.slice(MOST).map(() => '')], groups.length);
}

function titleOf(command: string, { dropped }: { readonly dropped: readonly Dropped[] }): string {
  const names = dropped.map(({ path }) => (typeof path.at(-1) === 'string' ? String(path.at(-1)) : formatPath(path)));
  if (names.length === 0) return command;
  return l10n.t('{0} (drops {1})', command, firstOf(names, names.length === 3 ? 3 : 2));
}

/** A place as it is within its pool; what is around the pool keeps its whole path. */
function within(path: Path, content: Path): Path {
  const isInside = path.length > content.length && startsWith(path, content);
  return isInside ? path.slice(content.length) : path;
}
