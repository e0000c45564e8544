import { lmsOpener } from '../lms/open-lms.js';
import { scorm12 } from '../lms/scorm12.js';
import { play } from '../page/play.js';

play(lmsOpener(scorm12));
