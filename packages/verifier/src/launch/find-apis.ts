import type { FileIndex } from '../files/file-index.js';

/** Which APIs of an LMS the scripts of a package look for. */
export interface FoundApis {
  readonly scorm12: boolean;
  readonly scorm2004: boolean;
  /** Whether there was more to read than could be read. */
  readonly isIncomplete: boolean;
}

/** Bytes in all. */
const mostText = 100_000_000;
const hasScripts = /\.(?:m?js|html?|xhtml|json)$/i;

/**
 * Looks for the names of the APIs in all scripts and pages: a launch page loads others, which load others. A 1.2 API is called by
 * names that begin with LMS, which also gives away scripts that build the name of the object.
 */
export function findApis({ files }: FileIndex): FoundApis {
  let [scorm12, scorm2004, left] = [false, false, mostText];
  for (const file of files) {
    if (!hasScripts.test(file.path)) continue;
    left -= file.size;
    if (left < 0) break;
    const bytes = file.read();
    if (!bytes) left = Number.NEGATIVE_INFINITY;
    const text = new TextDecoder('latin1').decode(bytes);
    scorm12 ||= /LMS(?:Initialize|Finish|SetValue|GetValue|Commit)/.test(text);
    scorm2004 ||= text.includes('API_1484_11');
    if (scorm12 && scorm2004) break;
  }
  return { scorm12, scorm2004, isIncomplete: left < 0 };
}
