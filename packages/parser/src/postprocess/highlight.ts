import { type Content, eachElement } from '@hornbook/model';
import type { Element, Nodes, Root } from 'hast';
import type { LanguageFn } from 'highlight.js';
import { createLowlight } from 'lowlight';
import { findDeeper } from '../nodes.js';

/** The languages of code in the content, by their names in the info strings. */
export function languagesOf(tree: Content): string[] {
  const names: string[] = [];
  forEachCode(tree, (_code, name) => names.push(name));
  return names;
}

/** Highlights code. */
export type Highlighter = (tree: Content) => void;

/** Levels, for example of template strings in one another. Deeper code stays plain. */
const maxDepth = 100;

type LoadHighlighter = (names: ReadonlySet<string>) => Promise<Highlighter>;

/**
 * Makes a function that loads the grammars that a lesson's languages need and no others: one may show parts of its code by
 * another, if that is there. Lessons that use the same languages share what a grammar is compiled to, which takes as long
 * as a few listings. Code in an unknown language stays plain.
 */
export function highlighterLoader(): LoadHighlighter {
  const loaded = new Map<string, Promise<Highlighter>>();
  return (names) => {
    const known = [...names].filter((name) => Object.hasOwn(languages, name)).sort();
    const highlighter = loaded.get(known.join()) ?? loadHighlighter(known);
    loaded.set(known.join(), highlighter);
    return highlighter;
  };
}

async function loadHighlighter(names: readonly string[]): Promise<Highlighter> {
  const grammars = await Promise.all(names.map(async (name) => [name, await load(name)] as const));
  const lowlight = createLowlight(Object.fromEntries(grammars));
  return (tree) =>
    forEachCode(tree, (code, name) => {
      if (!lowlight.registered(name)) return;
      const highlighted = lowlight.highlight(name, textOf(code)) as Root;
      if (!findDeeper<Nodes>(highlighted, maxDepth))
        code.children = highlighted.children as Element['children'];
    });
}

const load = async (name: string): Promise<LanguageFn> =>
  (await (languages[name] as () => Promise<{ default: LanguageFn }>)()).default;

/** `pre > code.language-…` */
function forEachCode(tree: Content, act: (code: Element, language: string) => void): void {
  eachElement(tree, (pre) => {
    for (const code of pre.tagName === 'pre' ? pre.children : []) {
      if (code.type !== 'element' || code.tagName !== 'code') continue;
      const classes = Array.isArray(code.properties.className) ? code.properties.className : [];
      const name = classes.map(String).find((candidate) => candidate.startsWith('language-'));
      if (name) act(code, name.slice('language-'.length).toLowerCase());
    }
  });
}

const textOf = (code: Element): string =>
  code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

type Load = () => Promise<{ default: LanguageFn }>;

/** Grammars of highlight.js, each loaded only when a lesson uses it. */
const grammars = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  elixir: () => import('highlight.js/lib/languages/elixir'),
  erlang: () => import('highlight.js/lib/languages/erlang'),
  fsharp: () => import('highlight.js/lib/languages/fsharp'),
  go: () => import('highlight.js/lib/languages/go'),
  gradle: () => import('highlight.js/lib/languages/gradle'),
  graphql: () => import('highlight.js/lib/languages/graphql'),
  groovy: () => import('highlight.js/lib/languages/groovy'),
  haskell: () => import('highlight.js/lib/languages/haskell'),
  http: () => import('highlight.js/lib/languages/http'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  julia: () => import('highlight.js/lib/languages/julia'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  latex: () => import('highlight.js/lib/languages/latex'),
  less: () => import('highlight.js/lib/languages/less'),
  lisp: () => import('highlight.js/lib/languages/lisp'),
  lua: () => import('highlight.js/lib/languages/lua'),
  makefile: () => import('highlight.js/lib/languages/makefile'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  matlab: () => import('highlight.js/lib/languages/matlab'),
  nginx: () => import('highlight.js/lib/languages/nginx'),
  nix: () => import('highlight.js/lib/languages/nix'),
  objectivec: () => import('highlight.js/lib/languages/objectivec'),
  ocaml: () => import('highlight.js/lib/languages/ocaml'),
  perl: () => import('highlight.js/lib/languages/perl'),
  php: () => import('highlight.js/lib/languages/php'),
  plaintext: () => import('highlight.js/lib/languages/plaintext'),
  powershell: () => import('highlight.js/lib/languages/powershell'),
  prolog: () => import('highlight.js/lib/languages/prolog'),
  properties: () => import('highlight.js/lib/languages/properties'),
  protobuf: () => import('highlight.js/lib/languages/protobuf'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  scheme: () => import('highlight.js/lib/languages/scheme'),
  scss: () => import('highlight.js/lib/languages/scss'),
  shell: () => import('highlight.js/lib/languages/shell'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  tcl: () => import('highlight.js/lib/languages/tcl'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  vim: () => import('highlight.js/lib/languages/vim'),
  wasm: () => import('highlight.js/lib/languages/wasm'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
} satisfies Record<string, Load>;

/** Other names in info strings. */
const aliases: Record<string, keyof typeof grammars> = {
  sh: 'bash',
  'shell-script': 'bash',
  zsh: 'bash',
  h: 'c',
  'c++': 'cpp',
  cc: 'cpp',
  hpp: 'cpp',
  cs: 'csharp',
  'c#': 'csharp',
  patch: 'diff',
  docker: 'dockerfile',
  ex: 'elixir',
  erl: 'erlang',
  fs: 'fsharp',
  golang: 'go',
  gql: 'graphql',
  hs: 'haskell',
  toml: 'ini',
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsonc: 'json',
  json5: 'json',
  kt: 'kotlin',
  tex: 'latex',
  make: 'makefile',
  mk: 'makefile',
  md: 'markdown',
  nginxconf: 'nginx',
  objc: 'objectivec',
  ml: 'ocaml',
  pl: 'perl',
  text: 'plaintext',
  txt: 'plaintext',
  ps1: 'powershell',
  ps: 'powershell',
  proto: 'protobuf',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  console: 'shell',
  shellsession: 'shell',
  ts: 'typescript',
  tsx: 'typescript',
  html: 'xml',
  svg: 'xml',
  xhtml: 'xml',
  yml: 'yaml',
};

/** By the name in an info string. */
const languages: Readonly<Record<string, Load>> = {
  ...grammars,
  ...Object.fromEntries(Object.entries(aliases).map(([alias, name]) => [alias, grammars[name]])),
};
