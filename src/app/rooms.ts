import type { Hono } from 'hono';
import type { LargeBody } from '../platform/http/index.ts';
import type { AppParts } from './server.ts';

/** Mounts every room's routes. */
export function mountRooms(_app: Hono, _parts: AppParts): void {}

/** Routes that take files. */
export const largeBodies: readonly LargeBody[] = [];
