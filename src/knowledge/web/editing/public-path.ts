import { eventPath } from '../../../events/web/paths.ts';
import type { DocumentRef } from '../../index.ts';
import { casePath, catalogueActivityPath, themePath } from '../paths.ts';

/** Where readers find a document. */
export function publicPath({ kind, id }: DocumentRef): string {
  switch (kind) {
    case 'theme':
      return themePath(id);
    case 'activity':
      return catalogueActivityPath(id);
    case 'case':
      return casePath(id);
    case 'event':
      return eventPath(id);
  }
}
