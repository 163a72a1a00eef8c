import type { TestProject } from 'vitest/node';
import { provideTemplate } from './template.ts';

/** Database tests on the server of `DATABASE_URL`; its user must be allowed to make databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  return provideTemplate(project, url);
}
