import { formatMoment } from '../../../platform/i18n/index.ts';
import { describe, expect, it } from 'vitest';
import { deviceWords } from './device.ts';

describe('deviceWords', () => {
  it.each([
    [
      'Chrome på Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    ],
    [
      'Edge på Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    ],
    [
      'Safari på iPhone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    ],
    [
      'Safari på Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    ],
    ['Firefox på Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
    ['Ukendt enhed', 'curl/8.0'],
  ])('says %s', (words, userAgent) => {
    expect(deviceWords('da', userAgent)).toBe(words);
  });

  it('says that it does not know what said nothing', () => {
    expect(deviceWords('en', undefined)).toBe('Unknown device');
  });
});

describe('formatMoment', () => {
  it('tells day and time in Denmark', () => {
    const moment = new Date('2026-11-23T23:05:00Z');
    expect(formatMoment('da', moment)).toBe('24. november 2026 kl. 00.05');
    expect(formatMoment('en', moment)).toBe('24 November 2026, 00:05');
  });
});
