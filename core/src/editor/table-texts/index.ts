import { kinds, type Field } from '../../resources/index.ts';
import { checksOf } from '../../diagnostics/index.ts';
import { characterNames } from '../../diagnostics/schema-validation/index.ts';

/**
 * Returns the strings in tables, which are translated with `l10n.t(row.text)` when they are shown. They are listed here
 * because the script that collects strings for translators finds only literals. Add the strings of new tables and
 * columns here.
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
