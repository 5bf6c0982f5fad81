import { describe, expect, it, vi } from 'vitest';
import { parseDocument } from '#core/document';
import { readYaml, type ReadYaml } from '#core/yaml';
import { YamlLoader } from '../../server/src/yaml-loader.ts';

const yaml = parseDocument('Pool:\n  Type: AWS::Cognito::UserPool\n');

/** Returns a YAML parser whose loading and timeouts the test controls. */
function withheld() {
  const loads: { resolve: (reader: ReadYaml) => void; reject: (error: Error) => void }[] = [];
  const overdue: (() => void)[] = [];
  const stopWaiting = vi.fn();
  const failure = vi.fn();
  let onLate: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (onLate = resolve));
  const loader = new YamlLoader({
    load: () => new Promise((resolve, reject) => loads.push({ resolve, reject })),
    log: { failure },
    whenOverdue: (callback) => {
      overdue.push(callback);
      return stopWaiting;
    },
    onLate,
  });
  return { loader, loads, overdue, stopWaiting, failure, late };
}

describe('the YAML parser', () => {
  it('is loaded once, and only for a document that needs it', async () => {
    const { loader, loads, stopWaiting } = withheld();
    await loader.loadFor(parseDocument('{}'));
    expect(loads).toEqual([]);
    const waiting = [loader.loadFor(yaml), loader.loadFor(yaml)];
    loads[0]!.resolve(readYaml);
    await Promise.all(waiting);
    await loader.loadFor(yaml);
    expect([loader.reader, loads.length]).toEqual([readYaml, 1]);
    expect(stopWaiting).toHaveBeenCalledTimes(1);
  });

  it('is no longer awaited after the timeout', async () => {
    const { loader, loads, overdue } = withheld();
    const waiting = loader.loadFor(yaml);
    overdue[0]!();
    await waiting;
    await loader.loadFor(yaml);
    expect([loader.reader, loads.length, overdue.length]).toEqual([undefined, 1, 1]);
  });

  it('is used if it arrives late, and the documents are checked again', async () => {
    const { loader, loads, overdue, late } = withheld();
    const waiting = loader.loadFor(yaml);
    overdue[0]!();
    await waiting;
    loads[0]!.resolve(readYaml);
    await late;
    expect(loader.reader).toBe(readYaml);
  });

  it('is loaded again after a failure, which is logged once, and the documents are checked again', async () => {
    const { loader, loads, failure, late } = withheld();
    for (const i of [0, 1]) {
      const waiting = loader.loadFor(yaml);
      loads[i]!.reject(new Error('no answer'));
      await waiting;
    }
    expect(failure).toHaveBeenCalledTimes(1);
    const waiting = loader.loadFor(yaml);
    loads[2]!.resolve(readYaml);
    await Promise.all([waiting, late]);
    expect(loader.reader).toBe(readYaml);
  });
});
