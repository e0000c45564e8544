import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, eachElement } from '@hornbook/model';
import { temporaryFolder } from '@hornbook/testkit';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { folderWith } from './support/files.js';
import { hornbook } from './support/hornbook.js';

const lesson = `# Ports

HTTP[^http] and SSH[^ssh].

{: .quiz}
Which port is HTTP[^http]?

- (x) 80
- ( ) 22

SSH[^ssh] again, and DNS[^dns].

## More

DNS[^dns].

[^http]: Hypertext.
[^ssh]: Secure shell.
[^dns]: Names.
`;

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';

test('footnotes of the text are at the end of the lesson, each once; those of a question stay with it', async () => {
  const out = temporaryFolder();
  await hornbook(`build lesson.md --format html --quiet --no-cache --out ${out}`, {
    cwd: folderWith({ 'lesson.md': lesson }),
  });
  const tree = fromHtml(readFileSync(join(out, 'html/lesson.html'), 'utf8'));
  const elements: Element[] = [];
  eachElement(tree as Content, (element) => void elements.push(element));
  const ids = elements.flatMap(({ properties }) => properties.id ?? []);
  const references = elements.filter(({ properties }) => properties.dataFootnoteRef !== undefined);
  const backs = elements.filter(({ properties }) => properties.dataFootnoteBackref !== undefined);
  const sections = elements.filter(({ properties }) => properties.dataFootnotes !== undefined);

  expect(references.map((one) => textOf(one))).toEqual(['1', '2', '1', '2', '3', '3']);
  expect(sections.map((one) => textOf(one).match(/Hypertext|Secure shell|Names/g))).toEqual([
    ['Hypertext'],
    ['Hypertext', 'Secure shell', 'Names'],
  ]);
  const targets = [...references, ...backs].map(({ properties }) => String(properties.href).slice(1));
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(backs.map(({ properties }) => properties.ariaLabel).slice(1)).toEqual([
    'Back to reference 1',
    'Back to reference 2',
    'Back to reference 2-2',
    'Back to reference 3',
    'Back to reference 3-2',
  ]);
});
