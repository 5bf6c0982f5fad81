import { expect, it } from 'vitest';
import { parseDocument } from '#core/document';

/** Returns each syntax problem as the text up to the problem, with the problem in brackets, and the message. */
function problemsIn(text: string): readonly string[] {
  return parseDocument(text).syntaxProblems.map(
    ({ offset, length, message }) => `${text.slice(0, offset)}[${text.slice(offset, offset + length)}]: ${message}`,
  );
}

it.each([
  ['{\n  "A": "x"",\n  "B": 1\n}', ['{\n  "A": "x"["]: Unexpected double quote. Remove it.']],
  ['{\n  "A": 8",\n  "B": 1\n}', ['{\n  "A": 8["]: Unexpected double quote. Remove it.']],
  ['{\n  "A": ["x"]",\n  "B": 1\n}', ['{\n  "A": ["x"]["]: Unexpected double quote. Remove it.']],
  ['{\n  "A": "x"y",\n  "B": 1\n}', ['{\n  "A": "x["]: This double quote ends the string. Remove it, or write \\".']],
  ['{\n  "A": ["x"y z", "B"]\n}', ['{\n  "A": ["x["]: This double quote ends the string. Remove it, or write \\".']],
  ['{\n  "A": "x,\n  "B": 1\n}', ['{\n  "A": ["x,]: Unterminated string. Close it with a double quote.']],
  ['{\n  "A": ["x", "y],\n  "B": 1\n}', ['{\n  "A": ["x", ["y],]: Unterminated string. Close it with a double quote.']],
  ['{\n  "A": "x","\n  "B": 1\n}', ['{\n  "A": "x",["]: Unexpected double quote. Remove it.']],
  [
    '{\n  "A": {\n    "x": 1, "\n    "y": 2\n  }\n}',
    ['{\n  "A": {\n    "x": 1, ["]: Unexpected double quote. Remove it.'],
  ],
  [
    '{\n  "A": "x,",\n  "B": ["x","]\n}',
    ['{\n  "A": "x,",\n  "B": ["x",["]]: Unterminated string. Close it with a double quote.'],
  ],
  ['{\n  "A": "\n}', ['{\n  "A": ["]: Unterminated string. Close it with a double quote.']],
  [
    '{\n  "A": { "x": 10,""\n    "y": true\n  }\n}',
    ['{\n  "A": { "x": 10,[""]: Unexpected double quotes. Remove them.'],
  ],
  ['{\n  "A": 10,""\n  "B": 1\n}', ['{\n  "A": 10,[""]: Unexpected double quotes. Remove them.']],
  ['{\n  "A": "x""",\n  "B": 1\n}', ['{\n  "A": "x"[""]: Unexpected double quotes. Remove them.']],
  ['{\n  "A": 10,\n  ""\n  "B": 1\n}', ['{\n  "A": 10,\n  [""]: Expected a colon after the property name.']],
  ['{\n  "A": 10,\n  "B": 1,""\n}', ['{\n  "A": 10,\n  "B": 1,[""]: Expected a colon after the property name.']],
  ['{\n  "A": 1,,\n  "B": 1\n}', ['{\n  "A": 1,[,]: Unexpected comma. Remove it.']],
  [
    '{\n  "A": [1,,2],\n  "B": ,\n  "C": 1\n}',
    ['{\n  "A": [1,[,]: Unexpected comma. Remove it.', '{\n  "A": [1,,2],\n  "B": [,]: Expected a value.'],
  ],
  ['{\n  "A": 1, # no\n  "B": 1\n}', ['{\n  "A": 1, [#]: Comments begin with //, not with #.']],
  [
    '{\n  A: 1,\n  "B": arn:x\n}',
    [
      '{\n  [A]: Expected a property name in double quotes.',
      '{\n  A: 1,\n  "B": [arn]: Invalid value. Write a string in double quotes, a number, true, false or null.',
    ],
  ],
  ['{\n  "A" 1,\n  "B": 1\n}', ['{\n  ["A"]: Expected a colon after the property name.']],
  ['{\n  "A":\n}', ['{\n  "A"[:]: Expected a value.']],
  [
    '  "A": 1,\n  "B": 2\n',
    ['  ["]: Expected an opening brace {.', '  "A": 1,\n  "B": [2]: Expected a closing brace }.'],
  ],
])('%s', (text, problems) => {
  expect(problemsIn(text)).toEqual(problems);
});

/** Returns the contents of the fixes of a text's syntax problems. */
const fixesIn = (text: string): string[] =>
  parseDocument(text).syntaxProblems.flatMap(({ fixes }) => fixes.map(({ edit }) => edit.content));

it.each([
  ['{ "A": yes }', ['true']],
  ['{ "A": __proto__ }', ['"__proto__"']],
  ['{ "A": constructor }', ['"constructor"']],
  ['{\n  "A": "x,\n  "B": 1\n}', ['"x",']],
  ['{\n  "A": "https://x,\n  "B": 1\n}', ['"https://x",']],
  ['{\n  "A": "x"y",\n  "B": 1\n}', ['', '\\"']],
  // The comment would become part of the value.
  ['{\n  "A": "x, // note\n  "B": 1\n}', []],
  ['{\n  "A": "x // note\n}', []],
  ['{\n  "A": "x /* note */\n}', []],
])('the fixes of %s', (text, contents) => {
  expect(fixesIn(text)).toEqual(contents);
});
