import type { Root } from 'mdast';
import type { Report } from '../lesson-input.js';
import { placeFinder } from '../source/positions.js';
import { aiken } from './aiken.js';
import { containers } from './containers.js';
import { docusaurus } from './docusaurus.js';
import type { Dialect, Finding, Form } from './finding.js';
import { gift } from './gift.js';
import { h5pText } from './h5p-text.js';
import { latex } from './latex.js';
import { learnr } from './learnr.js';
import { type LessonText, readLessonText } from './lesson-text.js';
import { liascript } from './liascript.js';
import { mdbook } from './mdbook.js';
import { mkdocs } from './mkdocs.js';
import { moodle } from './moodle.js';
import { obsidian } from './obsidian.js';
import { pandoc } from './pandoc.js';
import { quizTags } from './quiz-tags.js';

const dialects: readonly Dialect[] = [
  mkdocs,
  docusaurus,
  containers,
  obsidian,
  pandoc,
  mdbook,
  latex,
  liascript,
  gift,
  aiken,
  learnr,
  quizTags,
  moodle,
  h5pText,
];

/**
 * Names what is written for another tool, and says how it is written here. Never in code, but for the questions of learnr.
 *
 * @param lesson `source` has blanks in the places of comments for Hornbook
 * @returns the lines with answers of another quiz language
 */
export function reportDialects(
  tree: Root,
  lesson: Pick<LessonText, 'source' | 'path' | 'lessons'>,
  report: Report,
): ReadonlySet<number> {
  const possible = dialects.filter(({ signature }) => signature.test(lesson.source));
  const answers = new Set<number>();
  if (possible.length === 0) return answers;
  const text = readLessonText(tree, lesson);
  const placeOf = placeFinder(lesson.source);
  for (const { find } of possible) {
    for (const [{ rule, ...form }, findings] of byForm(find(text))) {
      const more = findings.filter(({ fix }) => !fix).length - 1;
      let isSaid = false;
      for (const { end, fix, start } of findings) {
        const place = placeOf(start, end);
        if (rule.severity === 'error') addLines(answers, place.start.line, place.end.line);
        if (!fix && isSaid) continue;
        const data = { ...form, quote: brief(lesson.source.slice(start, end)), more: fix ? 0 : more };
        report(rule(data, place, fix));
        isSaid ||= !fix;
      }
    }
  }
  return answers;
}

function byForm(findings: readonly Finding[]): Map<Form, Finding[]> {
  const forms = new Map<Form, Finding[]>();
  for (const finding of findings) {
    const known = forms.get(finding.form);
    if (known) known.push(finding);
    else forms.set(finding.form, [finding]);
  }
  return forms;
}

function addLines(lines: Set<number>, first: number, last: number): void {
  for (let line = first; line <= last; line++) lines.add(line);
}

/** Characters of a quotation. */
const longest = 50;

function brief(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const isCut = line.length < text.trim().length || line.length > longest;
  return isCut ? `${line.slice(0, longest).trimEnd()} …` : line;
}
