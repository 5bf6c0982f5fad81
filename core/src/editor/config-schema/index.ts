import * as l10n from '@vscode/l10n';
import { changeableCodes, checksOf, chosenSeverities } from '../../diagnostics/index.ts';
import type { Check } from '../../diagnostics/types/index.ts';
import { kinds } from '../../resources/index.ts';
import type { JsonSchema } from '../json-schema/index.ts';

/**
 * Returns the JSON Schema of a configuration file, for completion and hovers. For diagnostics, see `readConfig`.
 * @param ruleLink the URI of the document that explains the rules
 */
export function configSchema(ruleLink?: string): JsonSchema {
  const checks = kinds.flatMap(({ requests }) => Object.values(requests)).flatMap(checksOf);
  const byCode = new Map(checks.toReversed().map((check) => [check.code, check]));
  return {
    type: 'object',
    properties: {
      rules: {
        type: 'object',
        markdownDescription: l10n.t(
          'Severity of each rule, by its code. Overrides the user settings, and is overridden by the workspace setting `userpool.rules`.',
        ),
        properties: Object.fromEntries(
          changeableCodes().flatMap((code) => {
            const check = byCode.get(code);
            return check ? [[code, severitySchema(check, ruleLink)]] : [];
          }),
        ),
      },
      protectedPools: {
        type: 'array',
        items: { type: 'string' },
        markdownDescription: l10n.t(
          "User pools, by ID or name, that require you to type the pool's name before a push or restore. `*` matches any characters. Pools in the setting `userpool.protectedPools` are also protected.",
        ),
      },
      ignore: {
        type: 'array',
        items: { type: 'string' },
        markdownDescription: l10n.t(
          'Files whose diagnostics are not shown, as glob patterns relative to the folder of this file, such as `legacy/**`. Errors in these files still block a push.',
        ),
      },
    },
  };
}

function severitySchema({ code, title, severity }: Check, ruleLink: string | undefined): JsonSchema {
  const lines = [l10n.t(title), l10n.t('Default: {0}.', `\`${severity}\``)];
  const more = ruleLink === undefined ? [] : [`[${code}](${ruleLink}#${code})`];
  const enumSortTexts = chosenSeverities.map((_, index) => String(index));
  return {
    type: 'string',
    enum: chosenSeverities,
    enumSortTexts,
    markdownDescription: [...lines, ...more].join('\n\n'),
  };
}
