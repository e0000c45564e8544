import { fileURLToPath } from 'node:url';

/** The course that `hornbook new` starts from. It lies beside both `src/` and `dist/`. */
export const templateFolder = fileURLToPath(new URL('../template/', import.meta.url));
