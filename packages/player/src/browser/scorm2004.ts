import { lmsOpener } from '../lms/open-lms.js';
import { scorm2004 } from '../lms/scorm2004.js';
import { play } from '../page/play.js';

play(lmsOpener(scorm2004));
