import type { LaunchItem, PackageFacts } from '../facts.js';
import { attributeOf, childOf, childrenOf, descendants, textOf } from './find-elements.js';
import { resolveHref } from './hrefs/resolve-href.js';
import type { Launch, Manifest } from './manifest.js';
import type { XmlElement } from './parse-xml.js';

/** What a manifest says, without a word on whether that is right. */
export function readFacts({ edition, launches, organization }: Manifest): PackageFacts {
  return {
    edition,
    title: textOf(organization && childOf(organization, 'title')),
    organization: organization && attributeOf(organization, 'identifier'),
    items: launches.flatMap((launch) => launchItem(launch) ?? []),
  };
}

function launchItem({ item, resource }: Launch): LaunchItem | undefined {
  const href = attributeOf(resource, 'href');
  if (href === undefined) return undefined;
  const { path, url } = resolveHref(href, resource, attributeOf(item, 'parameters'));
  const objective = descendants(item, 'primaryObjective')[0];
  const limits = descendants(item, 'limitConditions')[0];
  const own = (name: string) => {
    const element = childOf(item, name);
    return element && textOf(element);
  };
  return {
    identifier: attributeOf(item, 'identifier') ?? '',
    title: textOf(childOf(item, 'title')),
    url,
    path,
    scormType: scormTypeOf(attributeOf(resource, 'scormtype')),
    masteryScore: own('masteryscore'),
    scaledPassingScore: objective && textOf(childOf(objective, 'minNormalizedMeasure')),
    objectives: objectiveIds(item),
    launchData: own('datafromlms'),
    maxTimeAllowed: own('maxtimeallowed') ?? (limits && attributeOf(limits, 'attemptAbsoluteDurationLimit')),
    timeLimitAction: own('timelimitaction'),
  };
}

function objectiveIds(item: XmlElement): string[] {
  const sequencing = childOf(item, 'sequencing');
  const list = sequencing && childOf(sequencing, 'objectives');
  const all = list ? [...childrenOf(list, 'primaryObjective'), ...childrenOf(list, 'objective')] : [];
  return all.flatMap((one) => attributeOf(one, 'objectiveID') || []);
}

function scormTypeOf(written = ''): LaunchItem['scormType'] {
  const type = written.toLowerCase();
  return type === 'sco' || type === 'asset' ? type : undefined;
}
