import { remarkAttributeList } from '@hornbook/remark-attribute-list';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const number = () => (tree) => {
  for (const [index, node] of tree.children.entries()) {
    node.data = { attributes: { id: `part-${index}`, classes: ['part'], values: {}, lists: [] } };
  }
};
const processor = unified().use(remarkParse).use(remarkAttributeList).use(number).use(remarkStringify);

console.log(String(processor.processSync('# Ports\n\nA port is a number.')));
