import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { AttributeList, InlineAttributeList } from './attribute-list.js';

type AnyList = AttributeList | InlineAttributeList;

/** The extension for `mdast-util-from-markdown`: nodes that hold the lists as they were written. */
export function attributeListFromMarkdown(): Extension {
  return {
    enter: { attributeList: enter('attributeList'), inlineAttributeList: enter('inlineAttributeList') },
    exit: { attributeList: exit, inlineAttributeList: exit },
  };
}

const enter = (type: AnyList['type']) =>
  function (this: CompileContext, token: Token): void {
    this.enter({ type, value: '' }, token);
    this.buffer();
  };

function exit(this: CompileContext, token: Token): void {
  this.resume();
  const node = this.stack.at(-1) as AnyList;
  node.value = this.sliceSerialize(token);
  this.exit(token);
}
