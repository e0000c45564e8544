import { parseSync, Visitor } from 'oxc-parser';

/**
 * @typedef {object} Import
 * @property {string | undefined} specifier What is imported; undefined where code computes it.
 * @property {boolean} typeOnly Whether the whole statement vanishes when types are stripped.
 * @property {number} line Counted from 1.
 */

/**
 * Every import of a TypeScript source: static, dynamic, re-export and `import('…').Type`.
 *
 * @param {string} path
 * @param {string} text
 * @returns {Import[]}
 */
export function listImports(path, text) {
  /** @type {Import[]} */
  const imports = [];
  /** @param {{ type: string, value?: unknown, start: number }} source @param {boolean} typeOnly */
  const add = (source, typeOnly) => {
    const specifier = typeof source.value === 'string' ? source.value : undefined;
    imports.push({ specifier, typeOnly, line: text.slice(0, source.start).split('\n').length });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => node.source && add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
  }).visit(parseSync(path, text).program);
  return imports;
}
