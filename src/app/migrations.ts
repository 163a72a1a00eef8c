/// <reference types="vite/types/importMeta.d.ts" />
import { byFileName, type MigrationFile } from '../platform/db/index.ts';

/** Every migration by name, in the order of their dates. */
export const migrations: Readonly<Record<string, MigrationFile>> = byFileName(
  import.meta.glob<MigrationFile>('/migrations/*.ts', { eager: true }),
);
