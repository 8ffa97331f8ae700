/** A piece of a text: words, or an address that may be followed. */
export interface Piece {
  readonly text: string;
  /** An absolute http, https or mailto address; undefined for words. */
  readonly address?: string;
}

const CANDIDATE = /\b(?:https?:\/\/|www\.)[^\s<>"'`]+|\bmailto:[^\s<>"'`]+/giu;
/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?…]+$/u;
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Cuts a text at the addresses in it. Joined, the pieces are the text. */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const shown = trimmed(match[0]);
    const address = safe(shown);
    if (!address) {
      continue;
    }
    if (match.index > from) {
      found.push({ text: text.slice(from, match.index) });
    }
    found.push({ text: shown, address });
    from = match.index + shown.length;
  }
  if (from < text.length) {
    found.push({ text: text.slice(from) });
  }
  return found;
}

function trimmed(candidate: string): string {
  let shown = candidate.replace(TRAILING, '');
  for (let last = shown.at(-1); last && last in BRACKETS; last = shown.at(-1)) {
    const opened = shown.split(BRACKETS[last] ?? '').length;
    const closed = shown.split(last).length;
    if (opened >= closed) {
      break;
    }
    shown = shown.slice(0, -1).replace(TRAILING, '');
  }
  return shown;
}

function safe(shown: string): string {
  const whole = shown.toLowerCase().startsWith('www.') ? `https://${shown}` : shown;
  try {
    const address = new URL(whole);
    // A name before the host makes another site look like a known one.
    const plain = address.username === '' && address.password === '';
    return plain && ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : '';
  } catch {
    return '';
  }
}
