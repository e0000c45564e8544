export { brokenWords, diagnosticLines } from './diagnostic-lines.js';
export { type CaseFolder, caseFolders, expectFile, temporaryFolder } from './folders.js';
export { hostileInputs } from './hostile-inputs.js';
export { courseFrame, type LmsKind, lmsKinds, lmsSite, recordedCalls, recordedCmi } from './lms.js';
export { type FolderServer, type ServedFiles, serveFolder } from './serve.js';
