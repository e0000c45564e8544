import { type AssetReference, type Content, type Diagnostic, mapContent } from '@hornbook/model';
import type { Element } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { messages } from '../messages.js';
import type { LessonSettings } from '../settings.js';
import { layLines } from './code-lines.js';
import { makeFigures } from './figures.js';
import { type Highlighter, languagesOf, loadHighlighter } from './highlight.js';
import { makePlayers } from './media.js';
import { loadRawReader, type RawReader } from './read-raw.js';
import { hasMath, loadMathRenderer, type MathRenderer } from './render-math.js';
import { knownLessons, type LinkContext, placeOf, resolveUrls } from './resolve-urls.js';
import { sanitise } from './sanitise.js';
import { loadSettler, type Settler } from './settle.js';

/** The last steps of every piece of content, the same for a prompt, an option, a hint and a paragraph. */
export interface Finished<T> {
  value: T;
  references: AssetReference[];
  diagnostics: Diagnostic[];
}

/**
 * Reads raw HTML, makes players and figures, makes addresses neutral, renders formulas, colours code and sanitises: in
 * that order, so that nothing comes after the sanitiser. What only some lessons need is loaded only for those.
 */
export async function finishContent<T>(
  value: T,
  context: Omit<LinkContext, 'lessons' | 'report' | 'refer'> & { source: string; settings: LessonSettings },
): Promise<Finished<T>> {
  const { formulas, languages, rawHtml } = needs(value);
  const [readRaw, settle, renderMath, highlight] = await Promise.all([
    rawReader(rawHtml, context.source),
    settler(rawHtml),
    mathRenderer(formulas),
    highlighter(languages),
  ]);
  const references = new Map<string, AssetReference>();
  // What a glossary says stands in a block, too.
  const diagnostics = new Map<string, Diagnostic>();
  const links: LinkContext = {
    ...context,
    lessons: knownLessons(context.settings.lessons),
    report: (diagnostic) => diagnostics.set(`${diagnostic.name} ${diagnostic.message}`, diagnostic),
    refer: (reference) => {
      const key = `${reference.id} ${reference.place.start.offset}`;
      if (!references.has(key)) references.set(key, reference);
    },
  };
  const finished = mapContent(value, (content) => {
    const isRaw = rawHtml && holdsRaw(content);
    const tree = readRaw(content, links.report);
    reportRemoved(tree, links);
    makePlayers(tree, links);
    resolveUrls(tree, links);
    makeFigures(tree);
    renderMath(tree, links.report);
    highlight(tree);
    layLines(tree);
    const clean = sanitise(tree);
    return isRaw ? settle(clean) : clean;
  });
  return {
    value: finished as T,
    references: [...references.values()],
    diagnostics: [...diagnostics.values()],
  };
}

function needs(value: unknown): { rawHtml: boolean; formulas: boolean; languages: Set<string> } {
  let rawHtml = false;
  let formulas = false;
  const languages = new Set<string>();
  mapContent(value, (content) => {
    for (const name of languagesOf(content)) languages.add(name);
    formulas ||= hasMath(content);
    rawHtml ||= holdsRaw(content);
    return content;
  });
  return { rawHtml, formulas, languages };
}

function holdsRaw(content: Content): boolean {
  let found = false;
  visit(content, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}

const rawReader = async (needed: boolean, source: string): Promise<RawReader> =>
  needed ? loadRawReader(source) : (content) => content;

const settler = async (needed: boolean): Promise<Settler> => (needed ? loadSettler() : (content) => content);

const mathRenderer = async (needed: boolean): Promise<MathRenderer> =>
  needed ? loadMathRenderer() : () => undefined;

const highlighter = async (languages: Set<string>): Promise<Highlighter> =>
  languages.size > 0 ? loadHighlighter(languages) : () => undefined;

const removed = [
  'script',
  'style',
  'form',
  'button',
  'select',
  'textarea',
  'template',
  'noscript',
  'title',
  'svg',
  'annotation-xml',
  'maction',
];

/** What the sanitiser takes away without a trace is named. */
function reportRemoved(tree: Content, { place, report }: LinkContext): void {
  visit(tree, 'element', (element: Element) => {
    if (removed.includes(element.tagName)) {
      report(messages.htmlRemoved({ what: element.tagName }, placeOf(element, { place })));
    }
  });
}
