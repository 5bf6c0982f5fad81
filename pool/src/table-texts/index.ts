import { fieldRows } from '../fields/index.ts';
import { rules } from '../rules/index.ts';
import { structureChecks } from '../structure/index.ts';

/**
 * The texts that stand in tables and are translated where they are shown, with `l10n.t(row.text)`: the collector of
 * texts for translators reads calls, and sees no text in these. A new column or table with texts is listed here.
 */
export function tableTexts(): readonly string[] {
  return [...fieldTexts(), ...[...structureChecks, ...rules].map(({ title }) => title)].filter((text) => text !== '');
}

function fieldTexts(): string[] {
  return Object.values(fieldRows).flatMap(({ summary, deprecated, omission, notes = [], values = {} }) => [
    ...(summary === undefined ? [] : [summary]),
    ...(deprecated === undefined ? [] : [deprecated]),
    ...(omission ? [omission.text] : []),
    ...notes.map(({ text }) => text),
    ...Object.values(values),
  ]);
}
