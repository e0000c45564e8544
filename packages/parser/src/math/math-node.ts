import type { SourcePlace, SourcePoint } from '@hornbook/model';

/** A formula in TeX. It stands in mdast, and in hast until it is rendered. */
export interface MathNode {
  /** `math` is a block, `inlineMath` stands in text. */
  type: 'math' | 'inlineMath';
  /** TeX, without the dollars. */
  value: string;
  /** Whether it is set off from the text: `$$…$$`. */
  display: boolean;
  /** Whether its closing dollars were found. */
  closed: boolean;
  /** Where in the source the stretches of `value` stand. */
  pieces: { at: number; start: SourcePoint }[];
  position?: SourcePlace | undefined;
  data?: Record<string, unknown>;
}

type Block = MathNode & { type: 'math' };
type Inline = MathNode & { type: 'inlineMath' };

declare module 'mdast' {
  interface RootContentMap {
    math: Block;
    inlineMath: Inline;
  }
  interface BlockContentMap {
    math: Block;
  }
  interface PhrasingContentMap {
    inlineMath: Inline;
  }
}

declare module 'hast' {
  interface RootContentMap {
    math: Block;
    inlineMath: Inline;
  }
  interface ElementContentMap {
    math: Block;
    inlineMath: Inline;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    math: 'math';
    inlineMath: 'inlineMath';
    mathFence: 'mathFence';
    mathData: 'mathData';
  }
}
