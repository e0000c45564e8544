import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { type BuildOptions, build as bundle } from 'esbuild';
import { expect, test } from 'vitest';
import { build, compile } from '../src/index.js';

const lesson = '# Ports\n\n$E = mc^2$\n\n```js\nlet a;\n```\n\n{:.quiz}\nWhich?\n\n- ( ) 80\n- (x) 443\n';

/** Bundles are made from sources, as the other tests run them. */
const source = '@hornbook/source';

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

/** The program as one script. An import of a Node module fails here. */
async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await bundle({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'program',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** Runs it in a global scope with what every runtime for the web has (WinterTC), as far as it is used: no page, no Node. */
async function runWithoutPage(code: string): Promise<Record<string, string>> {
  const context = createContext({ TextDecoder, TextEncoder, URL, structuredClone, atob, btoa });
  runInContext(code, context);
  return JSON.parse(await runInContext(`program.run(${JSON.stringify(lesson)})`, context));
}

test.each<[string, BuildOptions]>([
  ['as for no platform', { platform: 'neutral', mainFields: ['module', 'main'], conditions: [source] }],
  ['as for a worker in a browser', { platform: 'browser', conditions: [source, 'worker'] }],
])(
  'bundled %s, it runs where there is neither Node nor a page, and makes the same bytes',
  async (_, options) => {
    const made = await runWithoutPage(await bundled(options));
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
  },
);
