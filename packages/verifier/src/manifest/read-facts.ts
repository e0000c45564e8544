import type { LaunchItem, PackageFacts } from '../facts.js';
import { attributeOf, childOf, childrenOf, descendants, textOf } from './find-elements.js';
import type { XmlElement } from './parse-xml.js';
import { resolveHref } from './resolve-href.js';

/** What a manifest says, without a word on whether that is right. */
export function readFacts(root: XmlElement): PackageFacts {
  const organization = defaultOrganization(root);
  const resources = resourcesById(root);
  const items = organization ? descendants(organization, 'item') : [];
  return {
    edition: editionOf(root),
    title: textOf(organization && childOf(organization, 'title')),
    organization: organization && attributeOf(organization, 'identifier'),
    items: items.flatMap((item) => launchItem(item, resources) ?? []),
  };
}

/** The one that `default` names, else the first. */
export function defaultOrganization(root: XmlElement): XmlElement | undefined {
  const organizations = childOf(root, 'organizations');
  if (!organizations) return undefined;
  const all = childrenOf(organizations, 'organization');
  const named = attributeOf(organizations, 'default');
  return all.find((one) => attributeOf(one, 'identifier') === named) ?? all[0];
}

/** By identifier; the first of each. */
export function resourcesById(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const resource of descendants(root, 'resource')) {
    const id = attributeOf(resource, 'identifier');
    if (id !== undefined && !found.has(id)) found.set(id, resource);
  }
  return found;
}

function editionOf(root: XmlElement): PackageFacts['edition'] {
  const metadata = childOf(root, 'metadata');
  const version = textOf(metadata && childOf(metadata, 'schemaversion'));
  const known: Readonly<Record<string, PackageFacts['edition']>> = {
    '1.2': 'scorm12',
    'CAM 1.3': 'scorm2004-2',
    '2004 3rd Edition': 'scorm2004-3',
    '2004 4th Edition': 'scorm2004',
  };
  return known[version];
}

function launchItem(item: XmlElement, resources: ReadonlyMap<string, XmlElement>): LaunchItem | undefined {
  const resource = resources.get(attributeOf(item, 'identifierref') ?? '');
  const href = resource && attributeOf(resource, 'href');
  if (!resource || href === undefined) return undefined;
  const { path, url } = resolveHref(href, resource, attributeOf(item, 'parameters'));
  const objective = descendants(item, 'primaryObjective')[0];
  const limits = descendants(item, 'limitConditions')[0];
  const own = (name: string) => {
    const element = childOf(item, name);
    return element && textOf(element);
  };
  const type = attributeOf(resource, 'scormtype')?.toLowerCase();
  return {
    identifier: attributeOf(item, 'identifier') ?? '',
    title: textOf(childOf(item, 'title')),
    url,
    path,
    scormType: type === 'sco' || type === 'asset' ? type : undefined,
    masteryScore: own('masteryscore'),
    scaledPassingScore: objective && textOf(childOf(objective, 'minNormalizedMeasure')),
    launchData: own('datafromlms'),
    maxTimeAllowed: own('maxtimeallowed') ?? (limits && attributeOf(limits, 'attemptAbsoluteDurationLimit')),
    timeLimitAction: own('timelimitaction'),
  };
}
