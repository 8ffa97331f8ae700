// Time-based one-time codes as an authenticator app makes them (RFC 6238), written from the RFC and not from the server.
import { createHmac } from 'node:crypto';

/** @param ahead how many steps of 30 s after now */
export function code(secret, ahead = 0) {
  const step = Math.floor(Date.now() / 30_000) + ahead;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytes(secret)).update(counter).digest();
  const offset = mac[19] & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function bytes(base32) {
  const bits = [...base32].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)));
}
