import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build as bundle } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { build, compile } from '../src/index.js';

const lesson = '# Ports\n\n$E = mc^2$\n\n```js\nlet a;\n```\n\n{:.quiz}\nWhich?\n\n- ( ) 80\n- (x) 443\n';

/** Compiles and builds, and gives the artifacts' bytes by path. */
const program = `
  import { build, compile } from '@hornbook/core';
  export async function run(text) {
    const { course } = await compile([{ path: 'ports.md', text }]);
    const made = {};
    for await (const artifact of build(course)) {
      const files = artifact.kind === 'file' ? [{ path: artifact.name, bytes: artifact.bytes }] : artifact.files;
      for (const { bytes, path } of files) made[artifact.name + '/' + path] = Array.from(bytes).join();
    }
    return JSON.stringify(made);
  }
`;

let code: string;
beforeAll(async () => {
  const { outputFiles } = await bundle({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    write: false,
    // An import of a Node module fails here.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'iife',
    globalName: 'program',
    conditions: ['@hornbook/source'],
  });
  code = outputFiles[0]?.text ?? '';
});

test('it runs where there is neither Node nor a page, and makes the same bytes', async () => {
  // What every runtime for the web has (WinterTC), as far as it is used.
  const context = createContext({ TextDecoder, TextEncoder, URL, structuredClone, atob, btoa });
  runInContext(code, context);
  const made = JSON.parse(await runInContext(`program.run(${JSON.stringify(lesson)})`, context));
  const { course } = await compile([{ path: 'ports.md', text: lesson }]);
  if (!course) throw new Error('no course');
  const expected: Record<string, string> = {};
  for await (const artifact of build(course)) {
    const files =
      artifact.kind === 'file' ? [{ path: artifact.name, bytes: artifact.bytes }] : artifact.files;
    for (const { bytes, path } of files) expected[`${artifact.name}/${path}`] = Array.from(bytes).join();
  }
  expect(Object.keys(made).length).toBeGreaterThan(10);
  expect(Object.keys(made)).toEqual(Object.keys(expected));
  for (const path of Object.keys(expected)) expect(made[path] === expected[path], path).toBe(true);
});
