import * as l10n from '@vscode/l10n';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';
import type { Report } from '../../../diagnostics/rules/rule.ts';
import { valueAt } from '../../../json/index.ts';
import { attributesIn, boundOf, BOUNDS, type BoundsKind } from './attributes.ts';

/**
 * Reports the attributes whose lower bound is greater than their upper bound.
 * @param message returns the message, given the names of the bounds
 */
export function* reportOrder(
  pool: RequestView,
  kind: BoundsKind,
  message: (lower: string, upper: string) => string,
): Generator<Report> {
  const { lower, upper } = BOUNDS[kind];
  for (const attribute of attributesIn(pool)) {
    const [low, high] = [boundOf(attribute, kind, lower), boundOf(attribute, kind, upper)];
    if (low?.value === undefined || high?.value === undefined || low.value <= high.value) continue;
    const textAt = (path: typeof low.path) => valueAt(pool.root, path) ?? null;
    yield {
      message: message(lower, upper),
      path: low.path,
      related: [{ path: high.path, message: l10n.t('Set here.') }],
      fixes: [
        {
          title: l10n.t('Swap {0} and {1}', lower, upper),
          edits: [
            { kind: 'set', path: low.path, value: textAt(high.path) },
            { kind: 'set', path: high.path, value: textAt(low.path) },
          ],
          preferred: true,
        },
      ],
    };
  }
}
