import { type Content, spellOut } from '@hornbook/model';
import { toText } from 'hast-util-to-text';

/** The content for search and speech, as a browser would copy it. */
export const plainText = (content: Content): string => toText(spellOut(content)).trim();
