import type { CourseDocument, HtmlCourse } from '@hornbook/exporter-html';
import { joinBytes, oncePer, type Piece } from '@hornbook/model';
import { type Deflated, deflatePart, joinParts } from './deflate.js';

/**
 * Deflates the body of a document, once for all editions. Pieces with a key are kept beyond this build: after an edit, most are as
 * they were.
 */
export const deflatedBody = oncePer((course: HtmlCourse) =>
  oncePer((body: CourseDocument['body']) =>
    joinParts(Array.from(body, (piece) => deflatePiece(piece, course.keys))),
  ),
);

function deflatePiece({ bytes, key }: Piece, keys: HtmlCourse['keys']): Deflated {
  if (!keys || key === undefined) return deflatePart(bytes(), false);
  return unpack(keys.keep(`deflated ${key}`, () => pack(deflatePart(bytes(), false))));
}

/** The size, the CRC, then the data. */
function pack({ crc, data, size }: Deflated): Uint8Array {
  const facts = new DataView(new ArrayBuffer(8));
  facts.setUint32(0, size);
  facts.setUint32(4, crc);
  return joinBytes([new Uint8Array(facts.buffer), ...data]);
}

function unpack(bytes: Uint8Array): Deflated {
  const facts = new DataView(bytes.buffer, bytes.byteOffset, 8);
  const data = bytes.subarray(8);
  return { size: facts.getUint32(0), crc: facts.getUint32(4), packed: data.length, data: [data] };
}
