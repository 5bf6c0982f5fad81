import * as l10n from '@vscode/l10n';
import { MarkupKind, type Hover, type HoverParams } from '../lsp.ts';
import { regionIn } from '#core/aws/pool-ids';
import type { Path } from '#core/json';
import { fieldNameOf } from '#core/resources';
import { regionsFor } from '#core/resources/pool';
import { describePlaceholder, messageFieldAt, placeholdersIn } from '#core/resources/message-templates';
import { describeArn, inlineCode, schemaAt, toPlainText, type JsonSchema } from '#core/editor/json-schema';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { isName, pathOf, type ASTNode, type PoolJsonService } from '../json-service.ts';

/** Markdown, and the range that it describes. */
interface Description {
  readonly markdown: string;
  readonly range: { readonly offset: number; readonly length: number };
}

/**
 * Describes the property under the cursor, even if it has no value yet. On a value, describes the value first: the
 * effect of an enum value, the parts of an ARN, or the replacement for a placeholder in a message.
 */
export function hoverProvider(json: PoolJsonService, client: ClientFeatures) {
  return (document: OpenDocument, { position }: HoverParams): Hover | null => {
    const offset = document.text.offsetAt(position);
    const node = json.treeOf(document).getNodeFromOffset(offset);
    const description =
      node && (placeholderAt(node, offset, document) ?? memberAt(node, document, json.schemaOf(document.pool.request)));
    if (!description) return null;
    return {
      contents: client.hoverMarkdown
        ? { kind: MarkupKind.Markdown, value: description.markdown }
        : { kind: MarkupKind.PlainText, value: toPlainText(description.markdown) },
      range: document.toRange(description.range),
    };
  };
}

/** Describes the placeholder at an offset in a message. */
function placeholderAt(node: ASTNode, offset: number, document: OpenDocument): Description | undefined {
  const field = node.type === 'string' && !isName(node) ? fieldNameOf(document.pool.request, pathOf(node)) : undefined;
  if (field === undefined || !messageFieldAt(field)) return undefined;
  const text = document.text.getText().slice(node.offset, node.offset + node.length);
  const at = offset - node.offset;
  const found = placeholdersIn(text).find(({ start, end }) => start <= at && at < end);
  return (
    found && {
      markdown: describePlaceholder(found.kind, field),
      range: { offset: node.offset + found.start, length: found.end - found.start },
    }
  );
}

function memberAt(node: ASTNode, document: OpenDocument, schema: JsonSchema): Description | undefined {
  if (node.type === 'object' || node.type === 'array' || node.type === 'property') return undefined;
  const path = pathOf(node);
  const at = schemaAt(schema, path);
  if (!at || path.length === 0) return undefined;
  const value = isName(node) ? undefined : valueText(at, node);
  const inList = node.parent?.type === 'array';
  const parts = [
    value ?? (inList ? at.markdownDescription : undefined),
    withHeading(inList ? schemaAt(schema, path.slice(0, -1)) : at) ?? at.description,
    regionsText(path, document),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : { markdown: parts.join('\n\n---\n\n'), range: node };
}

function withHeading(schema: JsonSchema | undefined): string | undefined {
  const parts = [schema?.heading, schema?.markdownDescription].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('\n\n');
}

/** Describes a value itself, not its property. */
function valueText(schema: JsonSchema, node: ASTNode): string | undefined {
  if (node.type !== 'string' && node.type !== 'boolean') return undefined;
  const value = String(node.value);
  const text = schema.valueTexts && Object.hasOwn(schema.valueTexts, value) ? schema.valueTexts[value] : undefined;
  if (text !== undefined && text !== '') return `**\`${value}\`**: ${text}`;
  return node.type === 'string' ? describeArn(node.value) : undefined;
}

/** Lists the Regions allowed for a setting of this pool. */
function regionsText(path: Path, { pool }: OpenDocument): string | undefined {
  const own = regionIn(pool.root);
  const allowed = own === undefined ? undefined : regionsFor(fieldNameOf(pool.request, path) ?? '', own);
  if (own === undefined || !allowed) return undefined;
  const regions = allowed.regions.map(inlineCode).join(', ');
  const says =
    allowed.regions.length === 1
      ? l10n.t('**In this file:** the pool is in {0}, and the Region must be {1}.', inlineCode(own), regions)
      : l10n.t('**In this file:** the pool is in {0}, and the Region can be one of {1}.', inlineCode(own), regions);
  return allowed.listed ? says : `${says} ${l10n.t("AWS doesn't document it; this is a guess.")}`;
}
