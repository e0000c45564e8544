import { defineMessage, type Message, type RuleSetting } from '@hornbook/model';

/** What a message about a notation of another tool says. */
export interface Notation {
  /** What the author wrote. */
  readonly quote: string;
  /** What it is there: `an admonition of MkDocs`. */
  readonly is: string;
  /** How it is written here. */
  readonly write: string;
  /** How many more there are that are not reported on their own. */
  readonly more: number;
}

const dialect = (ruleId: string, severity: RuleSetting, outcome: string): Message<Notation> =>
  defineMessage<Notation>({
    ruleId,
    severity,
    reason: ({ is, more, quote }) =>
      `\`${quote}\` is ${is}, which ${outcome}${more > 0 ? `; ${more} more below` : ''}`,
    note: ({ write }) => write,
  });

const asText = 'is shown as text here';
const inClear = 'is no question here and would show its answers to learners';

/**
 * Notations of other tools, one rule a dialect. Where answers would be shown it is an error: no package may have its key in
 * its text.
 */
export const dialectMessages = {
  mkdocs: dialect('dialect-mkdocs', 'info', asText),
  docusaurus: dialect('dialect-docusaurus', 'info', asText),
  container: dialect('dialect-container', 'info', asText),
  containerQuiz: dialect('dialect-container-quiz', 'warning', 'is no question here'),
  obsidian: dialect('dialect-obsidian', 'info', asText),
  pandoc: dialect('dialect-pandoc', 'info', 'means nothing here'),
  mdbook: dialect('dialect-mdbook', 'info', asText),
  mdbookQuiz: dialect('dialect-mdbook-quiz', 'warning', 'is shown as text here, so its questions are lost'),
  latex: dialect('dialect-latex', 'info', asText),
  liascript: dialect('dialect-liascript', 'info', asText),
  liascriptQuiz: dialect('dialect-liascript-quiz', 'error', inClear),
  gift: dialect('dialect-gift', 'error', inClear),
  aiken: dialect('dialect-aiken', 'error', inClear),
  learnr: dialect('dialect-learnr', 'error', inClear),
  mkdocsQuiz: dialect('dialect-mkdocs-quiz', 'error', inClear),
  moodle: dialect('dialect-moodle', 'error', inClear),
  h5pText: dialect('dialect-h5p-text', 'error', inClear),
};
