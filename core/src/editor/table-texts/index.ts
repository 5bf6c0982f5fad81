import { fieldRows, type Field } from '../../resources/pool/fields/index.ts';
import { planNeeds } from '../../resources/pool/tiers/index.ts';
import { rules } from '../../resources/pool/rules/index.ts';
import { characterNames, structureChecks } from '../../diagnostics/schema-validation/index.ts';

/**
 * The texts that stand in tables and are translated where they are shown, with `l10n.t(row.text)`: the collector of
 * texts for translators reads calls, and sees no text in these. A new column or table with texts is listed here.
 */
export function tableTexts(): readonly string[] {
  return [
    ...Object.values(fieldRows).flatMap(textsOf),
    ...[...structureChecks, ...rules].map(({ title }) => title),
    ...planNeeds.map(({ text }) => text),
    ...characterNames.values(),
  ];
}

function textsOf({ summary, deprecated, omission, notes = [], values = {}, limits = [] }: Field): string[] {
  return [
    summary,
    deprecated,
    omission?.text,
    ...notes.map(({ text }) => text),
    ...Object.values(values),
    ...limits.flatMap((limit) => (limit.kind === 'pattern' ? [limit.message, limit.form] : [])),
  ].filter((text) => text !== undefined);
}
