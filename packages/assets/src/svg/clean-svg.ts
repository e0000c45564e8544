import { SaxesParser } from 'saxes';
import { RefusedSvg } from './refused-svg.js';
import { type CleanSvg, SvgWriter } from './svg-writer.js';

const maxLength = 8_000_000;

/**
 * Reads the picture as XML, as a browser does, and writes it anew from what is allowed: what no rule lets pass is not
 * there. One pass without recursion, in which no entity is ever expanded; or a reason why the picture is refused.
 */
export function cleanSvg(source: string): CleanSvg | { refused: string; isBroken: boolean } {
  try {
    return rewrite(source);
  } catch (error) {
    if (error instanceof RefusedSvg) return { refused: error.message, isBroken: error.isBroken };
    throw error;
  }
}

function rewrite(source: string): CleanSvg {
  if (source.length > maxLength) throw new RefusedSvg(`it has more than ${maxLength / 1e6} MB`);
  const writer = new SvgWriter();
  // Browsers know only XML 1.0; 1.1 has references to control characters, which nobody could read once written out.
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  parser.on('error', ({ message }) => {
    throw new RefusedSvg(`it is no well-formed XML (${message})`, { isBroken: true });
  });
  parser.on('doctype', refuseDeclarations);
  parser.on('processinginstruction', ({ target }) => writer.instruction(target));
  parser.on('opentag', (tag) => writer.open(tag));
  parser.on('text', (text) => writer.text(text));
  parser.on('cdata', (text) => writer.text(text));
  parser.on('closetag', () => writer.close());
  parser.write(source).close();
  return writer.end();
}

/** A document type without declarations is common and harmless; entities multiply and hide what they stand for. */
function refuseDeclarations(doctype: string): void {
  if (doctype.includes('[')) throw new RefusedSvg('its document type declares entities');
}
