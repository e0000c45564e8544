import type { Content } from '@hornbook/model';
import type { Element, Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { SKIP, visit } from 'unist-util-visit';
import { mathAncestors, mathAttributes, mathElements } from './mathml.js';

/** Parts of a whole. On their own they would be parts of ours: an `li` ends the row of an order in which it stands. */
const parts = {
  ...Object.fromEntries(['caption', 'col', 'colgroup'].map((name) => [name, ['table']])),
  ...{ li: ['ol', 'ul'], dt: ['dl'], dd: ['dl'], rt: ['ruby'], rp: ['ruby'] },
};

/**
 * The one allowlist. No form controls: an author must not be able to imitate ours. URLs are neutral by now, so `asset:`
 * and `lesson:` are schemes here; images come from nowhere else.
 */
const schema: Schema = {
  ...defaultSchema,
  // Ids keep their names; what an author must not name is taken away by `forbidImitation`.
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    ...[
      'abbr',
      'audio',
      'bdi',
      'bdo',
      'caption',
      'cite',
      'col',
      'colgroup',
      'dfn',
      'figcaption',
      'figure',
      'mark',
    ],
    ...['section', 'small', 'source', 'time', 'track', 'u', 'video', 'wbr'],
    ...mathElements,
  ],
  attributes: {
    '*': ['className', 'id', 'lang', 'dir', 'title', 'data*', 'ariaLabel', 'ariaHidden', 'ariaDescribedBy'],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    audio: ['src', ['controls', true]],
    video: ['src', 'width', 'height', ['controls', true]],
    source: ['src', 'type'],
    track: ['src', 'kind', 'srcLang', 'label'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    td: ['align', 'colSpan', 'rowSpan', 'headers'],
    th: ['align', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
    col: ['span'],
    time: ['dateTime'],
    details: ['open'],
    blockquote: ['cite'],
    q: ['cite'],
    del: ['cite', 'dateTime'],
    ins: ['cite', 'dateTime'],
    ...mathAttributes,
  },
  ancestors: { ...defaultSchema.ancestors, ...mathAncestors, ...parts },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'asset', 'lesson'],
    src: ['asset'],
    cite: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'title',
    'textarea',
    'select',
    'iframe',
    'object',
    'svg',
    'annotation-xml',
    'maction',
  ],
};

/** Content that is safe on any page. Everything an author wrote goes through here, last. */
export function sanitise(tree: Content): Content {
  const clean = sanitize(tree, schema) as Root;
  forbidImitation(clean);
  return clean;
}

/** Classes, ids and data attributes by which the player finds its own elements. */
const ourData = /^data(Hb|Hornbook|Lesson|Question|Option|State|Verdict|Fixed|Type$)/;

/** HTML reads any character as part of an attribute's name, and has no way to write some of them. */
const canBeWritten = /^[\w:.-]+$/;

function forbidImitation(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    const { properties } = element;
    if (Array.isArray(properties.className)) {
      properties.className = properties.className.filter((name) => !/^hb-/i.test(String(name)));
      if (properties.className.length === 0) delete properties.className;
    }
    if (/^(hornbook|hb-)/i.test(String(properties.id ?? ''))) delete properties.id;
    for (const name of Object.keys(properties)) {
      if (ourData.test(name) || !canBeWritten.test(name)) delete properties[name];
    }
    if (
      element.tagName === 'input' &&
      !isCheckListItem(parent as Element | Root) &&
      parent &&
      index !== undefined
    ) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
}

/** A box that cannot be changed, of a task list; any other input would be an imitation. */
const isCheckListItem = (parent: Element | Root | undefined): boolean =>
  parent?.type === 'element' && (parent.tagName === 'li' || parent.tagName === 'p');
