import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './folders.js';

// A setup file of vitest: runs for each test file. `onTestFinished` would be narrower, but a `beforeAll` hook may make folders, too.
afterAll(removeTemporaryFolders);
