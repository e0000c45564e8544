import { play } from '../page/play.js';
import { openLocalKeeper } from '../store/local-keeper.js';

play(openLocalKeeper, hornbookTypes);
