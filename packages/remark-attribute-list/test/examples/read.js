import { remarkAttributeList } from '@hornbook/remark-attribute-list';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';

const file = new VFile({
  path: 'ports.md',
  value: `{: .quiz #ports points="2"}
Which port does *HTTP*{: .term} use?
{: attempts=3}`,
});
const processor = unified().use(remarkParse).use(remarkAttributeList);
const tree = processor.runSync(processor.parse(file), file);

visit(tree, ({ data, type }) => {
  if (!data?.attributes) return;
  const { classes, id, lists, values } = data.attributes;
  console.log(type, id, classes, { ...values }, lists.length);
});
console.log(String(file.messages[0]), `(${file.messages[0].ruleId})`);
