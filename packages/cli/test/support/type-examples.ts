import { readdirSync } from 'node:fs';
import type { TypeExample } from './type-example.js';

const folder = new URL('../question-types/', import.meta.url);

/** One of every type of question: question-types/<type>.ts. */
export const typeExamples: readonly TypeExample[] = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (name) => (await import(new URL(name, folder).href)).example),
);
