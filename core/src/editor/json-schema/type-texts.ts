import * as l10n from '@vscode/l10n';
import type { Shape } from '../../resources/shape.ts';

/** Describes a setting's type in a few words, as Markdown. */
export function typeText(shape: Shape): string {
  switch (shape.kind) {
    case 'list':
      return listText(shape.item);
    case 'map':
      return mapText(shape.value);
    default:
      return typeWord(shape);
  }
}

function listText(item: Shape): string {
  switch (item.kind) {
    case 'string':
    case 'enum':
      return l10n.t('list of strings');
    case 'structure':
      return l10n.t('list of objects');
    default:
      return l10n.t('list of {0}', typeText(item));
  }
}

function mapText(value: Shape): string {
  switch (value.kind) {
    case 'string':
      return l10n.t('map of strings');
    case 'structure':
      return l10n.t('map of objects');
    default:
      return l10n.t('map of {0}', typeText(value));
  }
}

/** Describes a setting's type in one or two words, for a completion item's detail text. */
export function typeWord(shape: Shape): string {
  switch (shape.kind) {
    case 'string':
    case 'enum':
      return l10n.t('string');
    case 'number':
      return l10n.t('integer');
    case 'timestamp':
      return l10n.t('time');
    case 'boolean':
      return l10n.t('boolean');
    case 'structure':
    case 'map':
      return l10n.t('object');
    case 'list':
      return l10n.t('list');
  }
}
