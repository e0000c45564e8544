import { answersFile, courseSettings, frontMatter } from '../../packages/model/src/schema.js';
import type { MessageEntry } from './list-messages.js';

/** The dialect that editors read best. The schemas use nothing that later ones say otherwise. */
const dialect = 'http://json-schema.org/draft-07/schema#';

/** JSON Schemas of what an author writes besides Markdown, for editors; by file name. */
export const editorSchemas = (messages: readonly MessageEntry[]): Record<string, string> => ({
  'answers.schema.json': schemaText('Hornbook answers.json', answersFile),
  'course.schema.json': schemaText('Hornbook course.yaml', withRules(messages)),
  'front-matter.schema.json': schemaText('Hornbook front matter', frontMatter),
});

function schemaText(title: string, schema: object): string {
  return `${JSON.stringify({ $schema: dialect, title, ...schema }, null, 2)}\n`;
}

/** Editors complete the names of rules; the command itself has them from its catalogs. */
function withRules(messages: readonly MessageEntry[]): object {
  const { patternProperties, ...map } = courseSettings.properties.rules;
  const [setting] = Object.values(patternProperties);
  const names = messages.filter(({ severity }) => severity !== 'error').map(({ ruleId }) => ruleId);
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: '#/definitions/ruleSetting' }]));
  const rules = { ...map, properties, additionalProperties: false };
  return {
    ...courseSettings,
    properties: { ...courseSettings.properties, rules },
    definitions: { ruleSetting: setting },
  };
}
