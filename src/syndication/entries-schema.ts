import { z } from 'zod';
import { folders, id, type Folder } from '#core/schema/ids.ts';
import type { JsonSchema } from '#core/schema/json-schema.ts';
import { entrySchemas } from '#core/schema/schemas.ts';
import type { SiteConfig } from '#site.config.ts';
import { fullAddress, machineFiles } from './addresses.ts';

const address = () => z.url({ protocol: /^https?$/ });

const entryOf = (folder: Folder) =>
  entrySchemas.public[folder].extend({
    folder: z.literal(folder).meta({ title: 'Folder', description: 'Which kind of entry it is.' }),
    id: id().meta({ title: 'Id', description: 'Its name in its folder; entries refer to it as folder/id.' }),
    address: address().meta({ title: 'Address', description: 'The page that shows it.' }),
  });

const entriesFile = z.strictObject({
  $schema: address(),
  title: z.string().meta({ title: 'Title', description: 'The name of the site.' }),
  about: z.string().meta({ title: 'About', description: 'What the site is.' }),
  publisher: z.string().meta({ title: 'Publisher', description: 'Who publishes it.' }),
  address: address().meta({ title: 'Address', description: 'The home page.' }),
  entries: z.array(z.discriminatedUnion('folder', [entryOf(folders[0]), entryOf(folders[1])])),
});

/** What our schemas say to writers and editors, and not to those who read the data. No reviewer has approved the examples. */
const forWriters = ['audience', 'requiredFrom', 'publicWhen', 'patternErrorMessage', 'examples'];

/** The JSON Schema (2020-12) of `entries.json`, derived from the public half of the schema of entries. */
export function entriesSchema(site: SiteConfig): JsonSchema {
  return {
    $id: fullAddress(site, machineFiles.schema),
    ...z.toJSONSchema(entriesFile, {
      override: ({ jsonSchema }) => {
        for (const key of forWriters) Reflect.deleteProperty(jsonSchema, key);
        // Readers have no such files; the pages that list these terms they have.
        const listed = jsonSchema.description?.replace(/content\/vocabulary\/(\w+)\.yaml/, fullAddress(site, '/$1/'));
        if (listed !== undefined) jsonSchema.description = listed;
      },
    }),
  };
}
