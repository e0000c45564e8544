import type { Fix, Message } from '@hornbook/model';
import type { LessonText, Line } from './lesson-text.js';
import type { Notation } from './messages.js';

/** A notation that another tool reads, and how the same is written here. */
export interface Form extends Pick<Notation, 'is' | 'write'> {
  readonly rule: Message<Notation>;
}

/** A place with a notation of another tool; offsets in the source. */
export interface Finding {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  readonly fix?: Fix | undefined;
}

/** A dialect of Markdown. */
export interface Dialect {
  /** Matches every source that may have something of it. Cheap: most sources have nothing. */
  readonly signature: RegExp;
  readonly find: (text: LessonText) => readonly Finding[];
}

/** The whole line as a finding. */
export const lineFinding = (form: Form, { start, text }: Line, fix?: Fix): Finding => ({
  form,
  start,
  end: start + text.length,
  fix,
});

/** Every match of a pattern in running text. Quantifiers must be bounded: a line may be as long as the source. */
export function findInText(
  { passages }: LessonText,
  pattern: RegExp,
  toFinding: (match: RegExpExecArray, start: number, text: string) => Finding | undefined,
): Finding[] {
  const found: Finding[] = [];
  for (const { start, text } of passages) {
    for (const match of text.matchAll(pattern)) {
      const one = toFinding(match, start + match.index, text);
      if (one) found.push(one);
    }
  }
  return found;
}
