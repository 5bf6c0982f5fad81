import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { titleOf } from '../../client/src/notifications/command-titles.ts';
import { projectRoot } from '../../scripts/paths.mjs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  };
}

const read = (...path: string[]): string => readFileSync(join(projectRoot, ...path), 'utf8');
const text = read('package.json');
const { commands, menus } = (JSON.parse(text) as Manifest).contributes;
const nls = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
/** Templates for other strings. */
const FORMS = ['setting.rules.form'];
const ids = commands.map(({ command }) => command);

it('each command in a menu is contributed', () => {
  const used = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
  expect(used.filter((command) => !ids.includes(command))).toEqual([]);
});

it('each contributed command is registered in its own file', () => {
  const folder = ['client', 'src', 'commands'];
  const sources = readdirSync(join(projectRoot, ...folder)).map((name) => read(...folder, name));
  const registered = sources
    .filter((source) => source.includes('registerCommand('))
    .flatMap((source) => /(?:registerCommand\(\s*|COMMAND = )'([^']+)'/.exec(source)?.[1] ?? []);
  expect(ids.filter((id) => !registered.includes(id))).toEqual([]);
});

it('a command has the same name in messages and in the Command Palette', () => {
  const others = ids.filter((id) => ![id, nls[id.replace('userpool.', 'command.')]].includes(titleOf(id)));
  expect(others).toEqual([]);
});

it('commands have editor buttons where they apply to the file, and none in a diff editor', () => {
  for (const { command, when } of menus['editor/title']!) {
    expect(when).toContain('!isInDiffEditor');
    // Adding default values requires neither a live pool nor trust. The sandbox counts as live and requires no trust.
    expect(when).toMatch(command === 'userpool.addMissing' ? /userpool\.activeFile$/ : /userpool\.activeFile == live$/);
  }
});

it('the menus of other files have no live commands in an untrusted workspace', () => {
  for (const menu of ['editor/title/context', 'explorer/context']) {
    for (const { when } of menus[menu]!) expect(when).toContain('isWorkspaceTrusted && !userpool.inBrowser');
  }
});

it('no menu condition decides which files are user pool files', () => {
  expect(JSON.stringify(menus)).not.toContain('resourceScheme');
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
