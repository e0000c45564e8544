import type { SourcePlace } from '@hornbook/model';
import { SaxesParser } from 'saxes';
import { location } from 'vfile-location';

/** An element, and where its start tag is. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  readonly parent: XmlElement | undefined;
  /** The character data directly in it. */
  text: string;
  /** Offsets of the start tag in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

interface XmlAttribute {
  /** As written: `adlcp:scormtype`. */
  readonly qualifiedName: string;
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

/** What was read of an XML document. */
export interface XmlDocument {
  readonly text: string;
  /** Undefined where it is not well-formed. */
  readonly root: XmlElement | undefined;
  /** The first thing that is not well-formed, or the element that is too deep. */
  readonly fault: XmlFault | undefined;
  /** Offset of a document type declaration. */
  readonly doctype: number | undefined;
}

interface XmlFault {
  readonly reason: string;
  readonly offset: number;
  readonly isTooDeep: boolean;
}

/** As for libxml2, with which most LMSs read manifests. */
export const deepest = 256;

/** Reads XML with the places of all elements. No entity but the five of XML is ever expanded. */
export function parseXml(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let start = 0;
  let doctype: number | undefined;
  parser.on('doctype', () => {
    doctype ??= Math.max(0, text.lastIndexOf('<!DOCTYPE', parser.position));
  });
  parser.on('error', (error) => {
    throw new Unreadable(error.message.replace(/^\d+:\d+: /, ''), parser.position, false);
  });
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ attributes, local, uri }) => {
    if (open.length === deepest) throw new Unreadable('', start, true);
    const parent = open.at(-1);
    const element: XmlElement = {
      name: local,
      namespace: uri,
      attributes: Object.values(attributes).map((one) => ({
        qualifiedName: one.name,
        name: one.local,
        namespace: one.uri,
        value: one.value,
      })),
      children: [],
      parent,
      text: '',
      start,
      end: parser.position,
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  try {
    parser.write(text).close();
    return { text, root, doctype, fault: undefined };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { isTooDeep, message: reason, offset } = error;
    const fault = { reason, offset: Math.min(offset, text.length), isTooDeep };
    return { text, root: undefined, doctype, fault };
  }
}

class Unreadable extends Error {
  constructor(
    message: string,
    readonly offset: number,
    readonly isTooDeep: boolean,
  ) {
    super(message);
  }
}

/** Tells where something is in a text. */
export interface Places {
  /** The start tag of an element. */
  element(element: XmlElement): SourcePlace | undefined;
  /** An attribute of it with its value; the start tag where it has none of that name. */
  attribute(element: XmlElement, qualifiedName: string): SourcePlace | undefined;
  /** From one offset to another. */
  range(start: number, end: number): SourcePlace | undefined;
}

export function placesIn(text: string): Places {
  const { toPoint } = location(text);
  const range = (from: number, to: number): SourcePlace | undefined => {
    const [start, end] = [toPoint(from), toPoint(to)];
    return start && end ? { start, end } : undefined;
  };
  const element = ({ end, start }: XmlElement) => range(start, end);
  return {
    element,
    range,
    attribute(of, qualifiedName) {
      const tag = text.slice(of.start, of.end);
      for (const { 0: whole, 1: name, index } of tag.matchAll(attribute)) {
        if (name === qualifiedName) return range(of.start + index, of.start + index + whole.length);
      }
      return element(of);
    },
  };
}

const attribute = /([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
