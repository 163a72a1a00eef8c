import type { MiddlewareHandler } from 'hono';
import type { Knowledge } from '../index.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What is published now. */
    knowledge: Knowledge;
  }
}

/** Gives every request what is published at its moment. */
export function knowKnowledge(read: (path: string) => Promise<Knowledge>): MiddlewareHandler {
  return async (c, next) => {
    c.set('knowledge', await read(c.req.path));
    return next();
  };
}
