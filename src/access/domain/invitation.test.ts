import { expect, test } from 'vitest';
import { id } from '../../shared/index.ts';
import { expiryOf, type Invitation, isOpen } from './invitation.ts';

const SENT = new Date('2026-11-23T12:00:00Z');
const invitation: Invitation = {
  id: 'i1',
  partnershipId: id('havnby'),
  terms: { role: 'editor' },
  invitedAt: SENT,
  expiresAt: expiryOf(SENT),
  attempt: 1,
};

test('an invitation stands for fourteen days', () => {
  expect(expiryOf(SENT)).toEqual(new Date('2026-12-07T12:00:00Z'));
  expect(isOpen(invitation, SENT)).toBe(true);
  expect(isOpen(invitation, new Date('2026-12-07T11:59:59.999Z'))).toBe(true);
  expect(isOpen(invitation, new Date('2026-12-07T12:00:00Z'))).toBe(false);
});

test.each(['accepted', 'declined', 'withdrawn'] as const)(
  'an invitation that was %s stands no more',
  (answer) => {
    expect(isOpen({ ...invitation, answer }, SENT)).toBe(false);
  },
);
