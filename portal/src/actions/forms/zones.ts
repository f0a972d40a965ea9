/**
 * Names of today that some browsers list by an earlier one only, such as Chromium `Asia/Calcutta`: whoever lives in
 * Kolkata looks for Kolkata. Source: CLDR’s `timezone.xml` keeps the earlier name as its own where IANA has renamed.
 */
const ofToday = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Argentina/Catamarca',
  'America/Argentina/Cordoba',
  'America/Argentina/Jujuy',
  'America/Argentina/Mendoza',
  'America/Atikokan',
  'America/Indiana/Indianapolis',
  'America/Kentucky/Louisville',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
  'UTC',
];

/** Every zone that this browser knows, by each name that people look for. */
export const zones: readonly string[] = [
  ...new Set([...Intl.supportedValuesOf('timeZone'), ...ofToday.filter(isKnown)]),
].sort();

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
