import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * @typedef {import('../../core/src/resources/pool/shape/types.ts').Shape} Shape
 * @typedef {import('../../core/src/resources/pool/shape/types.ts').MemberShape} MemberShape
 * @typedef {{
 *   structures: Record<string, Record<string, MemberShape>>,
 *   enums: Record<string, string[]>,
 *   documentation: Record<string, string>,
 * }} SdkTypes documentation is HTML under "Structure" and "Structure.Member"
 */

/**
 * Reads structures and everything that they refer to from the SDK's type declarations.
 * @param {string} sdk the SDK package's folder
 * @param {readonly string[]} roots names of interfaces to start from
 * @returns {SdkTypes}
 * @throws {Error} when a root is missing or a member's type is of a form that this reader does not know
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
    result.documentation[name] = docsOf(declaration);
    result.structures[name] = readMembers(declaration);
  }
  return result;

  /**
   * @param {ts.InterfaceDeclaration} declaration
   * @returns {Record<string, MemberShape>}
   */
  function readMembers(declaration) {
    const structure = declaration.name.text;
    /** @type {Record<string, MemberShape>} */
    const members = {};
    for (const member of declaration.members) {
      if (!ts.isPropertySignature(member) || !member.type) throw new Error(`Unexpected member in ${structure}.`);
      const name = member.name.getText();
      result.documentation[`${structure}.${name}`] = docsOf(member);
      members[name] = {
        shape: readType(member.type, `${structure}.${name}`),
        required: !member.questionToken,
        deprecated: ts.getJSDocDeprecatedTag(member) !== undefined,
      };
    }
    return members;
  }

  /**
   * @param {ts.TypeNode} node
   * @param {string} where
   * @returns {Shape}
   */
  function readType(node, where) {
    if (ts.isUnionTypeNode(node)) {
      const [only, ...more] = node.types.filter((type) => type.kind !== ts.SyntaxKind.UndefinedKeyword);
      if (only && more.length === 0) return readType(only, where);
    }
    if (node.kind === ts.SyntaxKind.StringKeyword) return { kind: 'string' };
    if (node.kind === ts.SyntaxKind.NumberKeyword) return { kind: 'number' };
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return { kind: 'boolean' };
    if (ts.isArrayTypeNode(node)) return { kind: 'list', item: readType(node.elementType, where) };
    if (ts.isTypeReferenceNode(node)) {
      const name = node.typeName.getText();
      const value = node.typeArguments?.[1];
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
    throw new Error(`${where} has a type that scripts/build/sdk-types.mjs cannot read: ${node.getText()}`);
  }
}

/**
 * @param {string} folder
 * @returns {{ interfaces: Map<string, ts.InterfaceDeclaration>, enums: Map<string, string[]> }}
 */
function readDeclarations(folder) {
  /** @type {Map<string, ts.InterfaceDeclaration>} */
  const interfaces = new Map();
  /** @type {Map<string, string[]>} */
  const enums = new Map();
  for (const file of readdirSync(folder).filter((name) => /^(models_\d+|enums)\.d\.ts$/.test(name))) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);
      if (ts.isVariableStatement(statement)) {
        for (const { name, type } of statement.declarationList.declarations) {
          if (type && ts.isTypeLiteralNode(type)) enums.set(name.getText(), literalValues(type));
        }
      }
    }
  }
  return { interfaces, enums };
}

/**
 * @param {ts.TypeLiteralNode} type `{ readonly ON: "ON"; … }`
 * @returns {string[]} the values, in the SDK's order
 */
function literalValues(type) {
  return type.members.flatMap((member) => {
    const literal =
      ts.isPropertySignature(member) && member.type && ts.isLiteralTypeNode(member.type)
        ? member.type.literal
        : undefined;
    return literal && ts.isStringLiteral(literal) ? [literal.text] : [];
  });
}

/**
 * @param {ts.Node} node
 * @returns {string} the text of its doc comment, without tags
 */
function docsOf(node) {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return ts.getTextOfJSDocComment(doc?.comment) ?? '';
}
