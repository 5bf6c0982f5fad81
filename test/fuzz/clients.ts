import fc from 'fast-check';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { editor } from '../support/lsp.ts';

/** A kind of client, defined by its capabilities. */
export interface Client {
  readonly name: string;
  readonly capabilities: ClientCapabilities;
  readonly options?: unknown;
}

const settings: ClientCapabilities['workspace'] = {
  configuration: true,
  didChangeConfiguration: { dynamicRegistration: true },
  diagnostics: { refreshSupport: true },
  codeLens: { refreshSupport: true },
  inlayHint: { refreshSupport: true },
};

/** All kinds of clients, the most capable one first. */
export const clients: readonly Client[] = [
  {
    name: 'an editor with all capabilities and settings',
    capabilities: {
      ...editor,
      textDocument: { ...editor.textDocument, foldingRange: { rangeLimit: 50 } },
      workspace: { ...editor.workspace, ...settings },
    },
    options: { triggerSuggestCommand: true, ruleLink: 'file:///rules.md' },
  },
  { name: 'an editor without settings', capabilities: editor, options: { inlayHints: true } },
  {
    name: 'an editor with published, versioned diagnostics',
    capabilities: {
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        codeAction: editor.textDocument!.codeAction!,
      },
      workspace: settings,
    },
  },
  { name: 'an editor without capabilities', capabilities: {} },
];

export const anyClient: fc.Arbitrary<Client> = fc
  .constantFrom(...clients)
  .map((client) => ({ ...client, toJSON: () => client.name }));

/** Generates user settings, valid or invalid. */
export const anySettings: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      rules: fc.oneof(
        fc.dictionary(
          fc.constantFrom(
            'json-syntax',
            'null-value',
            'request-incomplete',
            'unknown-member',
            'duplicate-key',
            '__proto__',
            'no such rule',
          ),
          fc.constantFrom<unknown>('off', 'hint', 'information', 'warning', 'error', 'loud', null, 7, {}),
        ),
        fc.constantFrom<unknown>('off', null, [], 7, [['null-value', 'off']]),
      ),
      codeLens: fc.constantFrom<unknown>(true, false, null, 'yes', {}),
      inlayHints: fc.constantFrom<unknown>({ defaults: true }, { defaults: 'x' }, true, null),
    },
    { requiredKeys: [] },
  ),
  fc.constantFrom<unknown>(null, 7, 'x', [], {}),
);

/** Generates MFA factors of pools, valid or invalid. */
export const anyFactors: fc.Arbitrary<object> = fc.oneof(
  fc.dictionary(
    fc.constantFrom('eu-west-1_AbCdEf123', 'eu-central-1_CdkFull01', '__proto__', ''),
    fc.oneof(
      fc.record({
        authenticatorApp: fc.boolean(),
        email: fc.boolean(),
        passkeys: fc.constantFrom<unknown>({ countAsMfa: true }, null, 1),
      }),
      fc.constantFrom<unknown>(null, 7, [], {}, 'x'),
    ),
  ),
  fc.constantFrom<object>([], [null], [7], {}),
);
