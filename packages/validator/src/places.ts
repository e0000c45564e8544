import type { SourcedData, SourcePlace } from '@hornbook/model';
import type { Element } from 'hast';
import type { Source } from './lesson-view.js';

const startOfFile: SourcePlace = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Where a key's value stands in YAML; the start of the file where there is no YAML. */
export const placeOfKey = (source: SourcedData | undefined, key: string): SourcePlace =>
  source?.placeOf([key], 'value') ?? startOfFile;

/** Where an element stands; where its block does, if that is all that is known. */
export const placeOfElement = (element: Element, source: Source): SourcePlace =>
  element.position ?? placeOfSource(source);

/** The start of a block. */
export const placeOfSource = ({ column, line }: Source): SourcePlace => ({
  start: { line, column },
  end: { line, column },
});
