import type { Diagnostic, Message } from '@hornbook/model';
import { cutShort } from './life-cycle.js';
import { messages } from './messages.js';
import type { Launch, PageEvent, PageEventKind, ScoRun } from './recording.js';

/** What is told of an event; of a popup nothing. */
const messageOf: ReadonlyMap<PageEventKind, Message<{ text: string; count: number }>> = new Map([
  ['leaves-lms', messages.leavesLms],
  ['exception', messages.exception],
  ['external-request', messages.externalRequest],
  ['dialog', messages.dialog],
  ['console-error', messages.consoleError],
]);

/** Characters of what a page says that a message shows. */
const longestText = 200;
/** How many problems of one kind are told of a SCO. */
const most = 5;

/** What went wrong in the page itself. */
export function judgePage({ played, resumed }: ScoRun, seconds: number): Diagnostic[] {
  const launches = [played, ...(resumed ? [resumed] : [])];
  const { ended, isBlank } = played;
  return [
    ...(launches.some(isStuck) ? [messages.stuck(undefined, undefined)] : []),
    ...(isBlank && ended !== 'stuck' ? [messages.blank(undefined, undefined)] : []),
    ...eventsOf(launches),
    ...(ended === 'time' ? [messages.timeLimit({ seconds }, undefined)] : []),
  ];
}

/** Where the LMS is gone, that is told, and nothing else can be. */
const isStuck = ({ ended, events }: Launch): boolean =>
  ended === 'stuck' && !events.some(({ kind }) => kind === 'leaves-lms');

function eventsOf(launches: readonly Launch[]): Diagnostic[] {
  const events = new Map<string, PageEvent>();
  for (const event of launches.flatMap((launch) => launch.events)) {
    const key = `${event.kind} ${event.text}`;
    events.set(key, { ...event, count: event.count + (events.get(key)?.count ?? 0) });
  }
  const ofKind = (kind: PageEventKind): PageEvent[] =>
    [...events.values()].filter((event) => event.kind === kind);
  const missing = ofKind('missing-file').map(({ text }) => text);
  return [
    ...(missing.length > 0 ? [messages.missingFile({ paths: missing }, undefined)] : []),
    ...[...messageOf].flatMap(([kind, message]) =>
      ofKind(kind)
        .slice(0, most)
        .map(({ count, text }) => message({ text: cutShort(text, longestText), count }, undefined)),
    ),
  ];
}
