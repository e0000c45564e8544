import type { Quirk } from '../lms.js';
import { cornerstone } from './cornerstone.js';
import { moodle } from './moodle.js';
import { openEdx } from './open-edx.js';

/** What is known in public of real LMSs, by LMS: `createLms({ edition, quirks: quirkSets.moodle })`. */
export const quirkSets = {
  cornerstone,
  moodle,
  'open-edx': openEdx,
} as const satisfies Readonly<Record<string, readonly Quirk[]>>;
