// Which addresses on the web may be fetched: names and numbers of the public internet, over https, and no others.
import ipaddr from 'ipaddr.js';
import type { AddressReason } from './reasons.ts';

/** Why an address may not be fetched, before anything is looked up; null where it may. */
export function whyNotPublicUrl(url: URL, port = 443): AddressReason | null {
  if (url.protocol !== 'https:') return { kind: 'not-https' };
  if (url.username !== '' || url.password !== '') return { kind: 'has-password' };
  if (url.port !== '' && Number(url.port) !== port) return { kind: 'has-port' };
  const host = hostOf(url);
  if (host === '') return { kind: 'names-no-site' };
  if (isNumber(host)) return isPublicIp(host) ? null : NOT_PUBLIC;
  return isPublicName(host) ? null : NOT_PUBLIC;
}

/** Said of every address that is not public, whatever it is: what stands behind one is nobody's business. */
export const NOT_PUBLIC: AddressReason = { kind: 'not-public' };

/** Whether an IP address, in the usual spelling, is one that the public internet routes. */
export function isPublicIp(address: string): boolean {
  if (
    !ipaddr.isValid(address) ||
    (ipaddr.IPv4.isValid(address) && !ipaddr.IPv4.isValidFourPartDecimal(address))
  )
    return false;
  const ip = ipaddr.parse(address);
  if (ip.kind() === 'ipv4') return ip.range() === 'unicast';
  // Mapped, translated and tunnelled addresses have ranges of their own and are refused with them; so are zones. What is
  // left must lie in the one block that is given out, and not be an IPv4 address in the obsolete “compatible” form.
  return (
    ip.range() === 'unicast' &&
    !address.includes('%') &&
    ip.match(GLOBAL) &&
    !SELDOM.some((block) => ip.match(block))
  );
}

/** The host as a resolver is asked for it: no brackets, no dot at its end. */
export function hostOf(url: URL): string {
  return url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Documentation (RFC 9637), and the test network of the past. */
const SELDOM: readonly [ipaddr.IPv6, number][] = [
  [ipaddr.IPv6.parse('3fff::'), 20],
  [ipaddr.IPv6.parse('3ffe::'), 16],
];

function isNumber(host: string): boolean {
  return host.includes(':') || /^[\d.]+$/.test(host);
}

/** Names inside one's own network have no dot, or end in what is kept for that. */
function isPublicName(host: string): boolean {
  const labels = host.split('.');
  if (labels.length < 2 || labels.some((label) => label === '') || host.length > 253) return false;
  return !KEPT.has(labels.at(-1) ?? '') && !host.endsWith('.home.arpa') && !/^\d+$/.test(labels.at(-1) ?? '');
}

// RFC 6761, RFC 8375, RFC 9476 and what routers and companies use.
const KEPT = new Set(
  'localhost local localdomain internal intranet private corp home lan test example invalid onion alt arpa'.split(
    ' ',
  ),
);
