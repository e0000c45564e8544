import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillOne } from './support/fill.js';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

/** Bytes from Latin-1. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['image.png', 'image/png'],
  ['image.jpg', 'image/jpeg'],
  ['image.gif', 'image/gif'],
  ['image.webp', 'image/webp'],
  ['image.avif', 'image/avif'],
])('%s is a raster image of 6 × 4', (name, mime) => {
  const { asset, rules } = fillOne(name, file(name));
  const path = `assets/${name}`;
  expect(asset).toMatchObject({ id: 'image', path, mime, width: 6, height: 4, bytes: file(name).length });
  expect(rules).toEqual([]);
});

test('a photo turned on its side has the size as shown', () => {
  expect(fillOne('turned.jpg', file('turned.jpg')).asset).toMatchObject({ width: 4, height: 6 });
});

test.each([
  ['a.mp3', 'ID3\x03', 'audio/mpeg', 'mp3'],
  ['a.mp3', '\xFF\xFB\x90\x00', 'audio/mpeg', 'mp3'],
  ['a.aac', '\xFF\xF1\x50\x80', 'audio/aac', 'aac'],
  ['a.m4a', '\0\0\0\x18ftypM4A ', 'audio/mp4', 'm4a'],
  ['a.wav', 'RIFF\0\0\0\0WAVEfmt ', 'audio/wav', 'wav'],
  ['a.m4b', '\0\0\0\x18ftypM4B ', 'audio/mp4', 'm4a'],
  ['a.mp3', '\xFF\xFA\x90\x00', 'audio/mpeg', 'mp3'],
  ['a.mp3', '\xFF\xF3\x90\x00', 'audio/mpeg', 'mp3'],
  ['a.mp3', '\xFF\xE3\x90\x00', 'audio/mpeg', 'mp3'],
  ['a.aac', '\xFF\xF9\x50\x80', 'audio/aac', 'aac'],
  ['a.flac', 'fLaC\0', 'audio/flac', 'flac'],
  ['a.opus', 'OggS\0\x02OpusHead', 'audio/ogg', 'ogg'],
  ['a.ogv', 'OggS\0\x02\x80theora', 'video/ogg', 'ogv'],
  ['a.mp4', '\0\0\0\x18ftypisom', 'video/mp4', 'mp4'],
  ['a.webm', '\x1AE\xDF\xA3\x42\x82\x84webm', 'video/webm', 'webm'],
  ['a.pdf', '%PDF-1.7', 'application/pdf', 'pdf'],
  ['a.zip', 'PK\x03\x04', 'application/zip', 'zip'],
  ['a.ODT', 'PK\x03\x04', 'application/vnd.oasis.opendocument.text', 'odt'],
  ['a.docx', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['a.epub', 'PK\x03\x04', 'application/epub+zip', 'epub'],
  ['a.odp', 'PK\x03\x04', 'application/vnd.oasis.opendocument.presentation', 'odp'],
  ['a.ods', 'PK\x03\x04', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  [
    'a.pptx',
    'PK\x03\x04',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'pptx',
  ],
  ['a.xlsx', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['adocx', 'PK\x03\x04', 'application/zip', 'zip'],
  ['a.docx.jar', 'PK\x03\x04', 'application/zip', 'zip'],
  ['a.tar.gz', '\x1F\x8B\x08', 'application/gzip', 'tar.gz'],
  ['a.TGZ', '\x1F\x8B\x08', 'application/gzip', 'tar.gz'],
  ['a.gz', '\x1F\x8B\x08', 'application/gzip', 'gz'],
  ['a.svg.gz.bak', '\x1F\x8B\x08', 'application/gzip', 'gz'],
  ['a.csv', 'a,b\n', 'text/csv', 'csv'],
  ['a.vtt', '\xEF\xBB\xBFWEBVTT - A talk\n', 'text/vtt', 'vtt'],
  ['a.YML', 'a: b\n', 'application/yaml', 'yml'],
  ['a.yaml', 'a: b\n', 'application/yaml', 'yaml'],
  ['a.toml', 'a = 1\n', 'application/toml', 'toml'],
  ['a.json', '{}\n', 'application/json', 'json'],
  ['a.constructor', 'text', 'text/plain', 'txt'],
  ['a.sh', '#!/bin/sh\n', 'text/plain', 'txt'],
  ['a.js', 'alert(1)\n', 'text/plain', 'txt'],
  ['Dockerfile', '\xEF\xBB\xBFFROM alpine\n', 'text/plain', 'txt'],
  ['notes.txt', 'MZ is how programs begin', 'text/plain', 'txt'],
  ['notes.html', 'ID3 <script>alert(1)</script>', 'text/plain', 'txt'],
  ['page.html', '<!DOCTYPE html><p>', 'text/plain', 'txt'],
  ['page.txt', '  <script>alert(1)</script>', 'text/plain', 'txt'],
  ['page.txt', '\xEF\xBB\xBF\xEF\xBB\xBF<html>', 'text/plain', 'txt'],
  ['page.html', '<b>\nftypM4A <script>alert(1)</script>', 'text/plain', 'txt'],
  ['style.xml', '<?xml version="1.0"?><!-- <svg> --><x/>', 'text/plain', 'txt'],
  ['notes.md', 'The ftyp box', 'text/markdown', 'md'],
])('%s %j is %s', (name, content, mime, extension) => {
  const { asset, rules } = fillOne(name, bytes(content));
  expect([asset?.mime, asset?.path]).toEqual([mime, `assets/${asset?.id}.${extension}`]);
  expect(rules).toEqual([]);
});

test.each([
  ['page.png', '\xEF\xBB\xBF<html>'],
  ['page.mp4', '<!--ftypisom--><script>alert(1)</script>'],
  ['picture.svgz', '\x1F\x8B\x08'],
  ['picture.SVG', '\x1F\x8B\x08'],
  ['program.exe', 'MZ\x90\0'],
  ['program', '\x7FELF\x02'],
  ['film.mov', '\0\0\0\x14ftypqt  '],
  ['film.mkv', '\x1AE\xDF\xA3\x42\x82\x88matroska'],
  ...['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1'].map((brand): [string, string] => [
    `photo.${brand}`,
    `\0\0\0\x18ftyp${brand}`,
  ]),
  ['almost.mp3', '\xFF\xE0\x90\x00'],
  ['almost.aac', '\xFE\xF1\x50\x80'],
  ['far.webm', `\x1AE\xDF\xA3${'\0'.repeat(60)}webm`],
  ['almost.webp', 'RIFX\0\0\0\0WEBP'],
  ['almost.png', '\x89PNG\r\n\x1A\r'],
  ['other16.txt', '\xFE\xFF\0a'],
  ['text16.txt', '\xFF\xFEa\0b\0'],
  ['latin.txt', 'caf\xE9'],
  ['anything.bin', '\0\x01\x02'],
])('%s is refused', (name, content) => {
  const { asset, rules } = fillOne(name, bytes(content));
  expect(asset).toBeUndefined();
  expect(rules).toEqual(['asset-type-refused']);
});

test.each([
  ['png', 20],
  ['jpg', 40],
  ['gif', 8],
  ['webp', 20],
  ['avif', 40],
])('%s cut off before its size is broken, whatever follows it in memory', (ending, length) => {
  const { asset, rules } = fillOne(`image.${ending}`, file(`image.${ending}`).subarray(0, length));
  expect([asset, rules]).toEqual([undefined, ['asset-broken']]);
});

test('captions that no browser would show are broken', () => {
  expect(fillOne('talk.vtt', '1\n00:00:01,000 --> 00:00:02,000\nHello\n').rules).toEqual(['asset-broken']);
});

test('a wrong name is pointed out, and the file is packed as what it is', () => {
  const { asset, rules } = fillOne('photo.png', file('image.jpg'));
  expect([asset?.path, rules]).toEqual(['assets/photo.jpg', ['asset-type-differs']]);
  expect(fillOne('photo.JPEG', file('image.jpg')).rules).toEqual([]);
});

test.each([
  ['image.jpg', 'jpg jpeg jpe jfif JPG'],
  ['image.png', 'png'],
  ['image.gif', 'gif'],
  ['image.webp', 'webp'],
  ['image.avif', 'avif'],
  ['ID3\x03', 'mp3'],
  ['\xFF\xF1', 'aac'],
  ['\0\0\0\x18ftypM4A ', 'm4a m4b mp4'],
  ['\0\0\0\x18ftypisom', 'mp4 m4v m4a'],
  ['RIFF\0\0\0\0WAVE', 'wav'],
  ['fLaC\0', 'flac'],
  ['OggS\0', 'ogg oga opus ogv'],
  ['OggS\0\x80theora', 'ogv ogg'],
  ['\x1AE\xDF\xA3webm', 'webm'],
  ['%PDF-', 'pdf'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
])('%j may have these endings of media and no others: %s', (content, endings) => {
  const media =
    'jpg jpeg jpe jfif JPG png gif webp avif svg mp3 aac m4a m4b mp4 m4v wav flac ogg oga opus ogv webm pdf'.split(
      ' ',
    );
  const data = content.startsWith('image.') ? file(content) : bytes(content);
  const agreed = media.filter((ending) => !fillOne(`a.${ending}`, data).rules.includes('asset-type-differs'));
  expect(agreed).toEqual(media.filter((ending) => endings.split(' ').includes(ending)));
  // These say nothing of media.
  for (const name of ['a.bin', 'a', 'a.png.bak', 'png', 'a.']) expect(fillOne(name, data).rules).toEqual([]);
});

test('an SVG is known by its content', () => {
  const svg = '\uFEFF<?xml version="1.0"?><!DOCTYPE svg><x:svg xmlns:x="http://www.w3.org/2000/svg"/>';
  const { asset, rules } = fillOne('picture.txt', svg);
  expect([asset?.mime, asset?.path, rules]).toEqual(['image/svg+xml', 'assets/picture.svg', []]);
});

test('an SVG in other bytes than UTF-8 is no SVG', () => {
  const utf16 = bytes([...'<svg/>'].map((character) => `${character}\0`).join(''));
  expect(fillOne('picture.svg', utf16).rules).toEqual(['asset-type-refused']);
});

test.each([
  ['a page behind a picture', 'page.html', ['image.gif', '<script>alert(1)</script>'], 'assets/page.gif'],
  ['an archive behind a picture', 'archive.zip', ['image.png', 'PK\x03\x04'], 'assets/archive.png'],
  ['a program behind a photo', 'shell.php', ['image.jpg', '<?php phpinfo(); ?>'], 'assets/shell.jpg'],
  ['a page behind a sound', 'page.html', ['', 'ID3\x03\0<script>alert(1)</script>'], 'assets/page.mp3'],
])(
  '%s is what it begins with, by its name in the package, too',
  (_, name, [picture = '', rest = ''], path) => {
    const data = new Uint8Array([...(picture ? file(picture) : []), ...bytes(rest)]);
    expect(fillOne(name, data).asset?.path).toBe(path);
  },
);

test.each([
  ['UTF-16', '\xFF\xFE<\0s\0v\0g\0/\0>\0'],
  ['UTF-16, the other way around', '\xFE\xFF\0<\0s\0v\0g\0/\0>'],
  ['Latin-1', '<?xml version="1.0" encoding="iso-8859-1"?><svg>caf\xE9</svg>'],
  ['GBK', '<?xml version="1.0" encoding="gbk"?><svg title="\x81"/>'],
  ['overlong UTF-8', '<svg>\xC0\xBCscript\xC0\xBE</svg>'],
])('an SVG in %s is distinguished from a file that is not text', (_, svg) => {
  const [message] = fillOne('picture.svg', bytes(svg)).diagnostics;
  const [other] = fillOne('picture.svg', bytes('\0\x01')).diagnostics;
  expect(message?.ruleId).toBe('asset-type-refused');
  expect(message?.reason).not.toBe(other?.reason);
});
