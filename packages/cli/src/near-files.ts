import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type MeantFile, type MeantFiles, meantFiles, sameFile } from '@hornbook/model';

/** Entries. Whoever has more has to look for a name themselves. */
const most = 5000;
/** Levels of folders. */
const deepest = 8;

/**
 * Finds files in a folder whose names are nearly those of missing ones. It is listed when the first is missing, and not read; nothing
 * that a link leads to is listed.
 */
export function nearFiles(root: string): (path: string) => MeantFile | undefined {
  let files: MeantFiles | undefined;
  return (path) => {
    files ??= meantFiles(filesBelow(root));
    return sameFile(path, files);
  };
}

/** By name, folder by folder, so that which are left out does not depend on the system. */
function filesBelow(root: string): string[] {
  const files: string[] = [];
  let count = 0;
  for (const folders = ['']; folders.length > 0 && count < most; ) {
    const folder = folders.shift() as string;
    for (const entry of entriesOf(join(root, folder))) {
      if (/^\.|^node_modules$|^dist$/.test(entry.name) || count++ >= most) continue;
      const path = folder + entry.name;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && path.split('/').length <= deepest) folders.push(`${path}/`);
    }
  }
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  } catch {
    return [];
  }
}
