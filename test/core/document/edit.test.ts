import { describe, expect, it } from 'vitest';
import { editsOf, editText, mergeEdits, parseDocument, type Edit } from '#core/document';

const set = (path: Edit['path'], value: string | number | object, order?: string[]): Edit => ({
  kind: 'set',
  path,
  value: value as never,
  ...(order ? { order } : {}),
});
const remove = (...path: Edit['path']): Edit => ({ kind: 'remove', path });

describe('set', () => {
  it('replaces a value and keeps the rest', () => {
    expect(editText('{\n  // length\n  "A": 8, // at least\n  "B": 1\n}\n', [set(['A'], 12)])).toBe(
      '{\n  // length\n  "A": 12, // at least\n  "B": 1\n}\n',
    );
  });

  it('adds a property after the comment that follows the previous one', () => {
    expect(editText('{\n  "A": 8 // at least\n}\n', [set(['B'], ['x'])])).toBe(
      '{\n  "A": 8, // at least\n  "B": [\n    "x"\n  ]\n}\n',
    );
  });

  it('adds a property at the right position', () => {
    const order = ['A', 'B', 'C'];
    expect(editText('{\n  "A": 1, // a\n  "C": 3\n}', [set(['B'], 2, order)])).toBe(
      '{\n  "A": 1, // a\n  "B": 2,\n  "C": 3\n}',
    );
    expect(editText('{ // pool\n  "B": 2\n}', [set(['A'], 1, order)])).toBe('{ // pool\n  "A": 1,\n  "B": 2\n}');
  });

  it('keeps an object on one line', () => {
    expect(editText('{ "A": 1 }', [set(['B'], { c: [1] })])).toBe('{ "A": 1, "B": { "c": [1] } }');
    expect(editText('{"A": [1, 2]}', [set(['A', 2], 3)])).toBe('{"A": [1, 2, 3]}');
  });

  it('keeps a trailing comma', () => {
    expect(editText('{\n  "A": 1,\n}', [set(['B'], 2)])).toBe('{\n  "A": 1,\n  "B": 2,\n}');
  });

  it('creates missing parents', () => {
    expect(editText('{}', [set(['A', 'B'], 1)])).toBe('{\n  "A": {\n    "B": 1\n  }\n}');
    expect(editText('{\n\t"A": 5\n}', [set(['A', 'B'], 1)])).toBe('{\n\t"A": {\n\t\t"B": 1\n\t}\n}');
    expect(editText('// empty\n', [set([], { A: 1 })])).toBe('// empty\n{\n  "A": 1\n}\n');
  });

  it('keeps the comment inside a replaced value', () => {
    expect(editText('{\n  "A": [ // why\n    1\n  ]\n}', [set(['A'], 2)])).toBe('{\n  "A": // why\n  2\n}');
  });

  it('changes the last of two properties with the same name, because the last one takes effect', () => {
    expect(editText('{ "A": 1, "A": 2 }', [set(['A'], 3)])).toBe('{ "A": 1, "A": 3 }');
  });
});

describe('remove', () => {
  it('removes the whole line of a property', () => {
    expect(editText('{\n  "A": 1,\n  "B": 2,\n  "C": 3\n}', [remove('B')])).toBe('{\n  "A": 1,\n  "C": 3\n}');
  });

  it('removes the comma before the last property', () => {
    expect(editText('{\n  "A": 1, // a\n  "B": 2\n}', [remove('B')])).toBe('{\n  "A": 1 // a\n}');
    expect(editText('{ "A": 1, "B": 2 }', [remove('B')])).toBe('{ "A": 1 }');
    expect(editText('{ "A": 1, "B": 2 }', [remove('A')])).toBe('{ "B": 2 }');
  });

  it('leaves an empty object after removing the only property', () => {
    expect(editText('{\n  "A": {\n    "B": 1\n  }\n}', [remove('A', 'B')])).toBe('{\n  "A": {}\n}');
  });

  it('removes all properties with the given name, so that an earlier one does not take effect', () => {
    expect(editText('{ "A": 1, "B": 2, "A": 3 }', [remove('A')])).toBe('{ "B": 2 }');
  });

  it('does not touch unreadable properties', () => {
    expect(editText('{\n  "L": { "A": null', [remove('L', 'A')])).toBe('{\n  "L": { "A": null');
    expect(editText('{\n  "L": { "A": "x },\n  "B": null\n}', [remove('L', 'A'), remove('B')])).toBe(
      '{\n  "L": { "A": "x },\n}',
    );
    expect(editText('{\n  "B": 1,\n  "L": { "A": "x }, // why\n  "C": 2\n}', [set(['D'], 3), remove('C')])).toBe(
      '{\n  "B": 1,\n  "L": { "A": "x }, // why\n  "D": 3\n}',
    );
  });

  it('keeps comments, including those inside the removed property', () => {
    expect(editText('{\n  "A": {\n    "x": 1 // why\n  }, // after\n  "B": 2\n}', [remove('A')])).toBe(
      '{\n  // why\n  // after\n  "B": 2\n}',
    );
  });
});

describe('rename', () => {
  it('changes only the name of a property', () => {
    expect(editText('{ "Id" /* x */ : "a_b" }', [{ kind: 'rename', path: ['Id'], name: 'UserPoolId' }])).toBe(
      '{ "UserPoolId" /* x */ : "a_b" }',
    );
  });
});

describe('merge', () => {
  it('adds and removes items of an unordered list in place', () => {
    const text = '{\n  "A": [\n    "email", // mail\n    "sms"\n  ]\n}';
    const rules = { orderOf: () => [], isSet: () => true };
    expect(editText(text, mergeEdits(parseDocument(text).value, { A: ['sms', 'email'] }, rules))).toBe(text);
    expect(editText(text, mergeEdits(parseDocument(text).value, { A: ['push', 'email'] }, rules))).toBe(
      '{\n  "A": [\n    "email", // mail\n    "push"\n  ]\n}',
    );
  });
});

describe('editsOf', () => {
  it('returns small edits to the original text', () => {
    const text = '{\n  "A": 1,\n  "B": 2,\n  "C": 3\n}\n';
    expect(editsOf(parseDocument(text), [set(['A'], 5), remove('C')])).toEqual([
      { offset: 9, length: 1, content: '5' },
      { offset: 20, length: 10, content: '' },
    ]);
  });
});

describe('very many edits', () => {
  const many = (one: (i: number) => string, n = 20_000): string =>
    Array.from({ length: n }, (_, i) => one(i)).join(',\n');

  it('remove a name that is repeated many times', { timeout: 10_000 }, () => {
    expect(editText(`{ "A": 1,\n${many(() => '"Arn": "x"')}\n}`, [remove('Arn')])).toBe('{ "A": 1\n}');
  });

  it('remove very many properties', { timeout: 10_000 }, () => {
    const text = `{\n${many((i) => `  // ${i}\n  "N${i}": ${i}`, 5000)}\n}`;
    const edited = editText(
      text,
      Array.from({ length: 4999 }, (_, i) => remove(`N${i}`)),
    );
    expect(parseDocument(edited)).toMatchObject({ syntaxProblems: [], value: { N4999: 4999 } });
    expect(edited.match(/\/\/ \d+/g)).toHaveLength(5000);
  });

  it('remove adjacent properties correctly, even if edits to other objects come in between', () => {
    const text = '{ "A": { "a": 1, "b": 2, "c": 3 }, "B": { "a": 1 }, "C": 1 }';
    const edits = [remove('A', 'a'), remove('A', 'b'), remove('B', 'a'), remove('A', 'c'), remove('B'), remove('C')];
    expect(editText(text, edits)).toBe('{ "A": {} }');
    expect(editText(text, [remove('A'), remove('A', 'a'), set(['A'], 1), remove('B')])).toBe('{ "C": 1, "A": 1 }');
  });
});
