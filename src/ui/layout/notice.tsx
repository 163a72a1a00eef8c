import type { Notice } from '../../platform/http/index.ts';
import { Hidden } from '../form/index.ts';
import { Icon } from '../icon.tsx';

const ICON = { done: 'check', problem: 'warning', info: 'info' } as const;

/** The polite message about what has just happened, with its undo. The region is always there. */
export function NoticeArea({ notice, label }: { notice?: Notice | undefined; label: string }) {
  return (
    <div class="notice-area" role="status" aria-live="polite" aria-label={label}>
      {notice && (
        <div class={`notice notice--${notice.kind}`} tabindex={-1}>
          <Icon name={ICON[notice.kind]} />
          <p class="notice__text">{notice.text}</p>
          {notice.undo && (
            <form method="post" action={notice.undo.action} class="notice__undo">
              <Hidden fields={notice.undo.fields} />
              <button type="submit" class="link-button">
                {notice.undo.label}
              </button>
            </form>
          )}
        </div>
      )}
    </div>
  );
}
