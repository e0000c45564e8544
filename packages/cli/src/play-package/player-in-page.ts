/** What a page offers to press. */
export interface Candidate {
  /** Tells it from others in the same place: `button#next "Next"`. */
  readonly key: string;
  readonly purpose: string;
  /** What there is to see in its form; in none, empty: it is about the whole page then. */
  readonly form: string;
  /** Where a link leads, so that it is followed once. */
  readonly target: string | undefined;
}

export interface Survey {
  /** Changes whenever there is something else to see. */
  readonly state: string;
  /** Which page or slide this is. */
  readonly place: string;
  /** How many fields have been filled in just now. */
  readonly answers: number;
  readonly candidates: readonly Candidate[];
  readonly isBlank: boolean;
}

/** What `installPlayer` puts into each window. */
export interface PagePlayer {
  survey(): Survey;
  /** Presses what the last survey found under that number. */
  press(index: number): void;
  /** Waits until nothing has changed for a while; `isChanged` tells whether something has. */
  settle(quiet: number, most: number): Promise<boolean>;
}

export interface PlayerSettings {
  readonly words: Readonly<Record<string, string>>;
  /** The addresses of the package begin so. */
  readonly base: string;
}

/** Runs in every window of the package before its own scripts, by itself: it can't use anything of this module but types. */
export function installPlayer({ base, words }: PlayerSettings): void {
  if (!location.href.startsWith(base)) return;
  const purposes = Object.entries(words).map(
    ([purpose, pattern]) =>
      [purpose, new RegExp(`(?:^|[^\\p{L}])(?:${pattern})(?:$|[^\\p{L}])`, 'iu')] as const,
  );
  const maxCandidates = 300;
  const pressable =
    'a[href],area[href],button,summary,[onclick],[ng-click],[data-action],input[type=button],input[type=submit],input[type=image],' +
    '[role=button],[role=link],[role=menuitem],[role=tab],[role=treeitem],[role=option],[role=radio],[role=checkbox],[role=switch]';
  const fields = 'input,select,textarea';
  const found: HTMLElement[] = [];

  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden doesn't count
  const seenIn = (element: HTMLElement): string => element.innerText ?? '';
  const isShown = (element: Element): boolean => {
    const { height, width } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const textOf = (element: HTMLElement): string =>
    [element.getAttribute('aria-label'), seenIn(element), (element as HTMLInputElement).value, element.title]
      .concat(element.querySelector('img')?.alt ?? '', element.getAttribute('alt'))
      .filter((text) => typeof text === 'string' && text.trim() !== '')
      .join(' ')
      .trim()
      .slice(0, 80);
  /** `nextSlide`, `btn_next` → `next Slide`, `btn next` */
  const namesOf = (element: Element): string =>
    [
      element.id,
      element.getAttribute('class'),
      element.getAttribute('src'),
      element.querySelector('img')?.getAttribute('src'),
    ]
      .join(' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[-_./\d]+/g, ' ');

  const purposeOf = (element: HTMLElement): string => {
    const role = element.getAttribute('role') ?? '';
    if (/^(?:radio|checkbox|option|switch)$/.test(role)) return 'choose';
    const text = textOf(element);
    const isLong = text.length > 60;
    const [byText] = isLong ? [] : (purposes.find(([, pattern]) => pattern.test(text)) ?? []);
    if (targetOf(element) !== undefined)
      return /^(?:never|leave|back|next)$/.test(byText ?? '') ? (byText ?? '') : 'menu';
    if (byText) return byText;
    const isMenu =
      /^(?:menuitem|tab|treeitem)$/.test(role) || element.closest('nav,menu,[role=navigation],[role=menu]');
    if (isMenu) return 'menu';
    const byName = purposes.find(([, pattern]) => pattern.test(namesOf(element)));
    return byName?.[0] ?? 'other';
  };

  const leadsOut = (element: Element): boolean => {
    const target = targetOf(element);
    const isDownload = element.closest('a,area')?.hasAttribute('download');
    return (
      target !== undefined &&
      (isDownload || !target.startsWith(base) || !/(?:\.x?html?|\/)(?:[?#]|$)/i.test(target))
    );
  };

  /** Elements that show a hand, where no parent of theirs does. */
  const withHand = (): HTMLElement[] => {
    const all = [...(document.body?.querySelectorAll<HTMLElement>('*') ?? [])].slice(0, 3000);
    const hasHand = (element: Element | null): boolean =>
      element !== null && getComputedStyle(element).cursor === 'pointer';
    return all.filter((element) => hasHand(element) && !hasHand(element.parentElement));
  };

  const findPressable = (): HTMLElement[] => {
    const listed = [...document.querySelectorAll<HTMLElement>(pressable)];
    const other = withHand().filter(
      (element) =>
        !element.closest(`label,${fields},${pressable}`) && !element.querySelector(`${fields},${pressable}`),
    );
    return [...listed, ...other]
      .filter((element, index, all) => all.indexOf(element) === index)
      .filter(
        (element) =>
          isShown(element) && !element.matches(':disabled,[aria-disabled=true]') && !leadsOut(element),
      )
      .slice(0, maxCandidates);
  };

  const hash = (text: string): string => {
    let sum = 5381;
    for (let index = 0; index < text.length; index += 1)
      sum = (Math.imul(sum, 33) ^ text.charCodeAt(index)) >>> 0;
    return sum.toString(36);
  };
  const stateIn = (element: HTMLElement | null): string => {
    if (!element) return '';
    const pictures = [...element.querySelectorAll('img')].filter(isShown).map(({ src }) => src);
    const values = [...element.querySelectorAll<HTMLInputElement>(fields)].map(
      ({ checked, value }) => `${value}${checked}`,
    );
    return hash([location.href, seenIn(element), ...pictures, ...values].join('\n'));
  };
  /** Where the link that an element is in leads; undefined where a script decides. */
  const targetOf = (element: Element): string | undefined => {
    const href = element.closest('a,area')?.getAttribute('href');
    return !href || /^\s*(?:#$|javascript:)/i.test(href) ? undefined : new URL(href, document.baseURI).href;
  };
  const formOf = (element: Element): HTMLElement | null => {
    const form = element.closest<HTMLElement>('form,fieldset,[role=group],[role=form]');
    return form?.querySelector(fields) ? form : null;
  };
  const isBlank = (): boolean => {
    const { body } = document;
    if (!body || document.querySelector('frameset')) return body === null;
    const seen = 'img,svg,canvas,video,audio,object,embed,iframe,input,button';
    const hasPicture = (element: Element): boolean => getComputedStyle(element).backgroundImage !== 'none';
    return (
      seenIn(body).trim() === '' &&
      ![...document.querySelectorAll(seen)].some(isShown) &&
      ![...document.querySelectorAll('body, body *')]
        .slice(0, 3000)
        .some((one) => hasPicture(one) && isShown(one))
    );
  };

  const survey = (): Survey => {
    const answers: number = Reflect.get(globalThis, Symbol.for('hornbook-answers'))();
    found.splice(0, found.length, ...findPressable());
    const known = new Map<string, number>();
    const candidates = found.map((element) => {
      const name = `${element.localName}#${element.id} ${JSON.stringify(textOf(element))}`;
      known.set(name, (known.get(name) ?? 0) + 1);
      const key = `${name} ${known.get(name)}`;
      return { key, purpose: purposeOf(element), form: stateIn(formOf(element)), target: targetOf(element) };
    });
    const place = location.pathname + location.hash;
    return { state: stateIn(document.body), place, answers, candidates, isBlank: isBlank() };
  };

  const press = (index: number): void => {
    const element = found[index];
    if (!element?.isConnected) return;
    element.scrollIntoView({ block: 'nearest' });
    const { height, left, top, width } = element.getBoundingClientRect();
    const init = {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: window,
      clientX: left + width / 2,
      clientY: top + height / 2,
      button: 0,
    };
    const pointer = { ...init, pointerId: 1, isPrimary: true, pointerType: 'mouse' };
    for (const type of ['pointerover', 'pointerdown']) element.dispatchEvent(new PointerEvent(type, pointer));
    for (const type of ['mouseover', 'mousedown']) element.dispatchEvent(new MouseEvent(type, init));
    element.focus?.({ preventScroll: true });
    element.dispatchEvent(new PointerEvent('pointerup', pointer));
    element.dispatchEvent(new MouseEvent('mouseup', init));
    if (typeof element.click === 'function') element.click();
    else element.dispatchEvent(new MouseEvent('click', init));
  };

  const settle = (quiet: number, most: number): Promise<boolean> =>
    new Promise((resolve) => {
      let isChanged = false;
      const end = (): void => {
        observer.disconnect();
        clearTimeout(whole);
        clearTimeout(pause);
        resolve(isChanged);
      };
      let pause = setTimeout(end, quiet);
      const whole = setTimeout(end, most);
      const observer = new MutationObserver(() => {
        isChanged = true;
        clearTimeout(pause);
        pause = setTimeout(end, quiet);
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });

  const player: PagePlayer = { survey, press, settle };
  Object.defineProperty(globalThis, Symbol.for('hornbook'), { value: player });
}
