export { connectBrowser, launchBrowser, shareBrowser } from './browser.js';
export { type CaseFolder, caseFolders, expectFile } from './cases.js';
export { findChromium } from './find-chromium.js';
export { type FolderServer, type ServedFiles, serveFolder } from './serve.js';
export { temporaryFolder } from './temp.js';
