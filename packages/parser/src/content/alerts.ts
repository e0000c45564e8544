import type { Element } from 'hast';
import type { Blockquote, Paragraph, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Report } from '../lesson-input.js';
import { reportUnknownAlert } from './unknown-alerts.js';

const titles = { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' };
const marker = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

type Kind = keyof typeof titles;

declare module 'mdast' {
  interface BlockquoteData {
    /** Set where the quote is an alert. */
    alert?: Kind;
  }
}

/**
 * GitHub's alerts, which remark-gfm does not read:
 *
 *     > [!NOTE]
 *     > Images are read-only.
 *
 * The quote becomes `div.alert.alert-note` with a `p.alert-title`; any other quote stays one.
 */
export function markAlert(quote: Blockquote, source: string, report: Report): void {
  const [paragraph, ...rest] = quote.children;
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const match = text?.type === 'text' ? marker.exec(text.value) : null;
  if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return;
  // `\[!NOTE]`
  if (source[text.position?.start.offset ?? 0] === '\\') return;
  if (!match) {
    reportUnknownAlert(text, source, report);
    return;
  }
  const kind = match[1]?.toLowerCase() as Kind;
  const remaining = withoutMarker(paragraph, text.value.slice(match[0].length));
  quote.children = [title(kind), ...remaining, ...rest] as Blockquote['children'];
  quote.data = { ...quote.data, alert: kind };
}

/** A handler of mdast-util-to-hast: an alert is a `div`, whatever else tags it. */
export function alertOrQuote(state: State, quote: Blockquote): Element {
  const { alert, hProperties: own } = quote.data ?? {};
  const classes = [...(alert ? ['alert', `alert-${alert}`] : []), ...((own?.className as string[]) ?? [])];
  const element: Element = {
    type: 'element',
    tagName: alert ? 'div' : 'blockquote',
    properties: { ...own, ...(classes.length > 0 && { className: classes }) },
    children: state.wrap(state.all(quote), true),
  };
  state.patch(quote, element);
  return element;
}

function withoutMarker(paragraph: Paragraph, value: string): RootContent[] {
  const [text, ...others] = paragraph.children;
  const first = value && text?.type === 'text' ? [{ ...text, value }] : [];
  const children = [...first, ...others];
  if (children[0]?.type === 'break') children.shift();
  return children.length > 0 ? [{ ...paragraph, children }] : [];
}

const title = (kind: Kind): Paragraph => ({
  type: 'paragraph',
  data: { hProperties: { className: ['alert-title'] } },
  children: [{ type: 'text', value: titles[kind] }],
});
