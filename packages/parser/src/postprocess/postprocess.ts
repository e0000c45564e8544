import { type AssetReference, type Diagnostic, eachContent, mapContent, oncePer } from '@hornbook/model';
import type { Nodes } from 'hast';
import type { LessonSettings } from '../lesson-input.js';
import { keepAnchors } from './anchors.js';
import { wrapLines } from './code-lines.js';
import { type Highlighter, highlighterLoader, languagesOf } from './highlight.js';
import { knownLessons } from './known-lessons.js';
import { makeFigures, makePlayers } from './media.js';
import { hasMath, loadMathRenderer, type MathRenderer } from './render-math.js';
import { type LinkContext, resolveUrls } from './resolve-urls.js';
import { sanitize } from './sanitize.js';

/** A value with its content postprocessed. */
export interface Postprocessed<T> {
  value: T;
  references: AssetReference[];
  diagnostics: Diagnostic[];
}

/** The lesson around the content. */
type Surroundings = Omit<LinkContext, 'lessons' | 'report' | 'refer'> & {
  settings: LessonSettings;
};

/**
 * The last steps for every piece of content, the same for a prompt, an option, a hint and a paragraph: reads raw HTML, makes
 * players and figures, makes URLs neutral, renders formulas, highlights code and sanitizes, in that order, so that nothing
 * comes after the sanitizer. What only some lessons need is loaded only for those.
 */
export async function postprocess<T>(value: T, lesson: Surroundings): Promise<Postprocessed<T>> {
  const { formulas, languages, rawHtml } = needs(value, lesson.source);
  const [html, renderMath, highlight] = await Promise.all([
    // Loads the HTML parser, which is large.
    rawHtml ? import('./raw-html.js') : undefined,
    mathRenderer(formulas, lesson.source),
    highlighter(languages, lesson.settings),
  ]);
  const references = new Map<string, AssetReference>();
  // What a glossary says is also part of a block.
  const diagnostics = new Map<string, Diagnostic>();
  const links: LinkContext = {
    ...lesson,
    lessons: knownLessons(lesson.settings.lessons),
    report: (diagnostic) => diagnostics.set(`${diagnostic.name} ${diagnostic.message}`, diagnostic),
    refer: (reference) => {
      const key = `${reference.id} ${reference.place.start.offset}`;
      if (!references.has(key)) references.set(key, reference);
    },
  };
  const raw = html?.rawReader(value, lesson.source, links.report);
  const processed = mapContent(value, (content) => {
    const reader = holdsRaw(content) ? raw : undefined;
    const tree = reader?.read(content) ?? content;
    keepAnchors(tree);
    makePlayers(tree, links);
    resolveUrls(tree, links);
    makeFigures(tree);
    renderMath(tree, links.report);
    highlight(tree);
    wrapLines(tree);
    const clean = sanitize(tree);
    reader?.compare(tree, clean);
    return reader && html ? html.settle(clean) : clean;
  });
  raw?.report([...diagnostics.values()], links.report);
  return {
    value: processed as T,
    references: [...references.values()],
    diagnostics: [...diagnostics.values()],
  };
}

function needs(
  value: unknown,
  source: string,
): { rawHtml: boolean; formulas: boolean; languages: Set<string> } {
  let rawHtml = false;
  let formulas = false;
  const languages = new Set<string>();
  eachContent(value, (content) => {
    for (const name of languagesOf(content)) languages.add(name);
    formulas ||= source.includes('$') && hasMath(content);
    rawHtml ||= holdsRaw(content);
  });
  return { rawHtml, formulas, languages };
}

const holdsRaw = (node: Nodes): boolean =>
  node.type === 'raw' || ('children' in node && node.children.some(holdsRaw));

const mathRenderer = async (needed: boolean, source: string): Promise<MathRenderer> =>
  needed ? loadMathRenderer(source) : () => undefined;

/** The lessons of one course have the same settings, and share highlighters. */
const highlighterOf = oncePer((_settings: LessonSettings) => highlighterLoader());

const highlighter = async (languages: Set<string>, settings: LessonSettings): Promise<Highlighter> =>
  languages.size > 0 ? highlighterOf(settings)(languages) : () => undefined;
