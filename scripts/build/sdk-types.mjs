import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';

/**
 * @typedef {import('../../core/src/resources/sdk/types.ts').NamedShape} Shape
 * @typedef {import('../../core/src/resources/sdk/types.ts').NamedMember} MemberShape
 * @typedef {{
 *   structures: Record<string, Record<string, MemberShape>>,
 *   enums: Record<string, string[]>,
 *   documentation: Record<string, string>,
 * }} SdkTypes documentation is HTML, with the keys "Structure" and "Structure.Member"
 *
 * @typedef {import('rolldown/utils').ESTree.Node} Node
 * @typedef {import('rolldown/utils').ESTree.TSType} Type
 * @typedef {{ members: import('rolldown/utils').ESTree.TSSignature[], docs: string, docsOf: (member: Node) => string }}
 * Interface
 */

/**
 * Reads the given structures, and all types that they use, from the SDK's type declarations.
 *
 * @param {string} sdk the SDK package's folder
 * @param {readonly string[]} roots the names of the interfaces to start with
 * @returns {SdkTypes}
 * @throws {Error} if a root is missing or a member's type is not supported
 */
export function readSdkTypes(sdk, roots) {
  const { interfaces, enums: allEnums } = readDeclarations(join(sdk, 'dist-types/models'));
  /** @type {SdkTypes} */
  const result = { structures: {}, enums: {}, documentation: {} };
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (Object.hasOwn(result.structures, name)) continue;
    const declaration = interfaces.get(name);
    if (!declaration) throw new Error(`The SDK has no interface ${name}.`);
    result.documentation[name] = textOf(declaration.docs);
    result.structures[name] = readMembers(name, declaration);
  }
  return result;

  /**
   * @param {string} structure
   * @param {Interface} declaration
   * @returns {Record<string, MemberShape>}
   */
  function readMembers(structure, { members, docsOf }) {
    /** @type {Record<string, MemberShape>} */
    const shapes = {};
    for (const member of members) {
      const type = member.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined;
      if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier' || !type) {
        throw new Error(`Unexpected member in ${structure}.`);
      }
      const { name } = member.key;
      const docs = docsOf(member);
      result.documentation[`${structure}.${name}`] = textOf(docs);
      shapes[name] = {
        shape: readType(type, `${structure}.${name}`),
        required: !member.optional,
        deprecated: /^@deprecated\b/m.test(docs),
      };
    }
    return shapes;
  }

  /**
   * @param {Type} node
   * @param {string} where
   * @returns {Shape}
   */
  function readType(node, where) {
    if (node.type === 'TSUnionType') {
      const [only, ...more] = node.types.filter(({ type }) => type !== 'TSUndefinedKeyword');
      if (only && more.length === 0) return readType(only, where);
    }
    if (node.type === 'TSStringKeyword') return { kind: 'string' };
    if (node.type === 'TSNumberKeyword') return { kind: 'number' };
    if (node.type === 'TSBooleanKeyword') return { kind: 'boolean' };
    if (node.type === 'TSArrayType') return { kind: 'list', item: readType(node.elementType, where) };
    if (node.type === 'TSTypeReference' && node.typeName.type === 'Identifier') {
      const { name } = node.typeName;
      const value = node.typeArguments?.params[1];
      if (name === 'Record' && value) return { kind: 'map', value: readType(value, where) };
      if (name === 'Date') return { kind: 'timestamp' };
      const values = allEnums.get(name);
      if (values) {
        result.enums[name] = values;
        return { kind: 'enum', name };
      }
      if (interfaces.has(name)) {
        waiting.push(name);
        return { kind: 'structure', name };
      }
    }
    throw new Error(`${where} has a type that scripts/build/sdk-types.mjs cannot read: ${node.type}`);
  }
}

/**
 * @param {string} folder
 * @returns {{ interfaces: Map<string, Interface>, enums: Map<string, string[]> }}
 */
function readDeclarations(folder) {
  /** @type {Map<string, Interface>} */
  const interfaces = new Map();
  /** @type {Map<string, string[]>} */
  const enums = new Map();
  for (const file of readdirSync(folder).filter((name) => /^(models_\d+|enums)\.d\.ts$/.test(name))) {
    const code = readFileSync(join(folder, file), 'utf8');
    const { program, comments, errors } = parseSync(file, code);
    if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
    const docsOf = docsIn(code, comments);
    for (const statement of program.body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
      if (declaration?.type === 'TSInterfaceDeclaration') {
        interfaces.set(declaration.id.name, { members: declaration.body.body, docs: docsOf(statement), docsOf });
      }
      if (declaration?.type === 'VariableDeclaration') {
        for (const { id } of declaration.declarations) {
          const type = id.typeAnnotation?.typeAnnotation;
          if (id.type === 'Identifier' && type?.type === 'TSTypeLiteral') enums.set(id.name, literalValues(type));
        }
      }
    }
  }
  return { interfaces, enums };
}

/**
 * @param {import('rolldown/utils').ESTree.TSTypeLiteral} type `{ readonly ON: "ON"; … }`
 * @returns {string[]} the values, in the SDK's order
 */
function literalValues(type) {
  return type.members.flatMap((member) => {
    const value = member.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined;
    const literal = value?.type === 'TSLiteralType' ? value.literal : undefined;
    return literal?.type === 'Literal' && typeof literal.value === 'string' ? [literal.value] : [];
  });
}

/**
 * Returns a function that finds the doc comment of a node. It returns the comment without leading asterisks, or "" if
 * the node has no comment.
 *
 * @param {string} code
 * @param {import('rolldown/utils').ParseResult['comments']} comments
 * @returns {(node: Node) => string}
 */
function docsIn(code, comments) {
  const byEnd = new Map(comments.map(({ end, value }) => [end, value]));
  return ({ start }) => {
    const docs = byEnd.get(code.slice(0, start).trimEnd().length) ?? '';
    return docs.replace(/^ *\* ?/gm, '').trim();
  };
}

/**
 * @param {string} docs
 * @returns {string} the text before the first tag
 */
function textOf(docs) {
  return docs.split(/^@/m, 1)[0]?.trimEnd() ?? '';
}
