import type { CallName, EditionName, Elements } from '@hornbook/lms-simulator';

/** A call of the API as a report keeps it. */
export interface RecordedCall {
  /** Milliseconds since the page was opened. */
  readonly at: number;
  readonly name: CallName;
  /** As the edition calls it: `LMSSetValue`. */
  readonly method: string;
  readonly parameters: readonly string[];
  /** What the page got, as text. */
  readonly result: string;
  /** 0 without an error. */
  readonly error: number;
  readonly reason?: string;
}

/** What a page does besides calling the API. */
export type PageEventKind =
  /** An exception that nothing caught. */
  | 'exception'
  | 'console-error'
  /** `alert`, `confirm` or `prompt`; answered with OK. */
  | 'dialog'
  /** A request to another host, which was not let through. */
  | 'external-request'
  /** A request for a file that the package lacks. */
  | 'missing-file'
  /** An attempt to open something in place of the LMS. */
  | 'leaves-lms'
  | 'popup';

export interface PageEvent {
  readonly kind: PageEventKind;
  /** Message, address or path. */
  readonly text: string;
  readonly count: number;
}

/** One launch of a SCO, from opening the page to leaving it. */
export interface Launch {
  readonly calls: readonly RecordedCall[];
  /** How often the page looked for the APIs of both standards. */
  readonly lookups: Readonly<Record<'API' | 'API_1484_11', number>>;
  readonly events: readonly PageEvent[];
  /** How often something was pressed, and how many fields were filled in. */
  readonly presses: number;
  readonly answers: number;
  /** `done`: there was nothing new to press. `time`: the limit was reached. `stuck`: the page didn't answer any more. */
  readonly ended: 'done' | 'time' | 'stuck';
  /** Whether there was nothing to see at the end. */
  readonly isBlank: boolean;
  /** What the LMS said of the launch: `ab-initio`, `resume` or nothing. */
  readonly entry: string;
  /** What the LMS held before and after, by element. */
  readonly before: Elements;
  readonly after: Elements;
}

/** A SCO as the manifest has it. */
export interface LaunchedSco {
  /** The identifier of its item. */
  readonly id: string;
  readonly title: string;
  /** Path inside the package, with parameters. */
  readonly href: string;
}

/** A SCO that was played in an LMS, left, and launched again. */
export interface ScoRun {
  readonly sco: LaunchedSco;
  readonly edition: EditionName;
  /** The name of the LMS whose quirks there were; none: strictly the standard. */
  readonly lms?: string;
  readonly played: Launch;
  /** Nothing is pressed in it. There is none where the page got stuck. */
  readonly resumed?: Launch;
}
