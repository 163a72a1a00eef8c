import { describe, expect, it } from 'vitest';
import { ReceiptsList } from './receipts-list.tsx';

const AT = new Date('2026-11-23T12:00:00Z');

function shown(receipts: Parameters<typeof ReceiptsList>[0]['receipts']): string {
  const list = <ReceiptsList receipts={receipts} language="da" />;
  return (list as { toString: () => string }).toString();
}

describe('ReceiptsList', () => {
  it('says what was deleted, how much of it and when', () => {
    const html = shown([{ id: 'a', at: AT, kind: 'retention', counts: { sessions: 1200 } }]);
    expect(html).toContain('23. november 2026 kl. 13.00');
    expect(html).toContain('Oprydning efter fristerne');
    expect(html).toContain('1.200 steder, der var logget ind');
  });

  it('names what it does not know as it was written', () => {
    const html = shown([{ id: 'a', at: AT, kind: 'partnership', counts: { plans: 2, none: 0 } }]);
    expect(html).toContain('partnership');
    expect(html).toContain('2 plans');
    expect(html).not.toContain('none');
  });

  it('says that there is nothing yet', () => {
    expect(shown([])).toContain('Intet er slettet endnu.');
  });
});
