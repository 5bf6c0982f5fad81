import { CodeActionTriggerKind, type CodeAction, type CodeActionParams } from '../../lsp.ts';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { conversionActions } from '../conversions.ts';
import type { CheckText } from './apply-fixes.ts';
import { isWanted, isWantedUnasked, kinds } from './kinds.ts';
import { quickFixes } from './quick-fixes.ts';
import { addMissingActions, fixAllActions, sortActions } from './source-actions.ts';

export { codeActionKinds } from './kinds.ts';

/** Makes the actions of one kind. */
type ActionMaker = (document: OpenDocument, params: CodeActionParams) => CodeAction[];

/**
 * What can be done to a document: mend the problems that the client's diagnostics stand for, or change the file as a
 * whole. Everything is made from the document as it is now.
 * @param check finds what is wrong with a text that the document would become
 */
export function codeActionsProvider(client: ClientFeatures, check: CheckText) {
  const makers: readonly [kind: string, make: ActionMaker][] = [
    [kinds.quickFix, (document, { context }) => quickFixes(document, context.diagnostics, { client, check })],
    [kinds.quickFix, (document, params) => conversionActions(document, params, client)],
    [kinds.fixAll, (document) => fixAllActions(document, { client, check })],
    [kinds.addMissing, (document) => addMissingActions(document, client)],
    [kinds.sortMembers, (document) => sortActions(document, client)],
  ];
  return (document: OpenDocument, params: CodeActionParams): CodeAction[] => {
    const { only, triggerKind } = params.context;
    return makers
      .filter(([kind]) =>
        only ? isWanted(kind, only) : isWantedUnasked(kind, triggerKind === CodeActionTriggerKind.Automatic),
      )
      .flatMap(([, make]) => make(document, params));
  };
}
