import { expect, it } from 'vitest';
import { updateRequest } from '#core/resources/pool';
import { rules } from '#core/resources/pool/rules';
import { runRules } from '../../../../../core/src/diagnostics/rules/run.ts';
import { parsePool } from '../../../../support/parse-pool.ts';
import { ruleFiles } from '../../../l10n/files.ts';

/** The maximum length of a message's first line. Lists such as VS Code's Problems view show only that line. */
const MAX_FIRST_LINE = 100;

const diagnostics = ruleFiles.flatMap(([text, context = {}]) =>
  runRules({ request: updateRequest, context }, parsePool(text).root, (code) => expect.fail(code)),
);
const messages = [...new Set(diagnostics.map(({ message }) => message))];

it('the tested messages include one from every rule', () => {
  const shown = new Set(diagnostics.map(({ code }) => code));
  expect(rules.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([]);
});

it('a message states the problem in a short first line', () => {
  const tooLong = messages.filter((message) => (message.split('\n', 1)[0] ?? '').length > MAX_FIRST_LINE);
  expect(tooLong).toEqual([]);
});

it('a message has at most two lines, each consisting of complete sentences', () => {
  expect(messages.filter((message) => !/^[^\n]*[.?](\n[^\n]*\.)?$/.test(message))).toEqual([]);
});
