import { configureGlobal } from 'fast-check';
import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './folders.js';

// Runs before each test file.

/** Property tests try the same values every time, so that nobody's change fails by chance. `FC_SEED=7` tries others. */
configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });

// `onTestFinished` would be narrower, but it refuses folders that a `beforeAll` hook makes.
afterAll(removeTemporaryFolders);
