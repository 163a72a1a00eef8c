import { z } from 'zod';

/** What the JSON Schema says beside what zod knows: bounds, descriptions, names of definitions. */
export const schemaNotes = z.registry<Readonly<Record<string, unknown>>>();
