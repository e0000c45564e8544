import type { Diagnostic } from '@hornbook/model';
import { attributeOf, childrenOf } from '../find-elements.js';
import { everyElement, type Manifest } from '../manifest.js';
import type { XmlElement } from '../parse-xml.js';
import { messages } from './messages.js';
import { resolveHref } from './resolve-href.js';

/** Whether every address in the manifest leads to a file of the package. */
export function* checkHrefs(manifest: Manifest): Iterable<Diagnostic> {
  yield* checkBases(manifest);
  const launched = new Set(manifest.launches.map(({ resource }) => resource));
  for (const resource of manifest.resources) {
    const files = childrenOf(resource, 'file');
    const href = attributeOf(resource, 'href') ?? '';
    if (href !== '') {
      yield* checkHref(manifest, resource);
      const path = pathOf(resource);
      const isThere = path !== undefined && manifest.files.get(path) !== undefined;
      if (isThere && launched.has(resource) && !isListed(manifest, resource, path)) {
        yield messages.launchUnlisted({ path }, manifest.places.attribute(resource, 'href'));
      }
    }
    for (const file of files) {
      // The launch page is named twice; one report is enough.
      if (href === '' || pathOf(file) !== pathOf(resource)) yield* checkHref(manifest, file);
    }
  }
  yield* checkEscapes(manifest);
  yield* checkDependencies(manifest);
}

/** One problem for all: they come from one template. */
function* checkEscapes({ places, resources }: Manifest): Iterable<Diagnostic> {
  const named = resources.flatMap((resource) => [resource, ...childrenOf(resource, 'file')]);
  const hrefOf = (element: XmlElement) => attributeOf(element, 'href') ?? '';
  const [first, ...others] = named.filter((element) => !isUrl(hrefOf(element)));
  if (!first) return;
  const place = places.attribute(first, 'href');
  yield messages.notEscaped({ href: hrefOf(first), others: others.length }, place);
}

/** Whether a file is listed by a resource, or by those that it depends on, directly or not. */
function isListed({ resources }: Manifest, resource: XmlElement, path: string): boolean {
  const needed = new Set([resource]);
  for (const one of needed) {
    if (childrenOf(one, 'file').some((file) => pathOf(file) === path)) return true;
    const ids = childrenOf(one, 'dependency').map((dependency) => attributeOf(dependency, 'identifierref'));
    for (const other of resources) if (ids.includes(attributeOf(other, 'identifier'))) needed.add(other);
  }
  return false;
}

const pathOf = (element: XmlElement): string | undefined =>
  resolveHref(attributeOf(element, 'href') ?? '', element).path;

function* checkHref({ files, places }: Manifest, element: XmlElement): Iterable<Diagnostic> {
  const href = attributeOf(element, 'href');
  // The schema asks for one.
  if (href === undefined) return;
  const place = places.attribute(element, 'href');
  const { isEscaping, path, url } = resolveHref(href, element);
  if (/^(?:https?:)?\/\//i.test(url)) {
    if (element.name === 'resource') yield messages.network({ href }, place);
  } else if (href.includes('\\')) yield messages.backslash({ href }, place);
  else if (path === undefined || isEscaping) yield messages.outside({ href }, place);
  else {
    if (files.get(path)) return;
    const actual = files.otherCase(path);
    if (actual === undefined) yield messages.missing({ path }, place);
    else yield messages.caseDiffers({ path, actual }, place);
  }
}

/** RFC 3986, 2: an escape is `%` and two digits. Letters of other scripts are allowed in IRIs (RFC 3987), which LMSs take. */
const isUrl = (href: string): boolean => !/[\s"<>^`{|}]|%(?![\dA-Fa-f]{2})/.test(href);

function* checkBases({ places, root }: Manifest): Iterable<Diagnostic> {
  for (const element of everyElement(root)) {
    const base = element.attributes.find(({ qualifiedName }) => qualifiedName === 'xml:base');
    if (!base || base.value === '') continue;
    yield messages.base({ base: base.value }, places.attribute(element, 'xml:base'));
    // One is enough: they come from one template.
    return;
  }
}

function* checkDependencies({ places, resources }: Manifest): Iterable<Diagnostic> {
  const known = new Set(resources.map((resource) => attributeOf(resource, 'identifier')));
  for (const resource of resources) {
    for (const dependency of childrenOf(resource, 'dependency')) {
      const identifier = attributeOf(dependency, 'identifierref') ?? '';
      if (known.has(identifier)) continue;
      yield messages.dependency({ identifier }, places.attribute(dependency, 'identifierref'));
    }
  }
}
