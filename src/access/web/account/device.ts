import type { Language } from '../../../platform/i18n/index.ts';
import { securityMessages } from './security-messages.ts';

/** The first that fits counts: most browsers also name those they descend from. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser and its machine in a few words, from what it says of itself. */
export function deviceWords(language: Language, userAgent: string | undefined): string {
  const text = securityMessages(language);
  const browser = firstOf(BROWSERS, userAgent);
  const system = firstOf(SYSTEMS, userAgent);
  if (browser && system) return text.onSystem(browser, system);
  return browser ?? system ?? text.unknownDevice;
}

function firstOf(
  names: readonly (readonly [RegExp, string])[],
  userAgent = '',
): string | undefined {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1];
}
