import { describe, expect, test } from 'vitest';
import { isInnerAddress } from './inner-network.ts';

describe('an address of the inner network', () => {
  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    'havnby.example',
    '',
  ])('is %s', (address) => {
    expect(isInnerAddress(address)).toBe(true);
  });

  test.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '193.0.6.139',
    '2a00:1450:4001::1',
    '2606:4700::1',
  ])('is not %s', (address) => {
    expect(isInnerAddress(address)).toBe(false);
  });
});
