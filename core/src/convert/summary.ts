import * as l10n from '@vscode/l10n';
import type { Edit } from '../document/index.ts';
import type { Fix } from '../diagnostics/types/index.ts';
import { formatName, formatPath, type Path } from '../json/index.ts';
import { allOf, listFirst } from '../text/index.ts';
import type { Form } from './form.ts';
import { describeForm, formatConversionTitle } from './form-texts.ts';
import { conversionsOf, type Conversion } from './conversions.ts';
import { EXCLUSIVE } from './placeholders.ts';
import { reportConversion, withinPool, type ConversionReport } from './report.ts';

/** The conversion of one pool in a file. */
export interface PoolConversion {
  /** The path of the pool in the file. Empty if the pool is the whole file. */
  readonly place: Path;
  readonly report: ConversionReport;
  readonly edits: readonly Edit[];
}

/** The message about a file in another format, and its quick fixes. */
export interface Summary {
  /**
   * Sentences about the file's format, the effect of the conversion, and what the user must do afterwards.
   */
  readonly message: string;
  readonly fixes: readonly Fix[];
}

const MAX_NAMES_LISTED = 12;

/**
 * Summarizes the possible conversions of a file.
 * @param isText whether the file is not JSON, so that the conversion replaces the whole text
 * @param hasComments whether the file has comments that the conversion loses
 */
export function summarizeConversion(form: Form, isText = false, hasComments = false): Summary {
  const conversions = conversionsOf(form);
  const [only, ...others] = conversions;
  const about = describeForm(form.name);
  if (!only) return { message: withDetails(about, form.obstacle === undefined ? [] : [form.obstacle]), fixes: [] };
  const fixOf = (title: string, conversion: Conversion): Fix => ({
    title: titleOf(title, conversion),
    edits: editsOf(conversion, isText),
    report: reportConversion(conversion, notesOn(form, conversion, hasComments)),
  });
  if (others.length === 0) {
    const fix = { ...fixOf(formatConversionTitle(form.name), only), preferred: true };
    return { message: withDetails(about, sentences(form, only, hasComments)), fixes: [fix] };
  }
  return {
    message: withDetails(about, [
      l10n.t('It has {0} user pools, but a user pool file has only one. Select the one to keep.', conversions.length),
      ...conversions
        .slice(0, MAX_POOLS_DESCRIBED)
        .map(
          (conversion) =>
            `${formatPath(poolPath(conversion.content))}: ${sentences(form, conversion, hasComments).join(' ')}`,
        ),
    ]),
    fixes: conversions.map((conversion) =>
      fixOf(l10n.t('Convert {0} to a user pool file', formatPath(poolPath(conversion.content))), conversion),
    ),
  };
}

/**
 * Describes the conversion of each pool in a file, for conversions that leave the file itself unchanged. The parameters
 * are those of {@link summarizeConversion}.
 */
export function describeConversions(form: Form, isText: boolean): readonly PoolConversion[] {
  return conversionsOf(form).map((conversion) => ({
    place: poolPath(conversion.content),
    report: reportConversion(conversion, notesOn(form, conversion, false), true),
    edits: editsOf(conversion, isText),
  }));
}

function editsOf({ edits, value }: Conversion, isText: boolean): readonly Edit[] {
  return isText ? [{ kind: 'rewrite', path: [], value }] : edits;
}

/** Returns a message that has the details on its second line. */
const withDetails = (about: string, details: readonly string[]): string => [about, details.join(' ')].join('\n').trim();

const MAX_POOLS_DESCRIBED = 3;

/** Returns a pool's path without the final `Properties`, because every resource has that property. */
function poolPath(content: Path): Path {
  return content.at(-1) === 'Properties' ? content.slice(0, -1) : content;
}

function sentences(form: Form, conversion: Conversion, hasComments: boolean): readonly string[] {
  return [
    conversion.dropped.length === 0
      ? l10n.t('The conversion keeps everything.')
      : l10n.t('The conversion removes {0}.', droppedByReason(conversion)),
    ...notesOn(form, conversion, hasComments),
  ];
}

/**
 * Returns sentences about the conversion's effects (other than dropped properties) and about what the user has to do
 * afterwards.
 */
function notesOn(form: Form, conversion: Conversion, hasComments: boolean): readonly string[] {
  const { adds, functions, mfaSettings, retyped, namesPool, isFilledIn } = conversion;
  const list = (paths: readonly Path[]) =>
    listFirst(
      paths.map((path) => formatPath(path)),
      MAX_NAMES_LISTED,
    );
  return [
    ...(retyped.length > 0
      ? [
          l10n.t(
            'The conversion changes the type of {0}.',
            list(retyped.map((path) => withinPool(path, conversion.content))),
          ),
        ]
      : []),
    ...(adds.length > 0
      ? [l10n.t('Missing from the source and added with the default value: {0}.', listFirst(adds, MAX_NAMES_LISTED))]
      : []),
    ...(functions.length > 0
      ? [
          form.name === 'serverless'
            ? l10n.t(
                'The result still contains functions and variables ({0}). Replace each with its value.',
                list(functions),
              )
            : l10n.t(
                'The result still contains CloudFormation functions ({0}). Replace each with its value.',
                list(functions),
              ),
        ]
      : []),
    ...(isFilledIn
      ? [
          l10n.t(
            'The AWS CLI fills in random enum values and sets every flag to true. If you chose one of the removed values, set it again.',
          ),
        ]
      : []),
    ...(isFilledIn && EXCLUSIVE.every((name) => Object.hasOwn(conversion.value, name))
      ? [
          l10n.t(
            '{0} might be sample values. A pool can have only one of them, and it can never be changed: keep the one that you want.',
            allOf(EXCLUSIVE),
          ),
        ]
      : []),
    ...(mfaSettings.length === 0
      ? []
      : [
          namesPool
            ? l10n.t(
                "Pull the pool's MFA settings into an MFA file (*.userpoolmfa.json), and set {0} there.",
                allOf(mfaSettings),
              )
            : l10n.t(
                'After the pool is created, pull its MFA settings into an MFA file (*.userpoolmfa.json), and set {0} there.',
                allOf(mfaSettings),
              ),
        ]),
    ...(namesPool ? [] : [l10n.t('The result describes a new pool. If the pool already exists, set UserPoolId.')]),
    ...(hasComments ? [l10n.t('Comments are lost.')] : []),
  ];
}

/** @example 'Arn, Status (read-only), Schema (set only at creation) and 3 more' */
function droppedByReason({ dropped, content }: Conversion): string {
  const listed = dropped.slice(0, MAX_NAMES_LISTED);
  const groups = [...new Set(listed.map(({ why }) => why))].map((why) => {
    const names = listed.filter((one) => one.why === why).map(({ path }) => formatPath(withinPool(path, content)));
    return `${names.join(', ')} (${why})`;
  });
  return listFirst([...groups, ...dropped.slice(MAX_NAMES_LISTED).map(() => '')], groups.length);
}

function titleOf(command: string, { dropped, functions }: Conversion): string {
  const names = dropped.map(({ path }) => formatName(path));
  const consequences = [
    ...(names.length === 0 ? [] : [l10n.t('removes {0}', listFirst(names, names.length === 3 ? 3 : 2))]),
    ...(functions.length === 0 ? [] : [describeFunctions(functions.length)]),
  ];
  return consequences.length === 0 ? command : l10n.t('{0} ({1})', command, consequences.join('; '));
}

function describeFunctions(count: number): string {
  return count === 1 ? l10n.t('1 function to replace') : l10n.t('{0} functions to replace', count);
}
