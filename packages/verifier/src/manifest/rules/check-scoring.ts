import type { Diagnostic } from '@hornbook/model';
import { attributeOf, childOf, childrenOf, descendants, textOf } from '../find-elements.js';
import type { Launch, Manifest } from '../manifest.js';
import { messages } from './messages.js';

/** What the manifest lets an LMS decide on status and score. */
export function* checkScoring(manifest: Manifest): Iterable<Diagnostic> {
  const { edition, launches, organization, places } = manifest;
  for (const item of organization ? descendants(organization, 'item') : []) {
    const element = childOf(item, 'masteryscore');
    if (!element) continue;
    const score = textOf(element);
    const isScore = /^\d+(?:\.\d+)?$/.test(score) && Number(score) <= 100;
    const message = isScore ? messages.masteryScore : messages.masteryScoreValue;
    yield message({ score }, places.element(element));
  }
  if (edition === 'scorm12' || edition === undefined) return;
  const first = launches.find((launch) => isSco(launch) && !setsCompletion(manifest, launch));
  // One is enough: they come from one template.
  if (first) yield messages.completionByLms(undefined, places.element(first.item));
}

const isSco = ({ resource }: Launch): boolean => attributeOf(resource, 'scormtype') === 'sco';

/** Sequencing may be in the item, or in a collection to which its `IDRef` leads (SCORM 2004 CAM 5.1.1). */
function setsCompletion({ root }: Manifest, { item }: Launch): boolean {
  const own = childOf(item, 'sequencing');
  const reference = own && attributeOf(own, 'IDRef');
  const shared = childrenOf(root, 'sequencingCollection')
    .flatMap((collection) => childrenOf(collection, 'sequencing'))
    .find((one) => attributeOf(one, 'ID') === reference);
  return [own, shared].some((sequencing) => {
    const controls = sequencing && childOf(sequencing, 'deliveryControls');
    return controls !== undefined && attributeOf(controls, 'completionSetByContent') === 'true';
  });
}
