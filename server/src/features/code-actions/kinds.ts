import { CodeActionKind } from '../../lsp.ts';

/** The kinds of our code actions. Each source action has its own kind, so that a user can request just one of them. */
export const kinds = {
  quickFix: CodeActionKind.QuickFix,
  fixAll: `${CodeActionKind.SourceFixAll}.userpool`,
  addMissing: `${CodeActionKind.Source}.addMissing.userpool`,
  sortMembers: `${CodeActionKind.Source}.sortMembers.userpool`,
} as const;

/** All kinds, for the server's capabilities. */
export const codeActionKinds: string[] = Object.values(kinds);

/** Whether a kind is one of the requested kinds or a sub-kind of one. */
export function isRequested(kind: string, only: readonly string[]): boolean {
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Whether a kind is returned for a request that specifies no kinds. An automatic request gets only quick fixes. */
export function isReturnedByDefault(kind: string, automatic: boolean): boolean {
  return !automatic || kind === kinds.quickFix;
}
