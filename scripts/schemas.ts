/** `npm run schemas`: writes the schemas with which editors complete and underline the fields of entries and vocabularies. */
import { writeEditorSchemas } from '#build/editor/write-schemas.ts';
import { readProject } from '#build/read/read-project.ts';

const { internal } = await readProject(process.cwd());
const written = await writeEditorSchemas(process.cwd(), internal);
console.log(`Written for editors: ${written.join(', ')}.`);
