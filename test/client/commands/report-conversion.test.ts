import { beforeEach, expect, it, vi } from 'vitest';
import { REPORT_CONVERSION, registerReportConversion } from '../../../client/src/commands/report-conversion.ts';
import { clearDesk, desk, registered } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const FILE = 'file:///shop.userpool.json';
const pages: [label: string, text: string][] = [];
const previews = {
  page: (label: string, text: string) => {
    pages.push([label, text]);
    return Promise.resolve();
  },
};

it('offers the list of properties that a conversion dropped', async () => {
  registerReportConversion({ log: { warn: () => undefined } as never }, previews);
  desk.answers.push(([label]) => label);
  await registered.get(REPORT_CONVERSION)!(FILE, {
    count: 2,
    choices: 1,
    lines: ['Dropped by the conversion:', '  Arn'],
  });
  expect(desk.said).toEqual([
    "Converted shop.userpool.json. 2 properties were dropped. 1 of them might be your choice, but can't be distinguished from a sample value.",
  ]);
  await vi.waitFor(() =>
    expect(pages).toEqual([['Dropped from shop.userpool.json', 'Dropped by the conversion:\n  Arn\n']]),
  );
});

it('a single dropped property might be the user’s choice', async () => {
  registerReportConversion({ log: { warn: () => undefined } as never }, previews);
  await registered.get(REPORT_CONVERSION)!(FILE, { count: 1, choices: 1, lines: [] });
  expect(desk.said).toEqual([
    "Converted shop.userpool.json. 1 property was dropped. It might be your choice, but can't be distinguished from a sample value.",
  ]);
});
