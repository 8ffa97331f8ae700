/** What one line of a pasted agenda says. */
export interface Line {
  readonly title: string;
  readonly minutes: number;
  readonly speakerName: string;
}

/** "Budget, 15 min" and "Budget (15 minuter)"; a number alone may be part of a title. */
const MINUTES_BEHIND = /[\s,;:–—-]*\(?\b(\d{1,4})\s*(?:min|mins|minutes?|minuter|m)\b\.?\)?\s*$/i;
/** "1. Budget", "2) Budget", "- Budget". */
const NUMBERED = /^\s*(?:\d{1,3}[.)]|[-*•–])\s+/;

/** One item a line. Columns of a table are title, minutes and speaker. @param minutes for lines that say none */
export function linesOf(text: string, minutes: number): readonly Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => lineOf(line, minutes));
}

function lineOf(text: string, minutes: number): Line {
  const [first = '', planned, speaker = ''] = text.split('\t').map((column) => column.trim());
  const title = first.replace(NUMBERED, '');
  if (planned !== undefined) {
    return { title, minutes: parseInt(planned, 10) || minutes, speakerName: speaker };
  }
  const behind = MINUTES_BEHIND.exec(title);
  return behind && behind.index > 0
    ? { title: title.slice(0, behind.index), minutes: Number(behind[1]), speakerName: '' }
    : { title, minutes, speakerName: '' };
}
