import type { Nodes } from 'mdast';

const untaggable: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'html', 'toml', 'yaml']);

/** Whether an attribute list may tag the block: raw HTML, definitions and front matter take no attributes. */
export const canBeTagged = ({ type }: Nodes): boolean => !untaggable.has(type);
