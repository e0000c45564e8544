import { fillOne } from './fill.js';

/** A picture that costs more small shapes than this to draw is refused; one that moves, at a tenth. */
const most = 200_000;

/**
 * What a part of a picture costs to draw, in small shapes, to a tenth: as much less is accepted beside it. The picture is
 * 800 × 600.
 *
 * @param limit `most`, or less for a part that makes the picture move
 */
export const priceOf = (part: string, limit = most): number =>
  Math.round(10 * (roomAlone - roomBeside(part) - (most - limit))) / 10;

/** Ten letters cost one small shape, an element another, 200 characters of attributes a third. Each level draws the last four times. */
const levels = [{ content: '<text id="t0">xxxxxxxxxx</text>', cost: 1.01 + 1 }];
for (let level = 1; level < 6; level++) {
  const use = `<use href="#t${level - 1}"/>`;
  const cost = 1.01 + 4 * (1.015 + (levels.at(-1)?.cost ?? 0));
  levels.push({ content: `<g id="t${level}">${use.repeat(4)}</g>`, cost });
}

/** How much can be drawn beside a part: uses of the levels, the largest first, and letters. */
function roomBeside(part: string): number {
  let [beside, room] = ['', 0];
  for (const [level, { cost }] of [...levels.entries()].reverse()) {
    const use = `<use href="#t${level}"/>`;
    // Five of a level cost more than one of the next.
    const limit = level === levels.length - 1 ? 64 : 5;
    const uses = mostAccepted(limit, (count) => picture(part + beside + use.repeat(count)));
    beside += use.repeat(uses);
    room += uses * (1.015 + cost);
  }
  return room + mostAccepted(64, (letters) => picture(part + beside, letters)) / 10;
}

const picture = (parts: string, letters = 0): string =>
  [
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">',
    ...levels.map(({ content }) => content),
    `${parts}<text>${'x'.repeat(letters)}</text></svg>`,
  ].join('');

/** The largest number with which a picture is accepted. */
function mostAccepted(limit: number, make: (count: number) => string): number {
  let [low, high] = [0, limit];
  if (!isAccepted(make(0))) throw new Error('It is refused by itself');
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isAccepted(make(middle))) low = middle;
    else high = middle;
  }
  return low;
}

export const isAccepted = (svg: string): boolean =>
  !fillOne('picture.svg', svg).rules.includes('asset-svg-refused');

const roomAlone = roomBeside('');
