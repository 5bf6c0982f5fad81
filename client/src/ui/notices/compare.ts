import * as l10n from '@vscode/l10n';
import type { Comparison } from '../../flows/compare-file.ts';
import { inOne } from '../../live/in-one.ts';
import { error, info, type Notice } from './notice.ts';

/**
 * What is said beside a comparison: that there is no difference, and what the pool has besides, which no file says.
 * @returns undefined where the comparison says it all
 */
export function compareNotice(name: string, comparison: Comparison): Notice<'show-problems'> | undefined {
  if (comparison.kind === 'unreadable') {
    return error(
      l10n.t(
        'Nothing was compared: the JSON or the UserPoolId of {0} is wrong. Fix what Problems lists, then compare again.',
        name,
      ),
      'show-problems',
    );
  }
  const { same, factors } = comparison;
  const besides = factors.length > 0 ? l10n.t('Also live, but in no file: {0}.', factors.join('; ')) : '';
  const text = inOne(same ? l10n.t('{0} matches the live pool.', name) : '', besides);
  return text === '' ? undefined : info(text);
}
