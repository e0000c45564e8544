import { library } from '../../tsup.base.js';

export default library(['src/index.ts', 'src/crc32.ts', 'src/schemas.ts']);
