import { lmsOpener } from '../lms/open-lms.js';
import { scorm12 } from '../lms/scorm12.js';
import { play } from '../page/play.js';
import { readData } from '../page/read-data.js';

play(readData(), lmsOpener(scorm12));
