import { defineMessage } from '@hornbook/model';

interface Fault {
  /** `LMSCommit throws in its call 3` */
  readonly fault: string;
  /** What comes of it. */
  readonly damage: string;
  /** How many other faults do the same. */
  readonly more: number;
}

interface Refusal {
  /** `LMSSetValue("cmi.core.score.raw", "abc")` */
  readonly call: string;
  readonly error: number;
  readonly reason: string;
  readonly count: number;
}

const times = (count: number): string => (count === 1 ? '' : `, ${count} times`);
const refusal = ({ call, count, error, reason }: Refusal): string =>
  `\`${call}\` is refused with error ${error}${times(count)}: ${reason}`;
const happened = ({ count, text }: { text: string; count: number }): string => `${text}${times(count)}`;
const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const fault = ({ damage, fault: cause, more }: Fault, verb: string): string =>
  `When ${cause}, ${verb}${damage}${more > 0 ? `; so do ${more} other ${more === 1 ? 'fault' : 'faults'}` : ''}`;

/** How many of several things of a kind are named. */
const named = 5;
const several = (names: readonly string[]): string => {
  const more = names.length - named;
  return `${list(names.slice(0, named))}${more > 0 ? ` and ${more} more` : ''}`;
};

/** What shows only when a package is launched. */
export const messages = {
  noApi: defineMessage<{ api: string; other: string | undefined }>({
    ruleId: 'run-no-api-found',
    severity: 'error',
    reason: ({ api, other }) =>
      other
        ? `The SCO looks for \`${other}\`, but an LMS of the edition in the manifest has \`${api}\``
        : `The SCO never looks for the LMS's \`${api}\``,
    note: 'An LMS waits for a SCO to report: without that, it stays "not attempted" for ever. Look for the API in the parent windows and the opener, or declare the resource as `asset` if it has nothing to report.',
  }),
  neverInitialized: defineMessage<{ method: string; wasRefused: boolean }>({
    ruleId: 'run-never-initialized',
    severity: 'error',
    reason: ({ method, wasRefused }) =>
      wasRefused
        ? `No call of \`${method}\` succeeds`
        : `The SCO finds the API, but never calls \`${method}\``,
    note: ({ method }) =>
      `No LMS records anything before \`${method}("")\` has returned "true". Call it once when the page has loaded.`,
  }),
  initializedAgain: defineMessage<{ method: string; count: number; isSecond: boolean }>({
    ruleId: 'run-initialized-again',
    severity: 'warning',
    reason: ({ count, isSecond, method }) =>
      isSecond
        ? `\`${method}\` is called again after the session has ended${times(count)}`
        : `\`${method}\` is called while the session runs${times(count)}`,
    note: 'A launch has one session: an LMS refuses a second one, and some report it to the learner. Begin it once, in the page that stays open.',
  }),
  callRefused: defineMessage<Refusal>({
    ruleId: 'run-call-refused',
    severity: 'error',
    reason: refusal,
    note: 'What is refused is not stored. Lenient LMSs may take it, others show the learner an error or drop it without a word. Send what the standard allows for this element.',
  }),
  readRefused: defineMessage<Refusal>({
    ruleId: 'run-read-refused',
    severity: 'warning',
    reason: refusal,
    note: 'An LMS returns an empty text then. Ask only for what the standard has and lets a SCO read.',
  }),
  callTooEarly: defineMessage<{ call: string; count: number }>({
    ruleId: 'run-call-before-initialize',
    severity: 'error',
    reason: ({ call, count }) => `\`${call}\` comes before the session has begun${times(count)}`,
    note: 'An LMS refuses it, and nothing is read or stored. Initialize first.',
  }),
  callTooLate: defineMessage<{ call: string; count: number }>({
    ruleId: 'run-call-after-terminate',
    severity: 'error',
    reason: ({ call, count }) => `\`${call}\` comes after the session has ended${times(count)}`,
    note: 'An LMS refuses it, and what it would have stored is lost. Set everything before the session is ended.',
  }),
  terminatedAgain: defineMessage<{ method: string; count: number }>({
    ruleId: 'run-terminated-again',
    severity: 'warning',
    reason: ({ count, method }) => `\`${method}\` is called again after it has succeeded${times(count)}`,
    note: 'An LMS refuses it. It often comes from handlers of both `beforeunload` and `unload`: remember that the session has ended.',
  }),
  neverTerminated: defineMessage<{ method: string; isLost: boolean }>({
    ruleId: 'run-never-terminated',
    severity: 'error',
    reason: ({ isLost, method }) =>
      isLost
        ? `The page is left without \`${method}\`, and what was set since the last commit is lost`
        : `The page is left without \`${method}\``,
    note: ({ method }) =>
      `LMSs add the session's time and close the attempt only then, and some store nothing without it. Call \`${method}("")\` when the page is hidden for good (\`pagehide\`).`,
  }),
  neverCommitted: defineMessage<{ method: string }>({
    ruleId: 'run-never-committed',
    severity: 'warning',
    reason: ({ method }) => `The SCO sets values, but never calls \`${method}\``,
    note: 'If the browser crashes or the network fails at the end, all of the session is lost. Commit after every answer and every page.',
  }),
  noStatus: defineMessage<{ elements: readonly string[] }>({
    ruleId: 'run-no-status',
    severity: 'warning',
    reason: ({ elements }) => `The SCO sets no status: ${list(elements)}`,
    note: 'What becomes of it depends on the LMS: some complete a SCO as soon as it is left, others never do. Set a status from the start: `incomplete`, until it is complete.',
  }),
  statusNotAttempted: defineMessage<{ element: string; isRefused: boolean }>({
    ruleId: 'run-status-not-attempted',
    severity: 'error',
    reason: ({ element, isRefused }) =>
      `The SCO sets \`${element}\` to \`not attempted\`${isRefused ? ', which is refused' : ''}`,
    note: 'That is what an LMS says of a SCO that was never launched: the learner seems not to have been there. Set `incomplete`.',
  }),
  noScore: defineMessage({
    ruleId: 'run-no-score',
    severity: 'info',
    reason: () => 'The SCO answers questions for the LMS, but reports no score',
    note: 'An LMS shows no grade. If one is wanted, set the raw, lowest and highest score, in SCORM 2004 also the scaled one.',
  }),
  noScaledScore: defineMessage({
    ruleId: 'run-score-not-scaled',
    severity: 'warning',
    reason: () => 'The SCO sets `cmi.score.raw`, but not `cmi.score.scaled`',
    note: 'SCORM 2004 judges by the scaled score alone, and so do many LMSs. Set both.',
  }),
  noRawScore: defineMessage({
    ruleId: 'run-score-not-raw',
    severity: 'warning',
    reason: () => 'The SCO sets `cmi.score.scaled`, but not `cmi.score.raw`',
    note: 'Moodle takes the grade from the raw score: it is 0 then. Set both.',
  }),
  scoreOutOfRange: defineMessage<{ element: string; value: string; range: string; count: number }>({
    ruleId: 'run-score-out-of-range',
    severity: 'error',
    reason: ({ count, element, range, value }) =>
      `\`${element}\` is set to ${value}, outside of ${range}${times(count)}`,
    note: 'LMSs refuse such a score or cut it. Set the lowest and the highest score, and stay between them.',
  }),
  noSessionTime: defineMessage<{ element: string }>({
    ruleId: 'run-no-session-time',
    severity: 'warning',
    reason: ({ element }) => `The SCO never sets \`${element}\``,
    note: 'LMSs then show no time, or a wrong one. Set it before the session is ended.',
  }),
  notResumable: defineMessage<{ exit: string; kept: readonly string[] }>({
    ruleId: 'run-not-resumable',
    severity: 'warning',
    reason: ({ exit, kept }) => `The SCO sets ${list(kept)}, but not \`${exit}\` to \`suspend\``,
    note: 'In SCORM 2004 the next launch is a new attempt then, and in SCORM 1.2 many LMSs do not give the data back: the learner starts again. Set it to `suspend` unless the attempt is over.',
  }),
  stateNotRead: defineMessage<{ elements: readonly string[] }>({
    ruleId: 'run-resume-not-read',
    severity: 'warning',
    reason: ({ elements }) =>
      `Launched again, the SCO never asks for ${list(elements)}, which it has set before`,
    note: 'The learner starts again, although the LMS has kept the state. Read it after the session has begun.',
  }),
  resumeLowers: defineMessage<{ element: string; before: string; after: string }>({
    ruleId: 'run-resume-overwrites',
    severity: 'error',
    reason: ({ after, before, element }) =>
      `Merely launching the SCO again turns \`${element}\` from \`${before}\` into \`${after || 'nothing'}\``,
    note: 'A learner who only looks at it again loses what was reached. Read the value first, and never set a lower one.',
  }),
  exception: defineMessage<{ text: string; count: number }>({
    ruleId: 'run-exception',
    severity: 'error',
    reason: (data) => `Uncaught exception: ${happened(data)}`,
    note: 'What comes after it in the script is not run; a part of the SCO may not work.',
  }),
  consoleError: defineMessage<{ text: string; count: number }>({
    ruleId: 'run-console-error',
    severity: 'info',
    reason: (data) => `The console shows an error: ${happened(data)}`,
    note: 'Look whether something in the SCO does not work.',
  }),
  missingFile: defineMessage<{ paths: readonly string[] }>({
    ruleId: 'run-file-missing',
    severity: 'warning',
    reason: ({ paths }) => `The page asks for files that the package does not have: ${several(paths)}`,
    note: 'Add them, or remove what asks for them. File names differ by case on most servers.',
  }),
  externalRequest: defineMessage<{ text: string; count: number }>({
    ruleId: 'run-external-request',
    severity: 'warning',
    reason: ({ count, text }) => `The page loads from ${text}${times(count)}; nothing was let through`,
    note: 'Companies block other hosts, they see who learns, and some day they are gone. Put the files into the package. What failed without them may be reported here as well.',
  }),
  dialog: defineMessage<{ text: string; count: number }>({
    ruleId: 'run-dialog',
    severity: 'info',
    reason: (data) => `The page stops for a dialog: ${happened(data)}`,
    note: 'Browsers suppress dialogs of pages in a frame of another host and while a page is left. Show the text in the page.',
  }),
  leavesLms: defineMessage<{ text: string; count: number }>({
    ruleId: 'run-leaves-lms',
    severity: 'error',
    reason: ({ count, text }) => `The SCO opens \`${text}\` in place of the LMS${times(count)}`,
    note: 'The LMS and the session are gone then. Stay in the window that the LMS opened, or open a new one.',
  }),
  stuck: defineMessage({
    ruleId: 'run-page-stuck',
    severity: 'error',
    reason: () => 'The page does not answer any more: a script runs without end',
    note: 'The learner has to close the browser, and the session is not ended.',
  }),
  blank: defineMessage({
    ruleId: 'run-page-blank',
    severity: 'error',
    reason: () => 'The page shows nothing',
    note: 'Look for exceptions and missing files above.',
  }),
  timeLimit: defineMessage<{ seconds: number }>({
    ruleId: 'run-time-limit',
    severity: 'info',
    reason: ({ seconds }) => `There was more to press when the ${seconds} s for a launch were over`,
    note: 'What comes later has not been looked at. Allow more time: `--timeout 120`.',
  }),
  faultException: defineMessage<Fault>({
    ruleId: 'run-fault-exception',
    severity: 'error',
    reason: (data) => fault(data, 'there is an uncaught exception: '),
    note: 'Networks fail, and then so do the calls of LMSs. Put every call into `try`, and take any answer but "true" for a failure.',
  }),
  faultStuck: defineMessage<Fault>({
    ruleId: 'run-fault-stuck',
    severity: 'error',
    reason: (data) => fault(data, ''),
    note: 'The learner cannot go on because the LMS failed for a moment. Let the page work without it, and say what is not saved.',
  }),
  faultLost: defineMessage<Fault>({
    ruleId: 'run-fault-lost',
    severity: 'warning',
    reason: (data) => fault(data, 'the record in the end is another one: '),
    note: 'What an LMS did not take once is not sent again. Check what every call returns, and repeat what failed, at the latest before the session is ended.',
  }),
  recordDiffers: defineMessage<{ element: string; strict: string; value: string }>({
    ruleId: 'run-record-differs',
    severity: 'info',
    reason: ({ element, strict, value }) =>
      `The LMS ends up with \`${element}\` ${value ? `= \`${value}\`` : 'empty'} instead of ${strict ? `\`${strict}\`` : 'nothing'}`,
    note: 'The same course is recorded differently there. Choose the package and the settings for that LMS, or set what it goes by.',
  }),
} as const;
