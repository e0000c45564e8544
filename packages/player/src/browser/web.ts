import { play } from '../page/play.js';
import { openBrowserStore } from '../store/browser-store.js';

play(openBrowserStore);
