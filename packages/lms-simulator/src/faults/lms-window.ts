/** A window as a page sees it that looks for the LMS's API; nothing of a DOM besides. */
export interface LmsWindow {
  readonly parent: LmsWindow;
  readonly top: LmsWindow;
  readonly opener: LmsWindow | null;
  readonly closed: boolean;
  /** `API` or `API_1484_11`, where there is one. */
  readonly [name: string]: unknown;
}

export interface LmsWindowOptions {
  /** The API object, or a function for one that appears late: `undefined` is none yet. */
  readonly api: object | (() => object | undefined);
  /** Default: `API`. */
  readonly apiName?: 'API' | 'API_1484_11';
  /** How many frames are between the page and the window that has the API; 0: the page's own window. Default: 1. */
  readonly depth?: number;
  /** Whether the page is in a popup, and the API in (the frames around) the window that opened it. */
  readonly inOpener?: boolean;
  /** Whether the opener has been closed: a popup that has lost its LMS. */
  readonly isOpenerClosed?: boolean;
  /** Whether every look into another window throws, as into one of another origin. */
  readonly isCrossOrigin?: boolean;
}

/** What scripts may read of a window of another origin. */
const isOpen = (name: string | symbol): boolean =>
  typeof name === 'symbol' || /^(?:parent|top|opener|closed)$/.test(name);

/** The window of a page that an LMS shows. The outermost window is its own parent. */
export function lmsWindow(options: LmsWindowOptions): LmsWindow {
  const { api, apiName = 'API', depth = 1, inOpener = false, isOpenerClosed = false } = options;
  const see = options.isCrossOrigin ? fromAnotherOrigin : (window: LmsWindow) => window;
  const find = (): object | undefined =>
    typeof api === 'function' ? (api as () => object | undefined)() : api;
  const frame = framesIn(outermost({ opener: null, [apiName]: find }, see), depth);
  if (!inOpener) return frame;
  return outermost({ opener: () => (isOpenerClosed ? null : frame) }, (window) => window);
}

/** @param see how the page's own scripts see the window, which is its own parent */
function outermost(
  properties: Readonly<Record<string, null | (() => unknown)>>,
  see: (window: LmsWindow) => LmsWindow,
): LmsWindow {
  const window = { closed: false };
  const seen = see(window as unknown as LmsWindow);
  for (const [name, get] of Object.entries({ ...properties, parent: () => seen, top: () => seen })) {
    Object.defineProperty(window, name, { get: get ?? (() => null), enumerable: true });
  }
  return seen;
}

function framesIn(top: LmsWindow, depth: number): LmsWindow {
  let window = top;
  for (let level = 0; level < depth; level += 1) {
    window = { parent: window, top, opener: null, closed: false };
  }
  return window;
}

declare class DOMException extends Error {
  constructor(message: string, name: string);
}

const fromAnotherOrigin = (window: LmsWindow): LmsWindow =>
  new Proxy(window, {
    get(target, name) {
      if (isOpen(name)) return Reflect.get(target, name);
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  });
