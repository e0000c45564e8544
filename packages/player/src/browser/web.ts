import { play } from '../page/play.js';
import { readWebData } from '../page/read-data.js';
import { openBrowserStore } from '../store/browser-store.js';

play(readWebData(), openBrowserStore);
