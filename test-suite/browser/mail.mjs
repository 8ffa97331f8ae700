// A server without a mail server writes its mails to its log: this reads the links in them.
import { readFileSync } from 'node:fs';
import { assert, until } from './browser.mjs';

export function mailsTo(log, address) {
  const mails = readFileSync(log, 'utf8').split('no mail server is set; mail to ').slice(1);
  return mails.filter(mail => mail.startsWith(`${address}: `));
}

/** Path and token of the link in the mail number `count` to an address, when it is there. */
export async function mailedLink(log, address, count) {
  await until(`mail ${count} to ${address}`, () => mailsTo(log, address).length >= count);
  const [, link] = /https?:\/\/[^/\s]+(\/\S+#token=\S+)/.exec(mailsTo(log, address)[count - 1]) ?? [];
  assert.ok(link, `a link in mail ${count} to ${address}`);
  return link;
}
