import { kinds, type Field } from '../../resources/index.ts';
import { checksOf } from '../../diagnostics/index.ts';
import { characterNames } from '../../diagnostics/schema-validation/index.ts';

/**
 * The texts that stand in tables and are translated where they are shown, with `l10n.t(row.text)`: the collector of
 * texts for translators reads calls, and sees no text in these. A new column or table with texts is listed here.
 */
export function tableTexts(): readonly string[] {
  const requests = kinds.flatMap(({ requests }) => Object.values(requests));
  return [
    ...requests.flatMap(({ fields }) => Object.values(fields)).flatMap(textsOf),
    ...requests.flatMap(checksOf).map(({ title }) => title),
    ...requests.flatMap((request) => request.tableTexts),
    ...characterNames.values(),
  ];
}

function textsOf({
  summary,
  deprecated,
  omission,
  requiredMessage,
  notes = [],
  values = {},
  limits = [],
}: Field): string[] {
  return [
    summary,
    deprecated,
    omission?.text,
    requiredMessage,
    ...notes.map(({ text }) => text),
    ...Object.values(values),
    ...limits.flatMap((limit) => (limit.kind === 'pattern' ? [limit.message, limit.form] : [])),
  ].filter((text) => text !== undefined);
}
