/**
 * Presentation MathML that browsers show, and TeX as an annotation. Without `annotation-xml` (HTML in disguise), `maction`
 * and `mglyph` (what they fetch or do is nobody's to check), and without links and styles.
 */
export const mathElements = [
  ...['math', 'semantics', 'annotation', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace'],
  ...['mfrac', 'msqrt', 'mroot', 'mstyle', 'merror', 'mpadded', 'mphantom', 'menclose'],
  ...['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'none'],
  ...['mtable', 'mtr', 'mlabeledtr', 'mtd'],
];

const attributes = [
  ...[
    'display',
    'encoding',
    'mathvariant',
    'mathcolor',
    'mathbackground',
    'mathsize',
    'displaystyle',
    'scriptlevel',
  ],
  ...[
    'accent',
    'accentunder',
    'fence',
    'separator',
    'stretchy',
    'symmetric',
    'largeop',
    'movablelimits',
    'form',
  ],
  ...[
    'minsize',
    'maxsize',
    'lspace',
    'rspace',
    'linethickness',
    'notation',
    'width',
    'height',
    'depth',
    'voffset',
  ],
  ...['align', 'columnalign', 'rowalign', 'columnspacing', 'rowspacing', 'columnlines', 'rowlines', 'frame'],
  ...['columnspan', 'rowSpan', 'side', 'minlabelspacing', 'intent', 'arg'],
];

/** What `hast-util-sanitize` is to know of MathML. */
export const mathAttributes = Object.fromEntries(mathElements.map((name) => [name, attributes]));

/** Elsewhere the names mean nothing. */
export const mathAncestors = Object.fromEntries(
  mathElements.filter((name) => name !== 'math').map((name) => [name, ['math']]),
);
