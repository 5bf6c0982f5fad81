import * as l10n from '@vscode/l10n';
import { nodeAt, parseDocument, type JsonDocument } from '#core/document';
import { formatPath, isJsonObject, type JsonValue, type Path } from '#core/json';
import type { ComparedState } from '../operations/file-state.ts';

/** The differences between a line of a pool file and the live pool. */
export interface LiveHint {
  /** The offset of the end of the line. */
  readonly offset: number;
  /** The live values, shortened. */
  readonly label: string;
  readonly settings: readonly LiveSetting[];
}

/** A setting that differs in the live pool. */
export interface LiveSetting {
  readonly path: Path;
  /** Undefined if the live pool does not have the setting. */
  readonly live: JsonValue | undefined;
}

/** The maximum length of a value in a hint, in characters. */
const MAX_VALUE_LENGTH = 40;
const MAX_SETTINGS_NAMED = 3;

/**
 * Returns a hint for each line of a file with values that differ from the last description of the live pool. Ignores
 * settings that the file omits, and empty strings, which are placeholders for values.
 */
export function liveHints(text: string, state: ComparedState): readonly LiveHint[] {
  if (state.describedAt === undefined) return [];
  const document = parseDocument(text);
  const lines = new Map<number, LiveSetting[]>();
  for (const setting of liveSettings(state)) {
    const offset = lineEndOf(document, setting.path);
    if (offset !== undefined) lines.set(offset, [...(lines.get(offset) ?? []), setting]);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([offset, settings]) => ({ offset, label: labelFor(document, settings), settings }));
}

/** Returns the settings in which the live pool differs from the file, without duplicates. */
function liveSettings({ yours, theirs, unknown }: ComparedState): readonly LiveSetting[] {
  const all = [
    ...[...yours, ...unknown].map(({ path, before }) => ({ path, live: before })),
    // In these changes, `after` is the live value. In the changes above, `after` is the value in the file.
    ...theirs.map(({ path, after }) => ({ path, live: after })),
  ];
  return [...new Map(all.map((setting) => [JSON.stringify(setting.path), setting])).values()];
}

/**
 * Returns the end of the line with a setting, or with its parent if the setting is missing; undefined if the setting
 * gets no hint.
 */
function lineEndOf(document: JsonDocument, path: Path): number | undefined {
  if (nodeAt(document, path)?.value === '') return undefined;
  const [end] = path.map((_, i) => path.length - i).filter((length) => nodeAt(document, path.slice(0, length)));
  const node = end === undefined ? undefined : nodeAt(document, path.slice(0, end));
  if (!node) return undefined;
  const rest = /^[^\r\n]*/.exec(document.text.slice(node.offset))?.[0] ?? '';
  return node.offset + rest.length;
}

function labelFor(document: JsonDocument, settings: readonly LiveSetting[]): string {
  const [first] = settings;
  if (first && settings.length === 1 && nodeAt(document, first.path)) {
    return first.live === undefined ? l10n.t('not in the live pool') : l10n.t('live: {0}', shorten(first.live));
  }
  const named = settings.slice(0, MAX_SETTINGS_NAMED).map(({ path, live }) => {
    const name = formatPath(path.slice(-1));
    return live === undefined ? l10n.t('no {0}', name) : `${name} ${shorten(live)}`;
  });
  const more = settings.length - named.length;
  return more > 0 ? l10n.t('live: {0} and {1} more', named.join(', '), more) : l10n.t('live: {0}', named.join(', '));
}

/** Formats a value on one line. Shows only the size of a long list or object. */
function shorten(value: JsonValue): string {
  const isPlain = typeof value === 'string' && value !== '' && !/[\s,]/.test(value);
  const text = isPlain ? value : JSON.stringify(value);
  if (text.length <= MAX_VALUE_LENGTH) return text;
  if (Array.isArray(value)) return l10n.t('{0} items', value.length);
  return isJsonObject(value)
    ? l10n.t('{0} settings', Object.keys(value).length)
    : `${text.slice(0, MAX_VALUE_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
