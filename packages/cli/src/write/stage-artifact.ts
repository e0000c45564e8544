import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Artifact } from '@hornbook/core/build';

/** What was written, for the summary. */
export interface Written {
  readonly name: string;
  readonly kind: Artifact['kind'];
  readonly bytes: number;
  readonly files: number;
}

/** Writes an artifact into the stage, one file a step, as the exporter makes them. */
export function* stageArtifact(stage: string, artifact: Artifact): Generator<void, Written> {
  const { kind, name } = artifact;
  if (kind === 'file') {
    writeFile(stage, name, artifact.bytes);
    return { name, kind, bytes: artifact.bytes.length, files: 1 };
  }
  let bytes = 0;
  let files = 0;
  for (const file of artifact.files) {
    writeFile(join(stage, name), file.path, file.bytes);
    bytes += file.bytes.length;
    files++;
    yield;
  }
  return { name, kind, bytes, files };
}

const safePath = /^(?!.*(^|\/)\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/;

/** Synchronous on purpose: hundreds of small files take a third of the time that promises would take. */
function writeFile(folder: string, path: string, bytes: Uint8Array): void {
  // Exporters make names from checked ids; this is the last check before the disk.
  if (!safePath.test(path)) throw new Error(`an exporter named a file ${JSON.stringify(path)}`);
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes, { flush: true });
}
