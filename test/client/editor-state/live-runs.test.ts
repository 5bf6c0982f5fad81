import { expect, it, vi } from 'vitest';
import { LiveRuns } from '../../../client/src/editor-state/live-runs.ts';
import { LiveError, type LiveErrorKind } from '../../../live/src/gateway/pool-gateway.ts';

const FILE = 'file:///customers.userpool.json';
const offline = new LiveError('Nothing answers. Try again.', { kind: 'network', code: 'ECONNREFUSED' });
const cancelled = new LiveError('Canceled.', { kind: 'cancelled', code: 'AbortError' });
const fail = (error: Error) => () => Promise.reject(error);

it('a command is shown as running for its file until it finishes', async () => {
  const changed = vi.fn();
  const runs = new LiveRuns(changed);
  await runs.during(FILE, 'Pull', () => {
    expect(runs.of(FILE)).toMatchObject({ running: 'Pull', failure: undefined });
    expect(runs.of('file:///other.userpool.json').running).toBeUndefined();
    expect(changed).toHaveBeenCalledTimes(1);
    return Promise.resolve();
  });
  expect(runs.of(FILE)).toMatchObject({ running: undefined, failure: undefined });
  expect(changed).toHaveBeenCalledTimes(2);
});

it('the command that started last is shown if two are running', async () => {
  const runs = new LiveRuns(() => undefined);
  await runs.during(FILE, 'Push', async () => {
    await runs.during(FILE, 'Compare', () => {
      expect(runs.of(FILE).running).toBe('Compare');
      return Promise.resolve();
    });
    expect(runs.of(FILE).running).toBe('Push');
  });
});

it('the error of a command is shown until the next command starts', async () => {
  const runs = new LiveRuns(() => undefined);
  await expect(runs.during(FILE, 'Pull', fail(offline))).rejects.toBe(offline);
  expect(runs.of(FILE).failure).toEqual({ title: 'Pull', why: 'Nothing answers. Try again.', next: 'show-log' });
  await runs.during(FILE, 'Pull', () => {
    expect(runs.of(FILE).failure).toBeUndefined();
    return Promise.resolve();
  });
});

it('a failure suggests the first command of its notification', async () => {
  const runs = new LiveRuns(() => undefined);
  const nextAfter = async (error: LiveError) => {
    await expect(runs.during(FILE, 'Pull', fail(error))).rejects.toBe(error);
    return runs.of(FILE).failure?.next;
  };
  const failure = (kind: LiveErrorKind) => new LiveError('It failed.', { kind, code: '' });
  expect(await nextAfter(failure('credentials'))).toBe('select-profile');
  expect(await nextAfter(failure('not-found'))).toBe('select-profile');
  expect(await nextAfter(failure('network'))).toBe('show-log');
  expect(await nextAfter(failure('busy'))).toBeUndefined();
});

it('a canceled command has no error, and an internal error has no message for the user', async () => {
  const runs = new LiveRuns(() => undefined);
  await expect(runs.during(FILE, 'Pull', fail(cancelled))).rejects.toBe(cancelled);
  expect(runs.of(FILE).failure).toBeUndefined();
  await expect(runs.during(FILE, 'Pull', fail(new TypeError('x is not a function')))).rejects.toThrow();
  expect(runs.of(FILE).failure).toEqual({ title: 'Pull', why: '' });
});

it('a failure that a command reports stays after the command ends, until it is cleared for that file or for all files', async () => {
  const changed = vi.fn();
  const runs = new LiveRuns(changed);
  const failure = { title: 'Push', why: 'Refused.' };
  for (const forget of [() => runs.forget(FILE), () => runs.forget()]) {
    await runs.during(FILE, 'Push', () => {
      runs.failed(FILE, failure);
      return Promise.resolve();
    });
    expect(runs.of(FILE).failure).toEqual(failure);
    runs.forget('file:///other.userpool.json');
    expect(runs.of(FILE).failure).toEqual(failure);
    forget();
    expect(runs.of(FILE).failure).toBeUndefined();
  }
  changed.mockClear();
  runs.forget(FILE);
  expect(changed).not.toHaveBeenCalled();
});

it('a command is shown as waiting for an answer until it gets one', async () => {
  const changed = vi.fn();
  const runs = new LiveRuns(changed);
  await runs.asking(FILE, () => {
    expect(runs.of(FILE).isAsking).toBe(true);
    expect(runs.of('file:///other.userpool.json').isAsking).toBe(false);
    return Promise.resolve();
  });
  await expect(runs.asking(FILE, () => Promise.reject(offline))).rejects.toBe(offline);
  expect(runs.of(FILE).isAsking).toBe(false);
  expect(changed).toHaveBeenCalledTimes(4);
});

it('an action is offered until it no longer applies, another one replaces it, or the file is closed', async () => {
  const runs = new LiveRuns(() => undefined);
  let isMoot = false;
  const action = vi.fn();
  const offer = { step: 'save-file', action, isMoot: () => isMoot } as const;
  runs.offer(FILE, [offer]);
  expect(runs.of(FILE).offers).toEqual(['save-file']);
  await runs.take(FILE, 'save-file');
  expect(action).toHaveBeenCalledTimes(1);
  isMoot = true;
  expect(runs.of(FILE).offers).toEqual([]);
  await runs.take(FILE, 'save-file');
  expect(action).toHaveBeenCalledTimes(1);
  isMoot = false;
  runs.offer(FILE, []);
  expect(runs.of(FILE).offers).toEqual([]);
  runs.offer(FILE, [offer]);
  runs.close(FILE);
  expect(runs.of(FILE).offers).toEqual([]);
});
