import type { Page } from 'playwright-core';

/**
 * Looks through documents for what may not be in them: scripts that are not ours, event handlers, style attributes, elements
 * that embed or send, and addresses that run code or are fetched from elsewhere. Nothing is run: the documents are only parsed.
 *
 * @param ownScripts the texts of scripts that may stand in the document
 * @returns what was found, as HTML
 */
export const dangersIn = (
  page: Page,
  documents: readonly string[],
  ownScripts: readonly string[] = [],
): Promise<string[]> =>
  page.evaluate(
    ([texts, own]) => {
      const embedding =
        'iframe, object, embed, base, link:not([rel=stylesheet][href="hornbook.css"], [rel=icon]), template, annotation-xml, maction';
      const addresses = [
        'href',
        'xlink:href',
        'src',
        'srcset',
        'action',
        'formaction',
        'data',
        'poster',
        'background',
      ];
      const isOurs = (script: Element) =>
        script.getAttribute('type') === 'application/json' ||
        ['course.js', 'player.js'].includes(script.getAttribute('src') ?? '') ||
        own.includes(script.textContent);
      // The URL parser's own view: it drops tabs, line ends and leading control characters.
      const schemeOf = (address: string) => new URL(address, 'relative:/').protocol;

      function isDangerous(element: Element): boolean {
        if (element.matches('script') && !isOurs(element)) return true;
        if (element.matches(embedding) || element.matches('meta[http-equiv=refresh]')) return true;
        return [...element.attributes].some(({ name, value }) => {
          if (name.startsWith('on') || name === 'style' || name === 'srcdoc') return true;
          if (!addresses.includes(name)) return false;
          const scheme = schemeOf(value);
          const isFetched = name !== 'href' && name !== 'xlink:href';
          if (element.matches('link[rel=icon]')) return value !== 'data:,';
          if (scheme === 'data:') {
            if (isFetched) return !/^data:image\/(svg\+xml|png);base64,/.test(value);
            return !(element.hasAttribute('download') && value.startsWith('data:text/plain;base64,'));
          }
          return !(isFetched ? ['relative:'] : ['relative:', 'https:', 'http:', 'mailto:', 'tel:']).includes(
            scheme,
          );
        });
      }

      return texts.flatMap((text) => {
        const document = new DOMParser().parseFromString(text, 'text/html');
        return [...document.querySelectorAll('*')]
          .filter(isDangerous)
          .map((element) => element.outerHTML.slice(0, 200));
      });
    },
    [documents, ownScripts] as const,
  );
