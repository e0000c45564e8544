import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** The words of a message. Tests assert rule ids and places, so that wording may change. */
const prose = new Set(['reason', 'note', 'why']);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'prose', {
    /** @param {any} path Babel's types are not installed. */
    shouldIgnore: ({ node }) =>
      node.type === 'ObjectProperty' && node.key.type === 'Identifier' && prose.has(node.key.name)
        ? 'The words of a message'
        : undefined,
  }),
];
