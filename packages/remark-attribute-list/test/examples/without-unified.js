import {
  attachAttributeLists,
  attributeListFromMarkdown,
  attributeListSyntax,
  attributeListToMarkdown,
} from '@hornbook/remark-attribute-list';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { VFile } from 'vfile';

const file = new VFile('- {: .fixed} None of these');
const tree = fromMarkdown(String(file), {
  extensions: [attributeListSyntax()],
  mdastExtensions: [attributeListFromMarkdown()],
});
attachAttributeLists(tree, file);

console.log(toMarkdown(tree, { extensions: [attributeListToMarkdown()], bullet: '-' }));
