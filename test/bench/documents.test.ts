import { expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import type { JsonObject } from '#core/json';
import { benchDocuments, realRequest } from '../../bench/lib/documents.mjs';
import { growRequest } from '../../bench/lib/growth.mjs';
import { parsePool } from '../support/parse-pool.ts';

const documents = await benchDocuments();

it('the bench documents are a real file and larger ones, up to 10 MB', () => {
  const [real] = documents;
  expect(real!.bytes).toBeGreaterThan(4000);
  expect(real!.bytes).toBeLessThan(5500);
  for (const [i, times] of [1, 10, 100, 1000].entries()) {
    expect(documents[i]!.bytes / real!.bytes / times).toBeCloseTo(1, 1);
  }
  expect(documents.at(-1)!.bytes / 10_000_000).toBeCloseTo(1, 1);
});

it('the typed mistake is the only diagnostic in the real file', () => {
  const diagnostics = (text: string) => checkDocument(parsePool(text)).map(({ code }) => code);
  const [{ text, mistaken }] = documents as [(typeof documents)[0]];
  expect(diagnostics(text)).toEqual([]);
  expect(diagnostics(mistaken)).toHaveLength(1);
});

it('the larger files have few diagnostics, so that their times mainly measure how long reading takes', () => {
  for (const { text } of documents.slice(0, 3)) {
    const diagnostics = checkDocument(parsePool(text)).map(({ code, message }) => `${code}: ${message}`);
    expect(diagnostics.length, diagnostics.slice(0, 5).join('\n')).toBeLessThan(6);
  }
});

it('the keystroke creates the mistake at the given position', () => {
  for (const { text, mistaken, keystroke } of documents.slice(0, 2)) {
    const { place, digit } = keystroke;
    const lines = text.split('\n');
    const line = lines[place.line]!;
    lines[place.line] = `${line.slice(0, place.character)}${digit}${line.slice(place.character)}`;
    expect(lines.join('\n')).toBe(mistaken);
  }
});

it('growRequest grows long strings and maps by the same factor, and does not modify its argument', async () => {
  const request = await realRequest();
  const before = JSON.stringify(request);
  const grown = growRequest(request, 1_000_000);
  const { EmailMessage } = grown['VerificationMessageTemplate'] as JsonObject;
  const length = (value: unknown) => JSON.stringify(value).length;
  expect(length(EmailMessage)).toBeGreaterThan(150_000);
  expect(length(grown['UserPoolTags']) / 500_000).toBeCloseTo(1, 0);
  expect(Object.keys(grown)).toEqual(Object.keys(request));
  expect(JSON.stringify(request)).toBe(before);
});
