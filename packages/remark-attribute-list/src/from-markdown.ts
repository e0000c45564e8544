import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { AttributeListNode } from './attribute-list.js';

/** The mdast extension for `mdast-util-from-markdown`: nodes that hold the list as it was written. */
export function attributeListFromMarkdown(): Extension {
  return {
    enter: { attributeList: enter('attributeList'), inlineAttributeList: enter('inlineAttributeList') },
    exit: { attributeList: exit, inlineAttributeList: exit },
  };
}

const enter = (type: AttributeListNode['type']) =>
  function (this: CompileContext, token: Token): void {
    this.enter({ type, value: '' } as Parameters<CompileContext['enter']>[0], token);
    this.buffer();
  };

function exit(this: CompileContext, token: Token): void {
  this.resume();
  const node = this.stack.at(-1) as unknown as AttributeListNode;
  node.value = this.sliceSerialize(token);
  this.exit(token);
}
