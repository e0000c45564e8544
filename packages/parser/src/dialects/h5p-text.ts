import { type Dialect, type Finding, type Form, findInText } from './finding.js';
import { dialectMessages } from './messages.js';

const blank: Form = {
  rule: dialectMessages.h5pText,
  is: 'a blank of H5P (Fill in the Blanks, Drag the Words)',
  write:
    'Write `{: .quiz .cloze}` above the text, `` `____` `` for the blank, and below it a numbered list of the answers.',
};

/** `*browser/web-browser:Something you use every day*`: no space after the slash and the colon, and a tip of some words. */
const answer =
  /(?<=[^\s*][ \t]{1,3}["'(]?)\*([\p{L}\p{N}][^*/:\n]{0,60})((?:\/[^\s*/:][^*/:\n]{0,60}){0,9}):([^\s*:/][^*:\n]{0,200})\*(?!\*)/gu;

export const h5pText: Dialect = {
  signature: /\*[^\s*:][^*:\n]{0,200}:[^\s*:]/,
  find: (text) => {
    let isCertain = false;
    const found = findInText(text, answer, ([whole, , others, tip = ''], start): Finding | undefined => {
      if (!/\S\s+\S/.test(tip)) return undefined;
      isCertain ||= others !== '';
      return { form: blank, start, end: start + whole.length };
    });
    // One without an alternative may be a slip of the pen: `*Note:this is …*`.
    return isCertain || found.length > 1 ? found : [];
  },
};
