import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a manifest. */
export interface Node {
  /** Its name behind those of the elements around it: `manifest > metadata > schema`. */
  path: string;
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of a package's manifest in the order in which they begin. */
export function readManifest(files: Readonly<Record<string, Uint8Array>>): Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes, name }) => {
    const around = open.at(-1)?.path;
    const path = around === undefined ? name : `${around} > ${name}`;
    const node = { path, name, attributes: { ...attributes }, text: '' };
    nodes.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(strFromU8(files['imsmanifest.xml'] as Uint8Array)).close();
  return nodes;
}
