export { violations } from './axe.js';
export { connectBrowser, findChromium, launchBrowser, shareBrowser } from './browser.js';
export { type CaseFolder, caseFolders, expectFile } from './cases.js';
export { courseFrame, type LmsKind, lmsKinds, lmsSite, recordedCalls, recordedCmi } from './lms.js';
export { type FolderServer, type ServedFiles, serveFolder } from './serve.js';
export { temporaryFolder } from './temp.js';
