export interface ReadmeExample {
  readonly code: string;
  readonly output: string;
}

/**
 * The example of a package's README: code, then exactly what it prints.
 *
 *     ## Example
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
  return code === undefined || output === undefined ? undefined : { code, output };
}
