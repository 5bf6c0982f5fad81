import * as l10n from '@vscode/l10n';
import type { Field, Limit } from '../../resources/field.ts';
import type { Shape } from '../../resources/shape.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * Returns a field's limits as JSON Schema keywords. Patterns are omitted, because no editor feature needs them, and the
 * JSON service would evaluate them for every completion.
 */
export function limitKeywords(field: Field, shape: Shape): JsonSchema {
  return (field.limits ?? []).reduce<JsonSchema>((schema, limit) => ({ ...schema, ...keywordsOf(limit, shape) }), {});
}

function keywordsOf(limit: Limit, shape: Shape): JsonSchema {
  switch (limit.kind) {
    case 'range':
      return { minimum: limit.min, maximum: limit.max };
    case 'length':
      return { minLength: limit.min, maxLength: limit.max };
    case 'count':
      return shape.kind === 'map'
        ? { minProperties: limit.min, maxProperties: limit.max }
        : { minItems: limit.min, maxItems: limit.max };
    case 'pattern':
    case 'contains':
    case 'charset':
      return {};
  }
}

/** Describes limits for a hover. Omits limits without a description. */
export function limitTexts(limits: readonly Limit[]): string[] {
  return limits.map(textOf).filter((text) => text !== undefined);
}

function textOf(limit: Limit): string | undefined {
  switch (limit.kind) {
    case 'range':
      return l10n.t('{0} to {1}', limit.min, limit.max);
    case 'length':
      return limit.min === 0
        ? l10n.t('at most {0} characters', limit.max)
        : l10n.t('{0} to {1} characters', limit.min, limit.max);
    case 'count':
      return limit.min === 0
        ? l10n.t('at most {0} entries', limit.max)
        : l10n.t('{0} to {1} entries', limit.min, limit.max);
    case 'pattern':
      return limit.form === undefined ? undefined : l10n.t(limit.form);
    case 'contains':
      return l10n.t('must contain {0}', `\`${limit.placeholder}\``);
    case 'charset':
      return undefined;
  }
}
