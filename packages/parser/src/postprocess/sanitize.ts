import type { Content } from '@hornbook/model';
import type { Element, Properties, Root } from 'hast';
import { sanitize as sanitizeTree } from 'hast-util-sanitize';
import { allowlist } from './allowlist.js';

/** Content that is safe on any page. Everything an author wrote goes through here, last. */
export function sanitize(tree: Content): Content {
  const clean = sanitizeTree(tree, allowlist) as Root;
  forbidImitation(clean);
  return clean;
}

/** Removes classes, ids and data attributes by which the player finds its own elements, and controls that look like ours. */
function forbidImitation(parent: Element | Root): void {
  const isItem = isTaskListItem(parent);
  parent.children = parent.children.flatMap((node) => {
    const isKept = node.type !== 'element' || node.tagName !== 'input' || (isItem && !node.position);
    // In MathML, an input may hold something.
    return isKept ? node : node.children;
  });
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    removeOurs(child.properties);
    forbidImitation(child);
  }
}

function removeOurs(properties: Properties): void {
  if (Array.isArray(properties.className)) {
    properties.className = properties.className.filter((name) => !/^hb-/i.test(String(name)));
    if (properties.className.length === 0) delete properties.className;
  }
  if (/^(hornbook|hb-)/i.test(String(properties.id ?? ''))) delete properties.id;
  for (const name of Object.keys(properties)) {
    if (ourData.test(name) || !canBeWritten.test(name)) delete properties[name];
  }
}

/** In raw HTML they are `dataState` by now, in attribute lists still `data-state`. */
const ourData = /^data-?(hb|hornbook|lesson|question|option|state|verdict|fixed|type$)/i;

/** HTML reads any character as part of an attribute's name, and has no way to write some of them. */
const canBeWritten = /^[\w:.-]+$/;

/** The parent of a task list's box, which Markdown makes without a place. Any other input would be an imitation. */
const isTaskListItem = (parent: Element | Root): boolean =>
  parent.type === 'element' && (parent.tagName === 'li' || parent.tagName === 'p');
