import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planFileSchema } from './index.ts';

describe('the JSON Schema of the plan file', () => {
  const published = new URL('../../../docs/helhed-plan-1.schema.json', import.meta.url);

  // After a change of the schema:
  // npm run --silent helhed -- schema > docs/helhed-plan-1.schema.json && npm run format
  it('is published as the code has it', () => {
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(planFileSchema());
  });

  it('says what it is and allows no unknown keys anywhere', () => {
    const schema = planFileSchema();
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:helhed:schema:helhed-plan-1',
      title: 'helhed-plan/1',
      required: ['format', 'title', 'firstYear', 'lastYear', 'taxonomy'],
      additionalProperties: false,
    });
    for (const definition of Object.values(schema['$defs'] as object)) {
      expect(definition).toMatchObject({ additionalProperties: false });
    }
  });
});
