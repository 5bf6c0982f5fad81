// VS Code renders links (including command links) and icons in notifications, lists, input boxes, code lenses and
// status items. Our text in these places contains service messages and the names of files, pools and profiles.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { QuickInputButton } from 'vscode';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { notify } from '../../../client/src/notifications/notify.ts';
import { plain } from '../../../client/src/prompts/escape-label.ts';
import { ask, pick, pickOrPress } from '../../../client/src/prompts/quick-input.ts';
import { inputInStep } from '../../../client/src/prompts/step-input.ts';
import { BACK } from '../../../client/src/prompts/steps.ts';
import { clearDesk, desk, window } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

/** The patterns for links and icons in VS Code 1.139 (linkedText.ts, iconLabels.ts). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i;

const EVIL = '[here](command:workbench.action.quit) $(bug) [there](https://evil.example "x")';
const isHarmless = (text: string): void => {
  expect(text).not.toMatch(LINK);
  expect(text).not.toMatch(ICON);
};

it('escaped text contains no link or icon, and harmless text is unchanged', () => {
  const pieces = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '$',
    ' ',
    '\n',
    '"x"',
    'bug',
    'command:x',
    'https://e.example',
    '~spin',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => isHarmless(plain(parts.join('')))),
    { numRuns: 5000 },
  );
  expect(EVIL).toMatch(LINK);
  expect(EVIL).toMatch(ICON);
  expect(plain('Customers [EU] (live), $5')).toBe('Customers [EU] (live), $5');
});

describe('a hostile name is shown as plain text', () => {
  it.each(['info', 'warning', 'error'] as const)('in a notification (%s)', async (severity) => {
    await notify[severity](`Pushed to ${EVIL}.`);
    expect(desk.said).toHaveLength(1);
    isHarmless(desk.said[0]!);
  });

  it('in a list, which returns the selected item itself', async () => {
    const item = { label: EVIL, description: EVIL, detail: EVIL };
    const shown: object[] = [];
    const showQuickPick = vi.spyOn(window, 'showQuickPick').mockImplementation((items) => {
      shown.push(...items);
      return Promise.resolve(items[1]);
    });
    expect(await pick([{ label: 'a' }, item], { title: 'x' })).toBe(item);
    showQuickPick.mockRestore();
    for (const text of Object.values(shown[1]!)) isHarmless(text as string);
  });

  it('in a list with buttons, which returns the item itself and the button', async () => {
    const button = { iconPath: 'x' } as unknown as QuickInputButton;
    const item = { label: EVIL, description: EVIL, detail: EVIL, buttons: [button] };
    const picked = pickOrPress([{ label: 'a' }, item], { title: EVIL, placeholder: EVIL });
    const { quickPick } = desk;
    const shown = quickPick!.items[1] as typeof item;
    for (const text of [quickPick!.title, quickPick!.placeholder, shown.label, shown.description, shown.detail]) {
      isHarmless(text);
    }
    quickPick!.pressedItem.fire({ item: shown, button });
    expect(await picked).toEqual({ item, button });
    const accepted = pickOrPress([{ label: 'a' }, item], { title: 'x', placeholder: '' });
    desk.quickPick!.accept('a');
    expect(await accepted).toEqual({ item: { label: 'a' } });
  });

  it('in an input box, before and while typing', async () => {
    desk.answers.push(() => 'typed');
    expect(await ask({ title: 'x', prompt: EVIL, problemOf: () => EVIL })).toBe('typed');
    isHarmless(desk.inputBox!.prompt!);
    isHarmless(desk.inputBox!.validateInput!('y')!);
  });

  it('in an input box that is one of several steps', async () => {
    const place = { step: 2, totalSteps: 2 };
    const typed = inputInStep({ title: EVIL, prompt: EVIL, value: '', place, problemOf: () => EVIL });
    const box = desk.openInput!;
    box.accept('x');
    for (const text of [box.title, box.prompt, box.validationMessage!]) isHarmless(text);
    box.pressed.fire('back');
    expect(await typed).toBe(BACK);
  });
});

/** Calls to APIs that render links or icons, and the only files that may contain each call. */
const ONE_PLACE: readonly [call: RegExp, files: readonly string[]][] = [
  [/\bwindow\.show(?:Information|Warning|Error)Message\((?![^;]*modal: true)/, ['notifications/notify.ts']],
  [/\bwindow\.(?:showQuickPick|showInputBox)\(/, ['prompts/quick-input.ts']],
  [/\bwindow\.createQuickPick\b/, ['prompts/quick-input.ts', 'prompts/step-pick.ts']],
  [/\bwindow\.createInputBox\b/, ['prompts/step-input.ts']],
  [/\bwindow\.withProgress\(/, ['connection/gateway-with-progress.ts']],
  [/\bcreateLanguageStatusItem\(/, ['editor-state/server-status.ts', 'editor-state/state-status.ts']],
  [/\bnew (?:\w+\.)?CodeLens\(/, ['editor-state/code-lenses.ts']],
  [/\bMarkdownString\b|\bisTrusted: true\b|\bsupportHtml\b|\bsupportThemeIcons\b|\bcreateStatusBarItem\b/, []],
  [/\bcreateWebviewPanel\b|\bregisterWebview\w+|\bregisterUriHandler\b/, []],
  // VS Code renders no links or icons in the labels of tree items, unless they are Markdown.
  [/\bregisterTreeDataProvider\b|\bcreateTreeView\b/, ['browser/extension.ts', 'pools-view/pools-view.ts']],
];

it.each(ONE_PLACE)('%s is called in no other file', (call, files) => {
  const folder = join(import.meta.dirname, '../../../client/src');
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && call.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));
  expect(found.sort()).toEqual([...files].sort());
});
