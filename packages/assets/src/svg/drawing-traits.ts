import { type Drawing, type Drawn, keysOf } from './drawing.js';
import { type Effects, maxZoom, noEffects } from './effects.js';

/** What holds for a picture as a whole, since any element may stand within any other by `<use>`. */
export interface Traits {
  /** How much it enlarges at most what is in it. */
  zoom: number;
  /** How many pixels a unit may be, anywhere in it. */
  scale: number;
  /** How much longer outlines are to dashes than their attributes say. */
  stroke: number;
  moves: boolean;
  /** Masks, clips and filters are passed on to what is within. */
  inherits: boolean;
  /** Shapes may be larger than their attributes say. */
  unknownSizes: boolean;
}

/** How many pixels wide and high a picture is shown, at most. */
const widest = 4000;

export function traitsOf(drawing: Drawing): Traits {
  const traits = { zoom: drawing.zoom, moves: drawing.moves, inherits: false, unknownSizes: false };
  let fixedStroke = false;
  const note = (effects: Effects): void => {
    traits.zoom = Math.min(maxZoom, traits.zoom * effects.zoom);
    traits.moves ||= effects.moves;
    traits.inherits ||= effects.inherits;
    traits.unknownSizes ||= effects.unknownSizes;
    fixedStroke ||= effects.fixedStroke;
  };
  const ofRules = new Map([...drawing.rules].map(([key, effects]) => [key, combined(effects)]));
  for (const drawn of everything(drawing.root)) {
    for (const effects of drawn.effects) note(effects);
    if (ofRules.size === 0) continue;
    for (const key of keysOf(drawn)) {
      const effectsOfKey = ofRules.get(key);
      if (effectsOfKey) note(effectsOfKey);
    }
  }
  const scale = traits.zoom * Math.max(1, widest / Math.sqrt(drawing.area));
  return { ...traits, scale, stroke: fixedStroke ? scale : 1 };
}

function combined(list: readonly Effects[]): Effects {
  const sum = noEffects();
  for (const { fixedStroke, inherits, moves, unknownSizes, zoom } of list) {
    sum.zoom = Math.min(maxZoom, sum.zoom * zoom);
    sum.moves ||= moves;
    sum.inherits ||= inherits;
    sum.unknownSizes ||= unknownSizes;
    sum.fixedStroke ||= fixedStroke;
  }
  return sum;
}

function* everything(root: Drawn): Iterable<Drawn> {
  const waiting = [root];
  for (let drawn = waiting.pop(); drawn; drawn = waiting.pop()) {
    yield drawn;
    for (const child of drawn.children) waiting.push(child);
  }
}
