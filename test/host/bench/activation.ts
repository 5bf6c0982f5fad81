import type { Workbench } from '../ui/workbench.ts';
import { waitFor } from '../ui/poll.ts';

/** What VS Code itself says about the activation of an extension, in milliseconds. */
export interface Activation {
  /** Reading and running the extension's code. */
  readonly load: number;
  /** The call of its `activate`. */
  readonly call: number;
  /** What that started, until it said that it was done. */
  readonly finish: number;
}

/** Reads VS Code's startup performance report. Extensions that are not active yet are not in it. */
export async function readActivations(
  workbench: Workbench,
  extensions: readonly string[],
): Promise<Record<string, Activation>> {
  await workbench.runCommand('Developer: Startup Performance');
  const { page } = workbench;
  await page.locator('.editor-group-container.active .tab.active', { hasText: 'Startup Performance' }).waitFor();
  const text = await waitFor('the activations in VS Code’s startup performance report', async () => {
    const report = await workbench.editor.text();
    return extensions.every((id) => activationIn(report, id)) && report;
  });
  return Object.fromEntries(extensions.flatMap((id) => [[id, activationIn(text, id)!]]));
}

/** A row of its table: extension, eager, load code, call activate, finish activate, event, by. */
function activationIn(report: string, id: string): Activation | undefined {
  const row = report.split('\n').find((line) => line.split('|').some((cell) => cell.trim() === id));
  const numbers = row?.split('|').flatMap((cell) => (/^\s*\d+\s*$/.test(cell) ? [Number(cell)] : []));
  const [load, call, finish] = numbers ?? [];
  return load === undefined || call === undefined || finish === undefined ? undefined : { load, call, finish };
}
