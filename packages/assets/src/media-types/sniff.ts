import { type MediaType, type RefusedType, signatures } from './formats.js';
import { readText, sniffText } from './sniff-text.js';

/**
 * What a file is by its bytes. Its name only chooses among endings that mean the same format. A file that can be read is
 * text, whatever its first letters spell: of binary formats only PDF may consist of text.
 */
export function sniff(bytes: Uint8Array, name: string): MediaType | RefusedType {
  const known = signatures.find(({ matches }) => matches(bytes));
  const isPdf = known && 'extension' in known && known.extension === 'pdf';
  if (!known || (!isPdf && readText(bytes) !== undefined)) return sniffText(bytes, name);
  if ('refused' in known) return { refused: known.refused };
  return nameArchive(known, name.toLowerCase());
}

/** Documents of an office are zip archives by their bytes. */
const archives: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function nameArchive({ mime, extension }: MediaType, name: string): MediaType | RefusedType {
  if (extension === 'zip') {
    const document = Object.keys(archives).find((ending) => name.endsWith(`.${ending}`));
    return { mime: archives[document ?? ''] ?? mime, extension: document ?? extension };
  }
  if (extension !== 'gz') return { mime, extension };
  if (/\.svgz?$/.test(name)) return { refused: 'a compressed SVG' };
  return { mime, extension: /\.(tgz|tar\.gz)$/.test(name) ? 'tar.gz' : 'gz' };
}
