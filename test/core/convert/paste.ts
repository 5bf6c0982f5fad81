import { checkDocument, type LocatedDiagnostic } from '#core/diagnostics';
import { editText } from '#core/document';
import type { JsonValue } from '#core/json';
import { readYaml } from '#core/yaml';
import { parsePool } from '../../support/parse-pool.ts';

/** The result of pasting text into a pool file, as the user sees it. */
export interface Pasted {
  /** All diagnostics, as `code: message`. */
  readonly found: readonly string[];
  /** The message about the format. */
  readonly message: string;
  /** The titles of the conversions. */
  readonly titles: readonly string[];
  /** The value of the file after the first conversion, or undefined if there is no conversion. */
  readonly value: JsonValue | undefined;
  /** The codes of the errors after the conversion. */
  readonly errors: readonly string[];
}

/** Pastes text, or a value as JSON, and applies the first conversion. */
export function paste(pasted: string | object): Pasted {
  const text = typeof pasted === 'string' ? pasted : JSON.stringify(pasted, null, 2);
  const diagnostics = check(text);
  const about = diagnostics.find(({ code }) => code === 'foreign-form');
  const fixes = about?.fixes ?? [];
  const [first] = fixes;
  const converted = first ? editText(text, first.edits) : undefined;
  return {
    found: diagnostics.map(({ code, message }) => `${code}: ${message}`),
    message: about?.message ?? '',
    titles: fixes.map(({ title }) => title),
    value: converted === undefined ? undefined : parsePool(converted).value,
    errors: (converted === undefined ? [] : check(converted))
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code),
  };
}

function check(text: string): LocatedDiagnostic[] {
  return checkDocument(parsePool(text), { readYaml });
}
