import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** Elements that are replaced by links. */
export const embeddedElements = ['iframe', 'embed', 'object'];

/** Elements that are removed with all that they contain. */
export const strippedElements = [
  ...['script', 'style', 'template', 'noscript', 'title', 'textarea', 'select'],
  ...['svg', 'annotation-xml', 'maction'],
];

/** Elements of which nothing stays that they hold. */
export const replacedElements = [...strippedElements, ...embeddedElements];

/** Parts of a whole. On their own they would be parts of ours: an `li` would end the row of an order around it. */
const parts = {
  caption: ['table'],
  col: ['table'],
  colgroup: ['table'],
  li: ['ol', 'ul'],
  dt: ['dl'],
  dd: ['dl'],
  rt: ['ruby'],
  rp: ['ruby'],
};

/**
 * Presentation MathML that browsers show, and TeX as an annotation. Without `annotation-xml` (HTML in disguise), `maction`
 * and `mglyph` (nobody can check what they fetch or do), and without links and styles.
 */
const mathElements = [
  ...['math', 'semantics', 'annotation', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace'],
  ...['mfrac', 'msqrt', 'mroot', 'mstyle', 'merror', 'mpadded', 'mphantom', 'menclose'],
  ...['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'none'],
  ...['mtable', 'mtr', 'mlabeledtr', 'mtd'],
];

const mathAttributes = [
  ...['display', 'encoding', 'mathvariant', 'mathcolor', 'mathbackground', 'mathsize', 'displaystyle'],
  ...['scriptlevel', 'accent', 'accentunder', 'fence', 'separator', 'stretchy', 'symmetric', 'largeop'],
  ...['movablelimits', 'form', 'minsize', 'maxsize', 'lspace', 'rspace', 'linethickness', 'notation'],
  ...['width', 'height', 'depth', 'voffset', 'align', 'columnalign', 'rowalign', 'columnspacing'],
  ...['rowspacing', 'columnlines', 'rowlines', 'frame', 'columnspan', 'rowSpan', 'side'],
  ...['minlabelspacing', 'intent', 'arg'],
];

/**
 * The only allowlist. No form controls: an author must not be able to imitate ours. URLs are neutral by now, so `asset:`
 * and `lesson:` are schemes here, and images come from nowhere else.
 */
export const allowlist: Schema = {
  ...defaultSchema,
  // Ids keep their names; `sanitize` removes those that an author must not use.
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    ...['abbr', 'audio', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure'],
    ...['mark', 'section', 'small', 'source', 'time', 'track', 'u', 'video', 'wbr'],
    ...mathElements,
  ],
  attributes: {
    '*': ['className', 'id', 'lang', 'dir', 'title', 'data*', 'ariaLabel', 'ariaHidden', 'ariaDescribedBy'],
    a: ['href'],
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
    ...Object.fromEntries(mathElements.map((name) => [name, mathAttributes])),
  },
  ancestors: {
    ...defaultSchema.ancestors,
    // Outside of `math` their names mean nothing.
    ...Object.fromEntries(mathElements.filter((name) => name !== 'math').map((name) => [name, ['math']])),
    ...parts,
  },
  // Not shared with `targetOf`, which has judged them before: a mistake there must not open this door, too.
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'asset', 'lesson'],
    src: ['asset'],
    cite: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: [...strippedElements, 'iframe', 'object'],
};
