/** Who may read and write an element. */
type Access = 'read-only' | 'write-only' | 'read-write';

/** What is wrong with a value. */
export type ValueProblem = 'type' | 'range';

/** What a value is checked against besides its own type. */
export interface ValueContext {
  /** The value of a sibling, `type` for a response. */
  sibling(name: string): string | undefined;
  /** Whether more than the smallest permitted maximum is refused. */
  readonly isLimited: boolean;
}

/** `undefined`: the value is right. */
export type ValueType = (value: string, context: ValueContext) => ValueProblem | undefined;

/** An element of a data model. */
export interface ElementSpec {
  readonly access: Access;
  readonly type: ValueType;
  /** What an element that nobody has set gives back; without it, the element is not initialized. */
  readonly initial?: string;
  /** Siblings that must have been set before. */
  readonly needs?: readonly string[];
  /** Whether another value is refused once there is one. */
  readonly isWriteOnce?: boolean;
  /** Whether no two entries of the list may have the same value. */
  readonly isUnique?: boolean | ((context: ValueContext) => boolean);
}

/** A list of a data model: `cmi.interactions`. */
export interface ListSpec {
  /** The smallest permitted maximum of entries; a number may depend on the parent's other elements. */
  readonly most?: number | ((sibling: (name: string) => string | undefined) => number);
  /** A maximum that holds however generous an LMS is. */
  readonly isFixed?: (sibling: (name: string) => string | undefined) => boolean;
  readonly access: Access;
}

/** Elements and lists by their names with `n` for every index: `cmi.interactions.n.id`, `cmi.interactions`. */
export interface ModelSpec {
  readonly elements: ReadonlyMap<string, ElementSpec>;
  readonly lists: ReadonlyMap<string, ListSpec>;
  /** Names of the children of a parent, as `_children` gives them. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Navigation requests that name a target, such as `choice`. */
  readonly requests: readonly string[];
}

/** An element's name with `n` for every index; nothing that a model knows for a name that has an `n` itself, or an index like `01`. */
export const patternOf = (element: string): string =>
  /\.n(?=\.|$)/.test(element) ? '' : element.replace(/\.(?:0|[1-9]\d*)(?=\.|$)/g, '.n');

/** @param elements in the order in which `_children` lists them */
export function modelSpec(
  elements: Readonly<Record<string, ElementSpec>>,
  lists: Readonly<Record<string, ListSpec>>,
  requests: readonly string[] = [],
): ModelSpec {
  const children = new Map<string, string[]>();
  for (const name of Object.keys(elements)) {
    const parts = name.split('.');
    for (let length = 1; length < parts.length; length += 1) {
      const [parent, child] = [parts.slice(0, length).join('.'), parts[length] ?? ''];
      // The children of a list are those of its entries.
      const owner = parent.replace(/\.n$/, '');
      if (child === 'n' || child.startsWith('_')) continue;
      const known = children.get(owner) ?? [];
      if (!known.includes(child)) children.set(owner, [...known, child]);
    }
  }
  return {
    elements: new Map(Object.entries(elements)),
    lists: new Map(Object.entries(lists)),
    children,
    requests,
  };
}
