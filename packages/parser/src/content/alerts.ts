import type { Blockquote, Paragraph, RootContent } from 'mdast';

const titles = { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' };
const marker = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/**
 * GitHub's alerts, which remark-gfm does not read:
 *
 *     > [!NOTE]
 *     > Images are read-only.
 *
 * The quote becomes `div.alert.alert-note` with a `p.alert-title`; any other quote stays one.
 */
export function markAlert(quote: Blockquote): void {
  const [paragraph, ...rest] = quote.children;
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const match = text?.type === 'text' ? marker.exec(text.value) : null;
  if (paragraph?.type !== 'paragraph' || text?.type !== 'text' || !match) return;
  const kind = match[1]?.toLowerCase() as keyof typeof titles;
  const remaining = withoutMarker(paragraph, text.value.slice(match[0].length));
  quote.children = [title(kind), ...remaining, ...rest] as Blockquote['children'];
  const own = (quote.data?.hProperties?.className as string[] | undefined) ?? [];
  quote.data = {
    ...quote.data,
    hName: 'div',
    hProperties: { ...quote.data?.hProperties, className: ['alert', `alert-${kind}`, ...own] },
  };
}

function withoutMarker(paragraph: Paragraph, value: string): RootContent[] {
  const [text, ...others] = paragraph.children;
  const first = value && text?.type === 'text' ? [{ ...text, value }] : [];
  const children = [...first, ...others];
  if (children[0]?.type === 'break') children.shift();
  return children.length > 0 ? [{ ...paragraph, children }] : [];
}

const title = (kind: keyof typeof titles): Paragraph => ({
  type: 'paragraph',
  data: { hProperties: { className: ['alert-title'] } },
  children: [{ type: 'text', value: titles[kind] }],
});
