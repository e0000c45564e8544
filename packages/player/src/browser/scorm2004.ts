import { lmsOpener } from '../lms/open-lms.js';
import { scorm2004 } from '../lms/scorm2004.js';
import { play } from '../page/play.js';
import { readData } from '../page/read-data.js';

play(readData(), lmsOpener(scorm2004));
