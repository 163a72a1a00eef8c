/// <reference types="vite/types/importMeta.d.ts" />
import type { Tx } from '../platform/db/index.ts';

const modules = import.meta.glob<{ loadDemo: (tx: Tx) => Promise<void> }>('/demo/index.ts', {
  eager: true,
});

/** Loads the demo world into an empty database. */
export async function loadDemo(tx: Tx): Promise<void> {
  for (const demo of Object.values(modules)) await demo.loadDemo(tx);
}
