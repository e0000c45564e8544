/** The digits of base64url: safe in every LMS, in percent-encoded texts, in JSON and in XML. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The lowest bits of a number in `length` digits of 6 bits. */
export function toDigits(number: number, length: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = digits.charAt(rest & 63) + text;
    rest >>>= 6;
  }
  return text;
}

/** `undefined` where a character is no digit, or there is none. */
export function fromDigits(text: string): number | undefined {
  let number = 0;
  for (const digit of text) {
    const value = digits.indexOf(digit);
    if (value < 0) return undefined;
    number = number * 64 + value;
  }
  return text ? number : undefined;
}
