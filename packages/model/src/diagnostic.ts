import type { Point, Position } from 'unist';
import { VFileMessage } from 'vfile-message';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule can be set to. */
export type RuleSetting = Severity | 'off';

/** An edit that fixes the problem: `text` instead of the source between two offsets (UTF-16 code units). */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A fix that replaces a place in the source; none where its offsets are not known. */
export function fixAt(place: Position | undefined, text: string): Fix | undefined {
  const [start, end] = [place?.start.offset, place?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end, text };
}

/** A problem in a source: data, never thrown. `file` is relative to the course, with `/`. */
export interface Diagnostic extends VFileMessage {
  /** Names the rule; its anchor in docs/diagnostics.md. There is no `url`: that has to be absolute. */
  ruleId: string;
  fix?: Fix;
}

/** The entry of a message in a catalog. Texts are Markdown; `D` is what they are made from. */
export interface MessageDefinition<D> {
  readonly ruleId: string;
  /** Unless settings say otherwise. */
  readonly severity: RuleSetting;
  /** What is wrong, in one line. */
  readonly reason: (data: D) => string;
  /** How to fix it. */
  readonly note: string | ((data: D) => string);
}

/** A message: call it with its data and place to get a diagnostic. */
export interface Message<D = void> extends MessageDefinition<D> {
  (data: D, place: Place, fix?: Fix): Diagnostic;
}

type Place = Position | Point | undefined;

/** `fatal` of a VFileMessage is the severity; `null` is ours: hidden by default. */
const fatalOf = { error: true, warning: false, info: undefined, off: null } as const;

/** Makes a message for a `messages.ts`. */
export function defineMessage<D = void>(definition: MessageDefinition<D>): Message<D> {
  const diagnose = (data: D, place: Place, fix?: Fix): Diagnostic => {
    const { note, reason, ruleId, severity } = definition;
    const message = new VFileMessage(brief(reason(data)), {
      ruleId,
      source: 'hornbook',
      ...(place && { place }),
    });
    message.note = brief(typeof note === 'string' ? note : note(data));
    return Object.assign(message, { ruleId, fatal: fatalOf[severity] }, fix && { fix });
  };
  return Object.assign(diagnose, definition);
}

/** Characters; what a message quotes from the source may be as long as the source. */
const longest = 500;
const tail = 100;

const brief = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - tail)}…${text.slice(text.length - tail)}` : text;

export function severityOf(diagnostic: Pick<VFileMessage, 'fatal'>): Severity {
  if (diagnostic.fatal === true) return 'error';
  return diagnostic.fatal === false ? 'warning' : 'info';
}

/** Whether it is hidden by default, and only shown where settings ask for its rule. */
export const isOff = (diagnostic: Pick<VFileMessage, 'fatal'>): boolean => diagnostic.fatal === null;

/** A copy of a problem that is as severe as that; its owner keeps the other. */
export const withSeverity = <D extends PlainDiagnostic>(diagnostic: D, severity: RuleSetting): D =>
  copyWith(diagnostic, { fatal: fatalOf[severity] });

/** A copy keeps the prototype, which prints the place. */
const copyWith = <D extends PlainDiagnostic>(diagnostic: D, fields: Partial<PlainDiagnostic>): D =>
  Object.assign(Object.create(Object.getPrototypeOf(diagnostic)), diagnostic, fields);

/** Compares places of diagnostics in one file, top to bottom. */
export const byPlace = (one: Diagnostic, other: Diagnostic): number =>
  (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);

/** The file of a course's settings. Problems of the course as a whole are reported there. */
export const settingsFile = 'course.yaml';

/** Says in which file a problem is. `path` is relative to the course. What is in that file already is returned as it is. */
export const inFile = (path: string, diagnostic: Diagnostic): Diagnostic =>
  diagnostic.file === path ? diagnostic : copyWith(diagnostic, { file: path });

/** A problem as plain data, which can be stored and sent to another thread. */
export type PlainDiagnostic = Pick<
  Diagnostic,
  'ruleId' | 'reason' | 'note' | 'fatal' | 'file' | 'place' | 'fix'
>;

export const plainDiagnostic = ({
  fatal,
  file,
  fix,
  note,
  place,
  reason,
  ruleId,
}: Diagnostic): PlainDiagnostic => ({ ruleId, reason, note, fatal, file, place, ...(fix && { fix }) });

export function diagnosticFrom({ reason, ruleId, place, ...rest }: PlainDiagnostic): Diagnostic {
  const message = new VFileMessage(reason, { ruleId, source: 'hornbook', ...(place && { place }) });
  return Object.assign(message, { ruleId }, rest);
}
