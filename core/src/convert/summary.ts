import * as l10n from '@vscode/l10n';
import { inApiOrder } from '../resources/pool/shape/index.ts';
import type { Edit } from '../document/index.ts';
import type { Fix } from '../diagnostics/types/index.ts';
import { formatPath, startsWith, type Path } from '../json/index.ts';
import { listFirst } from '../text/index.ts';
import type { Form } from './form.ts';
import { describeForm, formatConversionTitle } from './form-texts.ts';
import type { Dropped } from './members.ts';
import { conversionsOf, type Conversion } from './conversions.ts';

/** The message about a file in another format, and its quick fixes. */
export interface Summary {
  /** Sentences about the file's format, the effect of the conversion, and what the user has to do afterwards. */
  readonly message: string;
  readonly fixes: readonly Fix[];
}

const MAX_NAMES_LISTED = 12;

/**
 * Summarizes the conversions of a file.
 * @param isText whether the file is not JSON, so that the conversion replaces the whole text
 */
export function summarizeConversion(form: Form, isText = false): Summary {
  const conversions = conversionsOf(form);
  const [only, ...others] = conversions;
  const about = describeForm(form.name);
  const editsOf = ({ edits, value }: Conversion): readonly Edit[] =>
    isText ? [{ kind: 'rewrite', path: [], value: inApiOrder(value) }] : edits;
  if (!only) return { message: [about, form.obstacle ?? ''].join(' ').trim(), fixes: [] };
  if (others.length === 0) {
    const fix = { title: titleOf(formatConversionTitle(form.name), only), edits: editsOf(only), preferred: true };
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

const MAX_POOLS_DESCRIBED = 3;

/** Returns a pool's path without the final `Properties`, which every resource has. */
function poolPath(content: Path): Path {
  return content.at(-1) === 'Properties' ? content.slice(0, -1) : content;
}

function sentences(form: Form, conversion: Conversion): string[] {
  const { dropped, adds, functions, retyped, namesPool, describesNewPool } = conversion;
  const list = (paths: readonly Path[]) =>
    listFirst(
      paths.map((path) => formatPath(path)),
      MAX_NAMES_LISTED,
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
      ? [
          l10n.t(
            'It adds {0} with its default, which the description of the pool does not have.',
            listFirst(adds, MAX_NAMES_LISTED),
          ),
        ]
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
    ...(namesPool || describesNewPool ? [] : [l10n.t('You then have to fill in UserPoolId.')]),
  ];
}

/** @example 'Arn, Status (read-only), Schema (fixed when a pool is created) and 3 more' */
function droppedByReason({ dropped, content }: Conversion): string {
  const listed = dropped.slice(0, MAX_NAMES_LISTED);
  const groups = [...new Set(listed.map(({ why }) => why))].map((why) => {
    const names = listed.filter((one) => one.why === why).map(({ path }) => formatPath(within(path, content)));
    return `${names.join(', ')} (${why})`;
  });
  return listFirst([...groups, ...dropped.slice(MAX_NAMES_LISTED).map(() => '')], groups.length);
}

function titleOf(command: string, { dropped }: { readonly dropped: readonly Dropped[] }): string {
  const names = dropped.map(({ path }) => (typeof path.at(-1) === 'string' ? String(path.at(-1)) : formatPath(path)));
  if (names.length === 0) return command;
  return l10n.t('{0} (drops {1})', command, listFirst(names, names.length === 3 ? 3 : 2));
}

/** Returns a path relative to the pool. Paths outside the pool stay absolute. */
function within(path: Path, content: Path): Path {
  const isInside = path.length > content.length && startsWith(path, content);
  return isInside ? path.slice(content.length) : path;
}
