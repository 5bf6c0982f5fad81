import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pushFile } from '#live/operations';
import type { Plan } from '#core/sync';
import { FakeBases, FakeFile, FakeSnapshots, ignoreFactors } from '../../support/live.ts';
import { createStage, gatewayTo, PROTECTED, TWO_FILES, withProtection, type CliStage, type Files } from './stage.ts';

const FILES = ['shop.userpool.json', 'shop.userpoolmfa.json'];
const WRITES = ['UpdateUserPool', 'SetUserPoolMfaConfig'];

/** What a push planned and sent. */
interface Sent {
  readonly steps: Plan['steps'];
  readonly requests: readonly unknown[];
}

function requestsTo({ sandbox }: CliStage): readonly unknown[] {
  const writes = sandbox.wire.exchanges().filter(({ operation }) => WRITES.includes(operation));
  return writes.map(({ operation, body }) => ({ operation, request: body }));
}

/** Pushes the files as the editor does: with the operation that its command calls. */
async function pushInEditor(files: Files): Promise<Sent> {
  const stage = await createStage(files);
  const gateway = await gatewayTo(stage.sandbox);
  const read = (name: string): FakeFile[] => {
    try {
      return [new FakeFile(readFileSync(join(stage.cwd, name), 'utf8'), name)];
    } catch {
      return [];
    }
  };
  const [file, ...others] = FILES.flatMap(read);
  const plans: Plan[] = [];
  await pushFile(file!, {
    connect: () => Promise.resolve(gateway),
    bases: new FakeBases(),
    snapshots: new FakeSnapshots(),
    siblings: () => Promise.resolve(others),
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    protectedPools: [],
    prompts: {
      askOther: () => Promise.resolve('both'),
      askLeftOut: () => Promise.resolve('keep'),
      confirmPush: (plan) => Promise.resolve(plans.push(plan) > 0),
      confirmByName: () => Promise.resolve(true),
    },
  });
  return { steps: plans[0]!.steps, requests: requestsTo(stage) };
}

/** Pushes the files with a saved plan of the CLI. */
async function pushOnCommandLine(files: Files): Promise<Sent> {
  const stage = await createStage(files);
  await stage.run(['plan', '--out', 'plan.json']);
  const { plan } = JSON.parse(readFileSync(join(stage.cwd, 'plan.json'), 'utf8')) as { plan: { steps: Plan['steps'] } };
  expect(await stage.run(['push', '--plan', 'plan.json'])).toMatchObject({ code: 0 });
  return { steps: plan.steps, requests: requestsTo(stage) };
}

it.each<[what: string, files: Files, count: number]>([
  ['a pool file', PROTECTED, 1],
  ['a pool file that omits settings', (text) => ({ 'shop.userpool.json': withProtection(sparse(text)) }), 1],
  ['both files of a pool', TWO_FILES, 2],
])('the command line plans and sends the same requests as the editor: %s', async (_, files, count) => {
  const editor = await pushInEditor(files);
  expect(editor.requests).toHaveLength(count);
  expect(JSON.stringify(editor.requests)).toContain('"DeletionProtection":"ACTIVE"');
  const commandLine = await pushOnCommandLine(files);
  expect(commandLine.requests).toEqual(editor.requests);
  expect(commandLine.steps.map(({ kind, request }) => ({ kind, request }))).toEqual(
    editor.steps.map(({ kind, request }) => ({ kind, request })),
  );
});

/** Returns a file without its password policy. */
function sparse(text: string): string {
  return text.replace(/ {2}"Policies": \{[\s\S]*?\n {2}\},\n/, '');
}
