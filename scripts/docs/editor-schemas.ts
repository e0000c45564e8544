import { courseSettings, frontMatter } from '../../packages/model/src/schema.js';

/** The dialect that editors read best. The schemas use nothing that later ones say otherwise. */
const dialect = 'http://json-schema.org/draft-07/schema#';

/** JSON Schemas of what an author writes in YAML, for editors; by file name. */
export const editorSchemas = {
  'course.schema.json': schemaText('Hornbook course.yaml', courseSettings),
  'front-matter.schema.json': schemaText('Hornbook front matter', frontMatter),
};

function schemaText(title: string, schema: object): string {
  return `${JSON.stringify({ $schema: dialect, title, ...schema }, null, 2)}\n`;
}
