import { CodeActionTriggerKind, type CodeAction, type CodeActionParams } from '../../lsp.ts';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { configureActions, type ConfigFor } from './configure.ts';
import { conversionActions } from '../conversions.ts';
import { isRequested, isReturnedByDefault, kinds } from './kinds.ts';
import { quickFixes } from './quick-fixes.ts';
import { addMissingActions, fixAllActions, sortActions } from './source-actions.ts';

export { codeActionKinds } from './kinds.ts';

/** A function that creates the actions of one kind. */
type ActionFactory = (document: OpenDocument, params: CodeActionParams) => CodeAction[];

/**
 * Returns the quick fixes for the client's diagnostics, and the source actions for the whole file. Both are computed
 * from the current document.
 * @param configFor returns the configuration file that actions can change; default: none
 */
export function codeActionsProvider(client: ClientFeatures, configFor: ConfigFor = () => undefined) {
  const factories: readonly [kind: string, create: ActionFactory][] = [
    [kinds.quickFix, (document, { context }) => quickFixes(document, context.diagnostics, client)],
    [kinds.quickFix, (document, params) => conversionActions(document, params, client)],
    [kinds.quickFix, (document, { context }) => configureActions(document, context.diagnostics, client, configFor)],
    [kinds.fixAll, (document) => fixAllActions(document, client)],
    [kinds.addMissing, (document) => addMissingActions(document, client)],
    [kinds.sortMembers, (document) => sortActions(document, client)],
  ];
  return (document: OpenDocument, params: CodeActionParams): CodeAction[] => {
    const { only, triggerKind } = params.context;
    return factories
      .filter(([kind]) =>
        only ? isRequested(kind, only) : isReturnedByDefault(kind, triggerKind === CodeActionTriggerKind.Automatic),
      )
      .flatMap(([, create]) => create(document, params));
  };
}
