import type { Diagnostic } from '@hornbook/model';
import { attributeOf } from '../find-elements.js';
import { adlNamespaces, type Manifest } from '../manifest.js';
import type { XmlElement } from '../parse-xml.js';
import { messages } from './messages.js';

/** Whether the resources that items refer to are what an LMS can launch. */
export function* checkResources(manifest: Manifest): Iterable<Diagnostic> {
  const { launches, places, resources } = manifest;
  for (const resource of new Set(launches.map((launch) => launch.resource))) {
    const href = attributeOf(resource, 'href');
    const identifier = attributeOf(resource, 'identifier') ?? '';
    if (href === undefined || href === '') {
      yield messages.resourceWithoutHref({ identifier }, places.element(resource));
    }
    const type = attributeOf(resource, 'type') ?? '';
    if (type !== 'webcontent') yield messages.resourceType({ type }, places.attribute(resource, 'type'));
    yield* checkScormType(manifest, resource);
  }
  const scos = launches.filter(({ resource }) => attributeOf(resource, 'scormtype') === 'sco');
  const [, second] = scos;
  if (second) yield messages.severalScos({ count: scos.length }, places.element(second.item));
  yield* checkOrder(
    manifest,
    resources.filter((one) => attributeOf(one, 'href') !== undefined),
  );
}

function* checkScormType({ edition, places }: Manifest, resource: XmlElement): Iterable<Diagnostic> {
  const expected = edition === 'scorm12' ? 'scormtype' : 'scormType';
  const namespace = edition === 'scorm12' ? adlNamespaces.scorm12 : adlNamespaces.scorm2004;
  const attribute = resource.attributes.find(({ name }) => name.toLowerCase() === 'scormtype');
  if (!attribute) {
    yield messages.scormTypeMissing({ attribute: `adlcp:${expected}` }, places.element(resource));
    return;
  }
  const { name, qualifiedName, value } = attribute;
  const place = places.attribute(resource, qualifiedName);
  const isMixed = Object.values<string>(adlNamespaces).includes(attribute.namespace);
  // Another edition's namespace is a problem of its own.
  if (name !== expected || (attribute.namespace !== namespace && !isMixed)) {
    yield messages.scormTypeCase({ written: qualifiedName, attribute: `adlcp:${expected}` }, place);
  } else if (value !== 'sco' && value !== 'asset') {
    yield messages.scormTypeValue({ attribute: qualifiedName, value }, place);
  }
}

function* checkOrder(
  { launches, places }: Manifest,
  launchable: readonly XmlElement[],
): Iterable<Diagnostic> {
  const [first] = launchable;
  const launched = launches[0]?.resource;
  if (!first || !launched || first === launched || attributeOf(launched, 'href') === undefined) return;
  yield messages.notFirst({ first: attributeOf(first, 'identifier') ?? '' }, places.element(launched));
}
