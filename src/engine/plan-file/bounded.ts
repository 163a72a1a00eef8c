import { z } from 'zod';
import { MAX_PROBLEMS, YEARS } from './file-limits.ts';
import { ruleIssue } from './rule-issue.ts';
import { schemaNotes } from './schema-notes.ts';

// oxlint-disable no-underscore-dangle -- `_zod` is zod's documented door for new kinds of schemas
/*
 * zod reads a list to its end however many faults it has found. These two stop once there are more
 * than anybody will read, so that a file of millions of faults costs neither time nor memory.
 */

type Payload = z.core.ParsePayload;

const BoundedList = z.core.$constructor(
  'BoundedList',
  (inst: z.ZodArray, def: z.core.$ZodArrayDef) => {
    z.ZodArray.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
      const input = payload.value;
      if (!Array.isArray(input)) return wrongType(payload, 'array', inst);
      const output: unknown[] = [];
      payload.value = output;
      for (const [index, value] of input.entries()) {
        output.push(child(def.element, value, index, payload, ctx));
        if (payload.issues.length > MAX_PROBLEMS) break;
      }
      return payload;
    };
  },
);

const BoundedRecord = z.core.$constructor(
  'BoundedRecord',
  (inst: z.ZodRecord, def: z.core.$ZodRecordDef) => {
    z.ZodRecord.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
      const input = payload.value;
      if (typeof input !== 'object' || input === null || Array.isArray(input)) {
        return wrongType(payload, 'record', inst);
      }
      const output: [string, unknown][] = [];
      for (const key of Object.keys(input)) {
        const name = def.keyType._zod.run({ value: key, issues: [] }, ctx) as Payload;
        payload.issues.push(...name.issues.map((issue) => ({ ...issue, path: [key] })));
        const value = (input as Readonly<Record<string, unknown>>)[key];
        output.push([key, child(def.valueType, value, key, payload, ctx)]);
        if (payload.issues.length > MAX_PROBLEMS) break;
      }
      // Unlike assignment this makes `__proto__` a key like any other.
      payload.value = Object.fromEntries(output);
      return payload;
    };
  },
);

function wrongType(payload: Payload, expected: 'array' | 'record', inst: z.core.$ZodType): Payload {
  payload.issues.push({ code: 'invalid_type', expected, input: payload.value, inst });
  return payload;
}

function child(
  type: z.core.$ZodType,
  value: unknown,
  key: string | number,
  payload: Payload,
  ctx: z.core.ParseContextInternal,
): unknown {
  const result = type._zod.run({ value, issues: [] }, ctx) as Payload;
  for (const issue of result.issues) {
    payload.issues.push({ ...issue, path: [key, ...(issue.path ?? [])] });
  }
  return result.value;
}

/** A list whose reading stops after too many problems. */
export function list<Item extends z.ZodType>(element: Item): z.ZodArray<Item> {
  return new BoundedList({ type: 'array', element }) as unknown as z.ZodArray<Item>;
}

/** An object whose keys are ids; any text is a key, `__proto__` too. */
export function byId<Value extends z.ZodType>(valueType: Value): z.ZodRecord<z.ZodString, Value> {
  return recordOf(z.string(), valueType);
}

/** An object whose keys are years. */
export function byYear<Value extends z.ZodType>(valueType: Value): z.ZodRecord<z.ZodString, Value> {
  const year = z.string().check((context) => {
    const number = Number(context.value);
    const fits = /^\d{4}$/.test(context.value) && number >= YEARS.first && number <= YEARS.last;
    if (!fits) context.issues.push(ruleIssue('bad-year', YEARS, context.value));
  });
  year.register(schemaNotes, { pattern: '^\\d{4}$' });
  return recordOf(year, valueType);
}

function recordOf<Value extends z.ZodType>(
  keyType: z.ZodString,
  valueType: Value,
): z.ZodRecord<z.ZodString, Value> {
  const record = new BoundedRecord({ type: 'record', keyType, valueType });
  return record as unknown as z.ZodRecord<z.ZodString, Value>;
}

/** What could be read, beside everything that is wrong with it. */
export interface BoundedRead<Output> {
  readonly value: Output;
  readonly issues: readonly z.core.$ZodRawIssue[];
}

/** Reads a value; unlike `safeParse` it keeps what could be read of a faulty one. */
export function readBounded<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
): BoundedRead<Output> {
  return schema._zod.run({ value, issues: [] }, { async: false }) as z.core.ParsePayload<Output>;
}

/** The keys of the object schema that raised an issue. */
export function keysOf(inst: z.core.$ZodRawIssue['inst']): readonly string[] {
  return Object.keys((inst as z.core.$ZodObject)._zod.def.shape);
}
