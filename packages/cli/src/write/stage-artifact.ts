import { closeSync, fsyncSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Artifact, FileArtifact, FolderArtifact } from '@hornbook/core/build';
import { joinBytes, type OutputFile } from '@hornbook/model';
import { type Earlier, takeOver } from './take-over.js';
import { bytesOfPieces } from './take-over-pieces.js';
import { makeFolder } from './target.js';

/** What was written, for the summary. */
export interface Written {
  readonly name: string;
  readonly kind: Artifact['kind'];
  readonly bytes: number;
  readonly files: number;
}

/** Writes an artifact into the stage, as the exporter makes it: a file or a part of one at each step. */
export function* stageArtifact(
  stage: string,
  artifact: Artifact,
  earlier: Earlier,
): Generator<void, Written> {
  return artifact.kind === 'file'
    ? yield* stageFile(stage, artifact, earlier)
    : yield* stageFolder(stage, artifact, earlier);
}

function* stageFile(
  stage: string,
  { kind, name, pieces }: FileArtifact,
  earlier: Earlier,
): Generator<void, Written> {
  const file = openSync(place(stage, name), 'wx');
  let bytes = 0;
  try {
    for (const chunk of gathered(bytesOfPieces(name, pieces, earlier))) {
      writeWhole(file, chunk);
      bytes += chunk.length;
      yield;
    }
    // It replaces another by a rename, and a system that fails just then must not leave half of it.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { name, kind, bytes, files: 1 };
}

/** A write to a disk that is nearly full may write less than it was asked to. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** Bytes. Small chunks cost a system call each. */
const enough = 1 << 18;

function* gathered(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size < enough) continue;
    // What is large enough by itself is not copied.
    yield parts.length === 1 ? chunk : joinBytes(parts);
    parts = [];
    size = 0;
  }
  yield joinBytes(parts);
}

function* stageFolder(
  stage: string,
  { files: all, kind, name }: FolderArtifact,
  earlier: Earlier,
): Generator<void, Written> {
  let bytes = 0;
  let files = 0;
  const made = new Set<string>();
  for (const file of all) {
    const path = place(stage, `${name}/${file.path}`, made);
    bytes += stageFileOf(name, file, path, earlier);
    files++;
    yield;
  }
  return { name, kind, bytes, files };
}

/** Returns how many bytes it has. What has not changed is neither made nor written again. */
function stageFileOf(artifact: string, file: OutputFile, target: string, earlier: Earlier): number {
  const path = `${artifact}/${file.path}`;
  const known = file.key === undefined ? undefined : earlier.find(path, file.key);
  if (file.key !== undefined) earlier.note(path, file.key);
  if (known && takeOver(known, target)) return known.identity[0];
  const { bytes } = file;
  // Not flushed: if the system fails, a folder of many files can't be whole for certain anyway.
  writeFileSync(target, bytes);
  return bytes.length;
}

const safePath = /^(?!.*(^|\/)\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/;

/**
 * The path of a file whose folder is there. Synchronous on purpose: hundreds of small files take a third of the time that promises
 * would take. The stage itself is not made again if it has gone.
 *
 * @param made folders that were made before
 */
function place(stage: string, path: string, made = new Set<string>()): string {
  // Exporters make names from checked ids; this is the last check before the disk.
  if (!safePath.test(path)) throw new Error(`an exporter named a file ${JSON.stringify(path)}`);
  const target = join(stage, path);
  const parent = dirname(target);
  if (!made.has(parent)) makeFolder(parent, stage);
  made.add(parent);
  return target;
}
