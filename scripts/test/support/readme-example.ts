export interface ReadmeExample {
  readonly code: string;
  readonly output: string;
  /** The packages that the README tells to install. */
  readonly installs: readonly string[];
}

/**
 * The example of a package's README: what to install, code, then exactly what it prints.
 *
 *     ## Example
 *
 *     ```sh
 *     npm install @hornbook/model
 *     ```
 *
 *     ```js
 *     console.log('a');
 *     ```
 *
 *     ```text
 *     a
 *     ```
 */
export function readmeExample(readme: string): ReadmeExample | undefined {
  const [, section = ''] = /^## Example\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(readme) ?? [];
  const { code, output } =
    /^```js\n(?<code>[\s\S]*?)^```\n+```text\n(?<output>[\s\S]*?)^```$/m.exec(section)?.groups ?? {};
  if (code === undefined || output === undefined) return undefined;
  const [, installs = ''] = /^```sh\nnpm install (.+)\n```$/m.exec(section) ?? [];
  return { code, output, installs: installs.split(' ') };
}
