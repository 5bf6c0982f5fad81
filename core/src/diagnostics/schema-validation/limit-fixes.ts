import * as l10n from '@vscode/l10n';
import { replaceFix, removeFix, type Fix } from '../types/index.ts';
import type { JsonValue, Path } from '../../json/index.ts';
import { fieldAt, type Field, type Limit } from '../../resources/field.ts';
import { shapeAt } from '../../resources/shape.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';
import { isHtml, toEntities, toPlainCharacters } from './characters.ts';
import { violates } from './limits.ts';

/** A replacement for a value that violates a limit. */
interface Candidate {
  readonly value: JsonValue;
  /** The title of the quick fix. Default: `Change to …`. */
  readonly title?: string;
  readonly safe?: boolean;
}

/**
 * Returns the quick fixes for a value that violates the limits with a given code. Each replacement satisfies all of
 * these limits, and every other limit that the original value satisfies. The most obvious fix comes first.
 */
export function limitFixes(request: RequestSpec, code: string, value: JsonValue, path: Path): Fix[] {
  const field = fieldAt(request, path);
  if (value === '' && isOptional(request, path)) return [{ ...removeFix(path), preferred: true }];
  const limits = field.limits ?? [];
  const broken = limits.filter((limit) => violates(limit, value));
  const kept = limits.filter((limit) => limit.code === code || !broken.includes(limit));
  return broken
    .filter((limit) => limit.code === code)
    .flatMap((limit) => candidates(limit, value, field))
    .filter(({ value: other }) => other !== value && !kept.some((limit) => violates(limit, other)))
    .map((candidate, i) => toFix(candidate, path, i === 0));
}

/** Whether a path leads to an optional property. */
export function isOptional(request: RequestSpec, path: Path): boolean {
  const name = path.at(-1);
  const parent = shapeAt(request, path.slice(0, -1));
  return typeof name === 'string' && parent?.kind === 'structure' && parent.members[name]?.required === false;
}

function toFix({ value, title, safe }: Candidate, path: Path, preferred: boolean): Fix {
  const fix = replaceFix(value, path);
  return { ...fix, title: title ?? fix.title, preferred, ...(safe ? { safe } : {}) };
}

function candidates(limit: Limit, value: JsonValue, field: Field): Candidate[] {
  if (limit.kind === 'range') return typeof value === 'number' ? [clamp(value, limit.min, limit.max)] : [];
  if (limit.kind === 'count') return field.default === undefined ? [] : [{ value: field.default }];
  return typeof value === 'string' ? textCandidates(limit, value) : [];
}

function textCandidates(limit: Limit, text: string): Candidate[] {
  switch (limit.kind) {
    case 'length':
      return [trim(text)];
    case 'pattern':
      return [{ ...trim(text), safe: true }, usePlainCharacters(text.trim()), dropLatestQualifier(text)];
    case 'contains': {
      const { title, text: value } = limit.insert(text);
      return [{ value, title }];
    }
    case 'charset':
      return isHtml(text) ? [writeEntities(text), usePlainCharacters(text)] : [usePlainCharacters(text)];
    default:
      return [];
  }
}

function clamp(value: number, min: number, max: number): Candidate {
  const bound = value < min ? min : max;
  return { value: bound, title: l10n.t('Change to {0}', String(bound)) };
}

const trim = (text: string): Candidate => ({
  value: text.trim(),
  title: l10n.t('Remove leading and trailing white space'),
});

const usePlainCharacters = (text: string): Candidate => ({
  value: toPlainCharacters(text),
  title: l10n.t('Replace nonstandard spaces and remove invisible characters'),
});

/**
 * Removes `:$LATEST`, because the service rejects $ in an ARN. An ARN that has no qualifier refers to the latest
 * version, too.
 */
const dropLatestQualifier = (arn: string): Candidate => ({
  value: arn.replace(/:\$LATEST$/, ''),
  title: l10n.t('Remove :$LATEST (default)'),
});

const writeEntities = (html: string): Candidate => ({
  value: toEntities(html),
  title: l10n.t('Replace these characters with HTML entities'),
});
