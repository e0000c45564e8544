import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runtimeTypes } from '../src/browser.js';
import { authoringTypes } from '../src/index.js';
import { schemaTypes } from '../src/schema.js';

const source = new URL('../src/', import.meta.url);
const parts = ['authoring', 'schema', 'runtime'];
const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map((entry) => entry.name)
  .sort();

const names = (types: readonly { type: string }[]) => types.map(({ type }) => type);

describe('the lists of question types', () => {
  test('name every folder, in one order', () => {
    expect(names(authoringTypes).toSorted()).toEqual(folders);
    expect(names(runtimeTypes)).toEqual(names(authoringTypes));
    expect(names(schemaTypes)).toEqual(names(authoringTypes));
  });

  test.each(folders)('%s has every part', (folder) => {
    const missing = parts.filter((part) => !existsSync(new URL(`${folder}/${part}.ts`, source)));
    expect(missing).toEqual([]);
  });

  test('rule ids of messages begin with what they are about and occur once', () => {
    const ids = new Map<string, object>();
    for (const { messages } of authoringTypes) {
      for (const message of Object.values(messages)) {
        expect(ids.get(message.ruleId) ?? message).toBe(message);
        expect(message.ruleId).toMatch(/^[a-z]+(-[a-z]+)+$/);
        ids.set(message.ruleId, message);
      }
    }
  });
});
