import type { Edition } from './edition.js';
import { scorm12 } from './manifest/scorm12.js';
import { scorm2004 } from './manifest/scorm2004.js';

export type EditionName = 'scorm12' | 'scorm2004' | 'scorm2004-3';

export const editions: Readonly<Record<EditionName, Edition>> = {
  scorm12,
  scorm2004: { ...scorm2004, version: '2004 4th Edition' },
  'scorm2004-3': { ...scorm2004, version: '2004 3rd Edition' },
};
