import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Page } from 'playwright-core';

/** A run-time environment of the npm package scorm-again. */
export interface LmsKind {
  readonly edition: 'scorm12' | 'scorm2004';
  /** The class of the API, and the name under which pages look for it. */
  readonly type: string;
  readonly api: string;
}

export const lmsKinds: readonly LmsKind[] = [
  { edition: 'scorm12', type: 'Scorm12API', api: 'API' },
  { edition: 'scorm2004', type: 'Scorm2004API', api: 'API_1484_11' },
];

/**
 * An LMS's launch page as files of a site: it makes the API with what it kept in the session's storage, shows the course
 * at `src` in a frame, and notes which calls are made. Reloading it is leaving and coming back; `?mode=review` comes to look
 * only.
 *
 * @param path of the page in the site
 */
export function lmsSite({ api, edition, type }: LmsKind, path: string, src: string): [string, string][] {
  const script = createRequire(import.meta.url).resolve(`scorm-again/${edition}/min`);
  return [
    [`lms/${edition}.js`, readFileSync(script, 'utf8')],
    [
      path,
      `<!doctype html><title>LMS</title><link rel="icon" href="data:,">
<script src="/lms/${edition}.js"></script><script>
var lms = ${api} = new ${type}({ autocommit: false, logLevel: 5 });
var kept = sessionStorage.getItem(location.pathname);
var mode = new URLSearchParams(location.search).get('mode');
var begun = kept ? JSON.parse(kept) : ${edition === 'scorm12' ? "{ core: { student_id: 'ada' } }" : "{ learner_id: 'ada' }"};
if (mode) Object.assign(begun.core ?? begun, { ${edition === 'scorm12' ? 'lesson_mode' : 'mode'}: mode });
lms.loadFromJSON(begun, 'cmi');
var calls = [];
for (const name of ['LMSInitialize', 'LMSFinish', 'Initialize', 'Terminate', 'Commit', 'LMSCommit']) {
  const call = lms[name];
  if (call) lms[name] = (...parameters) => (calls.push(name), call.apply(lms, parameters));
}
addEventListener('pagehide', () => {
  const { cmi } = lms.renderCommitCMI(false);
  Object.assign(cmi.core ?? cmi, { entry: 'resume' });
  sessionStorage.setItem(location.pathname, JSON.stringify(cmi));
});
</script><iframe src="${src}" width="1000" height="700"></iframe>`,
    ],
  ];
}

/** What the LMS around a course has recorded, by element: `score.raw`, `interactions.0.correct_responses.0.pattern`. */
export const recordedCmi = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const flat: [string, string][] = [];
    const add = (path: string, value: unknown): void => {
      if (typeof value !== 'object' || value === null) flat.push([path, String(value)]);
      else for (const [name, held] of Object.entries(value)) add(path ? `${path}.${name}` : name, held);
    };
    add('', JSON.parse(JSON.stringify(Reflect.get(globalThis, 'lms').renderCommitCMI(false).cmi)));
    return Object.fromEntries(flat);
  });

/** The calls that have been made to begin, commit and end sessions, in order. */
export const recordedCalls = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(globalThis, 'calls'));

/** The frame that holds the course. */
export const courseFrame = (page: Page): FrameLocator => page.frameLocator('iframe');
