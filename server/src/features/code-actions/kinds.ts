import { CodeActionKind } from '../../lsp.ts';

/** The kinds of our code actions. Those of the whole file have a name of their own, so that a user can ask for just one. */
export const kinds = {
  quickFix: CodeActionKind.QuickFix,
  fixAll: `${CodeActionKind.SourceFixAll}.userpool`,
  addMissing: `${CodeActionKind.Source}.addMissing.userpool`,
  sortMembers: `${CodeActionKind.Source}.sortMembers.userpool`,
} as const;

/** What the client is told of them. */
export const codeActionKinds: string[] = Object.values(kinds);

/** Whether a kind is, or is below, one of those that the client asks for. */
export function isWanted(kind: string, only: readonly string[]): boolean {
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Whether a kind is offered to a client that asks for none: where the user did not ask either, only mends are. */
export function isWantedUnasked(kind: string, automatic: boolean): boolean {
  return !automatic || kind === kinds.quickFix;
}
