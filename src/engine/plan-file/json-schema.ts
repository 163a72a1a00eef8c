import { z } from 'zod';
import { planFile } from './schema.ts';
import { schemaNotes } from './schema-notes.ts';

/** Where the schema is known by name, whoever publishes it. */
const SCHEMA_ID = 'urn:helhed:schema:helhed-plan-1';

/** The JSON Schema of the plan file: its shape. References, years and totals are checked beyond it. */
export function planFileSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(planFile, {
    io: 'input',
    target: 'draft-2020-12',
    metadata: schemaNotes,
    // A list that is left out is an empty one; the keys that must be there are in `required`.
    override: ({ jsonSchema }) => {
      delete jsonSchema.default;
    },
  });
  return {
    $schema,
    $id: SCHEMA_ID,
    title: 'helhed-plan/1',
    description:
      'A plan for neighbourhood social work: areas with needs, activities with options, funding sources and scenarios. Amounts are whole kroner; shares, factors, weights, persons and posts have at most four decimals; ids are unique within their list; data of other programs lives under x.',
    ...schema,
  };
}
