import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewAnswers } from '../../client/src/prompts/preview-answers.ts';
import { titleOf } from '../../client/src/notifications/command-titles.ts';
import { projectRoot } from '../../scripts/paths.mjs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when?: string; readonly group?: string }[]>
    >;
  };
}

const read = (...path: string[]): string => readFileSync(join(projectRoot, ...path), 'utf8');
const text = read('package.json');
const { commands, menus } = (JSON.parse(text) as Manifest).contributes;
const nls = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
/** Strings that are templates for other strings. */
const FORMS = ['setting.rules.form'];
const ids = commands.map(({ command }) => command);
const isPreviewButton = (id: string): boolean => id.startsWith('userpool.preview.');
const SCHEME = 'resourceScheme == userpool-preview && ';

it('each command in a menu is contributed', () => {
  const used = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
  expect(used.filter((command) => !ids.includes(command))).toEqual([]);
});

it('each contributed command is registered in its own file', () => {
  const folder = ['client', 'src', 'commands'];
  const sources = readdirSync(join(projectRoot, ...folder)).map((name) => read(...folder, name));
  const registered = sources
    .filter((source) => /registerCommand\(|registerForKinds\(/.test(source))
    .flatMap((source) => {
      const id = /(?:registerCommand\(\s*|COMMAND = )'([^']+)'/.exec(source)?.[1];
      // The corresponding command for MFA files has the same handler.
      return id === undefined ? [] : [id, id.replace('userpool.', 'userpool.mfa.')];
    });
  expect(ids.filter((id) => !registered.includes(id) && !isPreviewButton(id))).toEqual([]);
});

it('a command has the same name in messages and in the Command Palette', () => {
  const nameOf = (id: string) => nls[id.replace('userpool.', 'command.')]?.replace(/…$/, '');
  const others = ids.filter((id) => ![id, nameOf(id)].includes(titleOf(id)));
  expect(others).toEqual([]);
});

it('preview buttons are registered, have no icons, and are only in the title of the previews that they apply to', () => {
  const source = read('client', 'src', 'commands', 'preview.ts');
  const registered = [...source.matchAll(/'(userpool\.preview\.\w+)'/g)].map(([, id]) => id);
  const buttons = commands.filter(({ command }) => isPreviewButton(command));
  expect(registered.sort()).toEqual(buttons.map(({ command }) => command).sort());
  expect(buttons.filter((command) => 'icon' in command)).toEqual([]);
  const names = { 'pull-first': 'pullFirst', 'create-and-keep': 'createAndKeep' } as Readonly<Record<string, string>>;
  for (const [folder, answers] of Object.entries(previewAnswers)) {
    const shown = menus['editor/title']!.filter(({ command, when = '' }) => {
      const [, pattern = ''] = /resourceDirname =~ \/([^/]+)\//.exec(when) ?? [];
      return isPreviewButton(command) && new RegExp(pattern).test(`/${folder}`);
    }).map(({ command }) => command.slice('userpool.preview.'.length));
    const expected = [...answers.map((answer) => names[answer] ?? answer), 'cancel', 'showText', 'showDiff'];
    expect(shown).toEqual(expected);
  }
  for (const menu of ['editor/title', 'commandPalette']) {
    for (const { command, when } of menus[menu]!) if (isPreviewButton(command)) expect(when).toContain(SCHEME);
  }
});

it('a diff with the live pool has the buttons Pull and Push', () => {
  const inDiff = menus['editor/title']!.filter(({ when }) =>
    when?.includes('&& isInDiffEditor && diffEditorOriginalUri'),
  );
  expect(inDiff.map(({ command }) => command)).toEqual([
    ...['userpool.pull', 'userpool.mfa.pull'],
    ...['userpool.push', 'userpool.mfa.push'],
  ]);
});

it('commands have editor buttons where they apply to the file, but none in other diff editors', () => {
  for (const { command, when = '' } of menus['editor/title']!) {
    if (isPreviewButton(command) || when.includes('diffEditorOriginalUri')) continue;
    expect(when).toContain('!isInDiffEditor');
    // The conversion applies to files in other languages.
    if (command === 'userpool.convert') continue;
    // Adding default values requires neither a live pool nor trust. The sandbox counts as live and requires no trust.
    const [, condition] = / (userpool\.activeFile.*)$/.exec(when) ?? [];
    const others: Readonly<Record<string, string>> = {
      'userpool.addMissing': 'userpool.activeFile',
      'userpool.mfa.addMissing': 'userpool.activeFile',
      'userpool.copyAsCli': 'userpool.activeFile =~ /live|new/',
    };
    if (others[command] === undefined) expect(condition).toMatch(/^userpool\.activeFile == (?:live|new)$/);
    else expect(condition).toBe(others[command]);
  }
});

it('each command for MFA files is in the same menus as its counterpart for pool files, but never for the same file', () => {
  for (const [menu, items] of Object.entries(menus)) {
    for (const { command, when = '' } of items.filter(({ command: id }) => id.startsWith('userpool.mfa.'))) {
      const counterpart = command.replace('userpool.mfa.', 'userpool.');
      const others = items.filter((item) => item.command === counterpart);
      // The MFA settings can also be pulled from the pool's file and node.
      if (command === 'userpool.mfa.pull' && /!\(resourceFilename|\\.userpool\\.json/.test(when)) continue;
      expect(others.length, `${menu}: ${command}`).toBeGreaterThan(0);
      expect(when).toMatch(/userpoolmfa|mfaFile/);
      for (const other of others) {
        if (other.when?.includes('editorLangId'))
          expect(other.when).toContain(String.raw`!(resourceFilename =~ /\.userpoolmfa\.json$/i)`);
      }
    }
  }
});

it('the names of pool files are compared without regard to case, as VS Code does for languages', () => {
  const conditions = Object.values(menus).flatMap((items) => items.map(({ when = '' }) => when));
  const patterns = conditions.flatMap((when) => when.match(/\.userpool(?:mfa)?\\\.json\$\/\w*/g) ?? []);
  expect(new Set(patterns)).toEqual(new Set([String.raw`.userpool\.json$/i`, String.raw`.userpoolmfa\.json$/i`]));
});

it('the menus of other files have no live commands in an untrusted workspace', () => {
  for (const menu of ['editor/title/context', 'explorer/context']) {
    for (const { when } of menus[menu]!) expect(when).toContain('isWorkspaceTrusted && !userpool.inBrowser');
  }
});

it('the context menu of an editor has the commands of its buttons, and a comparison has none', () => {
  for (const { command, when } of menus['editor/context']!) {
    const buttons = menus['editor/title']!.filter((other) => other.command === command);
    expect(buttons.map((button) => button.when)).toContain(when);
  }
});

it('a window without a pool file or a configuration file does not start the extension', () => {
  expect((JSON.parse(text) as { activationEvents: unknown }).activationEvents).toEqual([
    // An editor with the sandbox's pool file.
    'onFileSystem:cognito-sandbox',
    // The configuration file is JSON with comments, and must have completion even if no pool file is open.
    'workspaceContains:userpool.config.json',
  ]);
});

describe('the menus of the view', () => {
  it('title: offers what the view’s nodes do not', () => {
    expect(menus['view/title']!.map(({ command, group }) => `${group} ${command}`)).toEqual([
      'navigation@1 userpool.pullNew',
      'navigation@2 userpool.refresh',
      'userpool@1 userpool.newFile',
      'userpool@2 userpool.compareAll',
      'userpool@3 userpool.selectProfile',
      'userpool@4 userpool.sandbox',
    ]);
  });

  it.each([
    ['files', ['compareAll', 'refresh']],
    ['aws', ['selectProfile', 'refresh']],
    ['profile', ['addRegion', 'refresh']],
    ['region', ['filter', 'create', 'refresh']],
    ['pool', ['openLive', 'pullNew', 'mfa.pull', 'addAttributes', 'clone']],
    [
      'file',
      [
        'openFile',
        'openLive',
        'pull',
        'mfa.pull',
        'compare',
        'push',
        'restore',
        'compareWith',
        'addAttributes',
        'clone',
      ],
    ],
    ['mfaFile', ['openFile', 'mfa.pull', 'mfa.compare', 'mfa.push', 'mfa.restore']],
    ['newPool', ['openFile', 'create']],
  ])('%s', (viewItem, expected) => {
    const shown = menus['view/item/context']!.filter(({ when = '', group = '' }) => {
      const [, value, pattern] = /viewItem (?:== (\w+)|=~ \/(.+?)\/)/.exec(when) ?? [];
      return (
        group !== 'inline@1' &&
        group !== 'inline@2' &&
        (value === viewItem || new RegExp(pattern ?? '^$').test(viewItem))
      );
    });
    // VS Code sorts commands with the same position by their titles.
    const groups = shown.map(({ group }) => group!);
    expect(groups.filter((group, i) => groups.indexOf(group) !== i)).toEqual([]);
    const sorted = shown.toSorted((a, b) => a.group!.localeCompare(b.group!));
    expect(sorted.map(({ command }) => command.replace('userpool.', ''))).toEqual(expected);
  });
});

it('no menu condition decides which files are user pool files', () => {
  expect(JSON.stringify(menus).replaceAll(SCHEME, '')).not.toContain('resourceScheme');
});

it('file icons are visible on light and dark backgrounds, because VS Code uses the dark one in High Contrast Light', () => {
  const luminanceOf = (color: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => (parseInt(color.slice(start, start + 2), 16) / 255) ** 2.2);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const icons = [...text.matchAll(/"(?:light|dark)": "\.\/(media\/file[^"]*)"/g)].map(([, path]) => read(path!));
  expect(icons).toHaveLength(4);
  for (const [color] of icons.flatMap((icon) => [...icon.matchAll(/#[\da-f]{6}/g)])) {
    for (const background of ['#ffffff', '#1f1f1f', '#000000']) expect(contrast(color, background)).toBeGreaterThan(3);
  }
});

it('each step of the walkthrough except the first is completed by a milestone', () => {
  const milestones = /milestone: ([^)]+)\)/.exec(read('client', 'src', 'walkthrough-progress.ts'))?.[1]?.match(/\w+/g);
  const events = [...text.matchAll(/"onContext:userpool\.(\w+)"/g)].map(([, key]) => key);
  expect(events).toEqual(milestones);
  expect([...text.matchAll(/"onCommand:([^"]+)"/g)].map(([, id]) => id)).toEqual(['userpool.sandbox']);
});

it('the manifest has exactly the strings that it uses', () => {
  const texts = Object.keys(nls).filter((key) => !FORMS.includes(key));
  const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
  expect(used.filter((key) => !texts.includes(key))).toEqual([]);
  expect(texts.filter((key) => !used.includes(key))).toEqual([]);
});
