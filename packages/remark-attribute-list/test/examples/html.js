import { attributeListHandlers, remarkAttributeList } from '@hornbook/remark-attribute-list';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkAttributeList);
const tree = processor.runSync(processor.parse('# Ports\n{: .wide onclick="steal()"}'));

console.log(toHtml(toHast(tree, { handlers: attributeListHandlers })));
