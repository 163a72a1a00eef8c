import { id } from '../src/shared/index.ts';

/** The invented municipality's partnership. */
export const HAVNBY = { id: id<'partnership'>('havnby'), name: 'Havnby', demo: true };
