import type { Language } from '@plenum/panel';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { isShown, sharesOf, type Poll } from './poll.js';
import { texts } from './texts.js';

/** Results as a table with a bar in each row; numbers for staff, shares for others. */
export function results(poll: Poll, language: Language): TemplateResult | typeof nothing {
  const { form } = poll;
  const tally = poll.tally[0];
  const shares = tally && tally.counts.length > 0 ? sharesOf(tally) : poll.shares;
  if (form.kind === 'text' || shares.length === 0) {
    return nothing;
  }
  const own = poll.own[0]?.options ?? [];
  return html`<table>
    <caption class="visually-hidden">${texts(language, 'results-of', { question: form.question })}</caption>
    <thead class="visually-hidden">
      <tr><th scope="col">${texts(language, 'option')}</th><th scope="col">${texts(language, 'share')}</th></tr>
    </thead>
    <tbody>
      ${form.options.map(
        (option, place) => html`<tr class=${form.right.includes(place) ? 'right' : ''}>
          <th scope="row">
            <span dir="auto">${option || texts(language, 'erased-option', { number: place + 1 })}</span>
            ${form.right.includes(place) ? html`<span class="mark">✓ ${texts(language, 'right')}</span>` : nothing}
            ${own.includes(place) ? html`<span class="mark">${texts(language, 'yours')}</span>` : nothing}
            ${bar(shares[place] ?? 0)}
          </th>
          <td>
            ${texts(language, 'percent', { share: shares[place] ?? 0 })}
            ${tally ? html`<span class="small quiet">${texts(language, 'votes', { count: tally.counts[place] ?? 0 })}</span>` : nothing}
          </td>
        </tr>`,
      )}
    </tbody>
  </table>
  ${form.kind === 'rating' && tally && tally.voted > 0
    ? html`<p class="small quiet">${texts(language, 'average', { average: average(tally.counts, tally.voted, language) })}</p>`
    : nothing}`;
}

/** Lengths are attributes: the policy allows no styles of scripts. */
const bar = (share: number): TemplateResult =>
  html`<svg class="bar" width="100%" height="8" aria-hidden="true">
    ${svg`<rect class="whole" width="100%" height="8" rx="4"></rect><rect class="part" width="${share}%" height="8" rx="4"></rect>`}
  </svg>`;

function average(counts: readonly number[], voted: number, language: Language): string {
  const sum = counts.reduce((total, count, place) => total + count * (place + 1), 0);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(sum / voted);
}

/** What stands under the question about the results, if they are not there to see. */
export function resultsNote(poll: Poll, staff: boolean, language: Language): string {
  if (poll.tooFew) {
    return texts(language, 'too-few');
  }
  if (poll.stage === 'closed' && !staff && !isShown(poll)) {
    return texts(language, 'not-published');
  }
  if (poll.stage === 'open' && poll.form.secret && staff) {
    return texts(language, 'secret-open');
  }
  return poll.stage === 'closed' && staff ? texts(language, poll.published ? 'all-see' : 'staff-sees') : '';
}
