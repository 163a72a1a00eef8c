import { BlockList, isIP } from 'node:net';

const INNER_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Those that stand for IPv4 addresses are among them: a public provider needs none of them. */
const INNER_V6 = [
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

/** One list each: a list takes IPv4 addresses for their IPv6 forms, and that whole range is inner. */
const innerV4 = blockList(INNER_V4, 'ipv4');
const innerV6 = blockList(INNER_V6, 'ipv6');

function blockList(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address, bits] = range.split('/');
    list.addSubnet(address!, Number(bits), family);
  }
  return list;
}

/** Whether an IP address belongs to a machine, a local network or a reserved range, and not to the
 * public internet. What is no IP address counts as inner. */
export function isInnerAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return innerV4.check(address, 'ipv4');
    case 6:
      return innerV6.check(address, 'ipv6');
    default:
      return true;
  }
}

/** Whether the name of a host stands for this machine itself. */
export function isLoopbackHost(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
