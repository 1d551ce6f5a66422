/** Where a learning record store is, as somebody types it. */

export type AddressFault = 'empty' | 'notAddress' | 'notWeb' | 'credentials' | 'query';

export type LrsAddress =
  | { readonly kind: 'address'; /** Of the statements themselves. */ readonly statementsUrl: string; /** Keys and names could be read on the way. */ readonly isOpenOnTheWay: boolean }
  | { readonly kind: 'fault'; readonly fault: AddressFault };

const OWN_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export function readAddress(text: string): LrsAddress {
  const fault = (kind: AddressFault): LrsAddress => ({ kind: 'fault', fault: kind });
  if (text.trim() === '') return fault('empty');
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return fault('notAddress');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return fault('notWeb');
  if (url.username !== '' || url.password !== '') return fault('credentials');
  if (url.search !== '' || url.hash !== '') return fault('query');
  // Platforms print their endpoint with and without the last part.
  const base = url.href.replace(/\/+$/, '').replace(/\/statements$/, '');
  return { kind: 'address', statementsUrl: `${base}/statements`, isOpenOnTheWay: url.protocol === 'http:' && !OWN_MACHINE.test(url.hostname) };
}
