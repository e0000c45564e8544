/** @typedef {import('./random.mjs').Random} Random */

const things = ['container', 'image', 'network', 'volume', 'registry', 'process', 'kernel', 'layer', 'port'];
const verbs = ['sees', 'keeps', 'shares', 'loses', 'starts', 'stops', 'replaces', 'finds'];
const manners = ['at once', 'by name', 'on demand', 'after a restart', 'for every user', 'only once'];

/** @type {readonly ((random: Random) => string)[]} */
const sentences = [
  (random) =>
    `The **${random.pick(things)}** ${random.pick(verbs)} its ${random.pick(things)} ${random.pick(manners)}.`,
  (random) =>
    `Type \`docker ${random.pick(['run', 'logs', 'inspect'])} web-${random.below(90)}\` and read what it says.`,
  (random) =>
    `The _${random.pick(things)}_ of step ${random.below(9)} takes ${random.below(900)} ms, which is ${random.pick(['little', 'much', 'usual'])}.`,
  (random) =>
    `Others explain it [on a page of theirs](https://example.com/${random.pick(things)}/${random.below(999)}).`,
  (random) =>
    `Nobody outside hears port ${8000 + random.below(999)}, because the ${random.pick(things)} is its own.`,
];

/** Two to four sentences with emphasis, code and links, on one line. @param {Random} random */
export function paragraph(random) {
  return Array.from({ length: 2 + random.below(3) }, () => random.pick(sentences)(random)).join(' ');
}

/** Two to five words for a label. @param {Random} random */
export function phrase(random) {
  return `the ${random.pick(things)} that ${random.pick(verbs)} ${random.pick(manners)}`;
}
