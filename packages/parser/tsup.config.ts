import { library } from '../../tsup.base.js';

// KaTeX as a dependency would make every installation on Node 20 warn: its command line, which nobody here runs, wants Node 22.
export default library(['src/index.ts'], ['katex']);
