import type { SourcePlace } from '@hornbook/model';
import type { AuthoringType, Markup } from '@hornbook/questions';
import type { Companions } from './find-questions.js';

/** A marked-up question whose type is known. */
export interface TypedMarkup {
  type: AuthoringType;
  markup: Markup;
  companions: Companions;
}

/** Where the question's attribute list stands. */
export const listPlace = ({ attributes, place }: Markup): SourcePlace =>
  attributes.lists?.at(-1)?.position ?? place;
