import type { Language } from '@plenum/panel';
import { html, type TemplateResult } from 'lit';
import { chosen } from './ballot.js';
import type { Poll } from './poll.js';
import { texts } from './texts.js';

/** Who voted, and how in a poll by name. */
export interface Row {
  readonly participant: string;
  readonly name: string;
  readonly options: readonly number[];
  readonly text: string;
}

/** What the report says somebody chose. */
function choice(poll: Poll, row: Row, language: Language): string {
  const { kind, right, secret } = poll.form;
  if (secret) {
    return texts(language, 'has-voted');
  }
  const passed = kind === 'quiz' && right.join() === row.options.join();
  return (chosen(poll.form, row) || texts(language, 'erased')) + (passed ? ` (${texts(language, 'right')})` : '');
}

export const report = (poll: Poll, rows: readonly Row[], language: Language): TemplateResult => html`<table class="report">
  <caption>${texts(language, poll.form.secret ? 'report-secret' : 'report-named')}</caption>
  <thead>
    <tr><th scope="col">${texts(language, 'person')}</th><th scope="col">${texts(language, 'vote')}</th></tr>
  </thead>
  <tbody>
    ${rows.map(
      (row) => html`<tr>
        <th scope="row"><bdi>${row.name || texts(language, 'erased-person')}</bdi></th>
        <td><bdi>${choice(poll, row, language)}</bdi></td>
      </tr>`,
    )}
  </tbody>
</table>`;

/** What spreadsheets take for the beginning of a formula, in full width too, after white space or at the beginning of a line. */
const FORMULA = /^(?=[\s\p{Cf}]*[=+\-@\t\r|%\uff1d\uff0b\uff0d\uff20])/gmu;

/** The report as comma-separated values (RFC 4180); what a spreadsheet would take for a formula is made text. */
export function csv(poll: Poll, rows: readonly Row[], language: Language): string {
  const field = (text: string) => `"${text.replace(FORMULA, "'").replaceAll('"', '""')}"`;
  const line = (...fields: string[]) => fields.map(field).join(',');
  return [
    line(texts(language, 'person'), poll.form.question),
    ...rows.map((row) => line(row.name || texts(language, 'erased-person'), choice(poll, row, language))),
  ].join('\r\n');
}
