import type { EditionName, Elements } from '@hornbook/lms-simulator';
import { simulatorScript } from '@hornbook/lms-simulator/script';
import type { Page } from 'playwright-core';

/**
 * An LMS's launch page as files of a site: it shows the course at `src` in a frame, in front of a strict simulated LMS. What the
 * LMS has stored outlives the page, so loading it again is leaving and coming back, and another tab is a session of its own.
 *
 * @param path of the page in the site
 * @param before what the page does with its `session` before the course is there
 */
export const simulatedLms = (
  edition: EditionName,
  path: string,
  src: string,
  before = 'open()',
): [string, string][] => [
  ['lms/simulator.js', simulatorScript],
  [
    path,
    `<!doctype html><title>LMS</title><link rel="icon" href="data:,">
<script src="/lms/simulator.js"></script><body><script>
const place = 'lms ' + location.pathname;
const kept = localStorage.getItem(place);
const lms = hornbookLms.createLms({ edition: '${edition}', snapshot: kept ? JSON.parse(kept) : undefined });
const session = lms.launch();
session.intercept((call, proceed) => {
  const result = proceed();
  if (call.name === 'commit' || call.name === 'terminate') localStorage.setItem(place, JSON.stringify(lms.snapshot()));
  return result;
});
const open = () => { globalThis[lms.edition.apiName] = session.api; };
const frame = () => document.body.insertAdjacentHTML('beforeend', '<iframe src="${src}" width="1000" height="700"></iframe>');
${before};
frame();
</script>`,
  ],
];

/** What the LMS around a course has stored, by element. */
export const storedIn = (page: Page): Promise<Elements> =>
  page.evaluate(() => JSON.parse(JSON.stringify(new Function('return lms.stored()')())));

/** The calls that the course has made, by their neutral names, and the errors that they caused. */
export const callsOf = (page: Page): Promise<{ name: string; error: number }[]> =>
  page.evaluate(() => new Function('return session.calls.map(({ name, error }) => ({ name, error }))')());
