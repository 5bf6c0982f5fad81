import * as vscode from 'vscode';
import type { ConvertedPool, FileConversion } from '#core/diagnostics';
import type * as protocol from '#core/editor/protocol';
import { openConvertedFile } from '../editors/converted-file.ts';
import { codeOf } from '../editors/codes-shown.ts';
import { LANGUAGE } from '../editors/editor-file.ts';
import { fileNameOf } from '../editors/file-name.ts';
import type { LanguageServer } from '../language-client/language-server.ts';
import { conversionFailed, converted, notConverted } from '../notifications/messages/convert.ts';
import type { CommonStep } from '../next-steps.ts';
import type { Notice } from '../notifications/messages/notice.ts';
import { notify } from '../notifications/notify.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { pick } from '../prompts/quick-input.ts';
import type { Services } from '../services.ts';

const COMMAND = 'userpool.convert';

/** Copies of the constants in `#core/editor/protocol`, because the browser bundle does not include that module. */
const CONVERT_TEXT: typeof protocol.CONVERT_TEXT = 'userpool/convertText';
const CONVERT: typeof protocol.CONVERT = 'userpool.server.convert';

/**
 * `userpool.convert`: converts the user pool in any JSON or YAML file, such as a template, to a new pool file. The
 * source file does not change. A pool file in another format is converted in place.
 */
export function registerConvert(
  { log }: Pick<Services, 'log'>,
  server: Pick<LanguageServer, 'request'>,
): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (target?: unknown) => {
    const document = await documentAt(target);
    if (!document) {
      void notify.info(vscode.l10n.t('Open the file that you want to convert, such as a CloudFormation template.'));
      return;
    }
    const name = fileNameOf(document.uri);
    const show = (notice: Notice<CommonStep>, about = document): void =>
      showNotice({ log }, notice, { command: COMMAND, document: about }, {});
    if (document.languageId === LANGUAGE) {
      const obstacle = await convertInPlace(document);
      if (obstacle !== undefined) show(notConverted(name, obstacle));
      return;
    }
    const conversion = await convert(document).catch((error: unknown) => {
      log.error(`${name} could not be converted: ${String(error)}`);
    });
    if (!conversion) {
      show(conversionFailed(name));
      return;
    }
    const { pools, problem } = conversion;
    if (problem !== undefined) {
      show(notConverted(name, problem));
      return;
    }
    const [only] = pools;
    const pool = pools.length > 1 ? await pickPool(pools) : only;
    if (!pool) return;
    const part = pools.length > 1 ? pool.place.split('.').at(-1) : undefined;
    const created = await openConvertedFile(document.uri, part, pool.text);
    log.info(`Converted ${pool.place} of ${name}; properties dropped: ${pool.dropped}.`);
    show(converted(fileNameOf(created.uri), name, pool), created);
  });

  async function convert(document: vscode.TextDocument): Promise<FileConversion> {
    const params: protocol.ConvertParams = { text: document.getText() };
    return (await server.request(CONVERT_TEXT, params)) as FileConversion;
  }
}

/**
 * Converts a pool file in another format in place, with the conversion that its code lens offers.
 * @returns the diagnostic's message if the content can't be converted
 */
async function convertInPlace({ uri }: vscode.TextDocument): Promise<string | undefined> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
  const offers = lenses.flatMap(({ command }) => (command?.command === CONVERT ? command : []));
  if (offers.length === 0) {
    const obstacle = obstacleIn(uri);
    if (obstacle !== undefined) return obstacle;
    void notify.info(vscode.l10n.t("Nothing to convert: {0} isn't in another format.", fileNameOf(uri)));
    return undefined;
  }
  const items = offers.map((command) => ({ label: command.title, command }));
  const picked =
    items.length === 1 ? items[0] : await pick(items, { title: vscode.l10n.t('Select a user pool to convert') });
  if (picked) {
    const args: readonly unknown[] = picked.command.arguments ?? [];
    await vscode.commands.executeCommand(CONVERT, ...args);
  }
  return undefined;
}

/** Returns the message of the diagnostic that explains why a file isn't a pool file, on one line. */
function obstacleIn(uri: vscode.Uri): string | undefined {
  const found = vscode.languages
    .getDiagnostics(uri)
    .find((diagnostic) => ['foreign-form', 'json-syntax'].includes(String(codeOf(diagnostic))));
  return found?.message.replace(/\n/g, ' ');
}

/** Returns the document that the command's argument refers to, or otherwise the document in the active editor. */
async function documentAt(target: unknown): Promise<vscode.TextDocument | undefined> {
  return target instanceof vscode.Uri
    ? vscode.workspace.openTextDocument(target)
    : vscode.window.activeTextEditor?.document;
}

async function pickPool(pools: readonly ConvertedPool[]): Promise<ConvertedPool | undefined> {
  const items = pools.map((pool) =>
    pool.name === undefined ? { label: pool.place, pool } : { label: pool.name, description: pool.place, pool },
  );
  const picked = await pick(items, { title: vscode.l10n.t('Select a user pool to convert'), matchOnDescription: true });
  return picked?.pool;
}
