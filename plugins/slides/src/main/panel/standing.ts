import { html, nothing, type TemplateResult } from 'lit';
import { busy, standingText, type Standing } from '@plenum/panel';
import { repeat } from 'lit/directives/repeat.js';
import type { Deck, Stage } from './decks.js';
import type { Desk } from './desk.js';
import { texts, type Key } from './texts.js';

/** How it stands with a deck that is not ready; empty if there is nothing to say. */
export function standingOf(desk: Desk, deck: Deck): string {
  const { t } = desk;
  switch (deck.stage) {
    case 'ready':
      return '';
    case 'checking':
    case 'waiting':
    case 'without-office':
      return t(deck.stage);
    case 'converting':
      return deck.total ? t('converting-page', { page: Math.min(deck.count + 1, deck.total), total: deck.total }) : t('converting');
    case 'refused':
      return deck.reason === 'infected'
        ? t('refused', { why: t('infected', { finding: deck.finding }) })
        : standingText({ state: 'refused', reason: deck.reason, finding: deck.finding }, desk.meeting.language());
    case 'failed': {
      const why = troubleOf(desk, deck.reason);
      return deck.count ? t('failed-some', { count: deck.count, total: deck.total, why }) : t('failed', { why });
    }
  }
}

function troubleOf({ meeting, t }: Desk, reason: string): string {
  return texts.has(reason)
    ? t(reason as Key, { most: meeting.setting('mostPages') ?? '', seconds: meeting.setting('longestConversionSeconds') ?? '' })
    : t('internal');
}

/** Decks that are under way or came to nothing, for those who may know of them. */
export function underWay(desk: Desk): TemplateResult | typeof nothing {
  const rows = desk.decks.all.filter((deck) => (deck.stage === 'ready' ? false : deck.count === 0 || deck.deck === desk.current?.deck));
  const known = desk.may.add || desk.may.show;
  if (!rows.length || !known) {
    return nothing;
  }
  return html`<ul class="under-way" aria-label=${desk.t('under-way')}>
    ${repeat(rows, ({ deck }) => deck, (deck) => row(desk, deck))}
  </ul>`;
}

function row(desk: Desk, deck: Deck): TemplateResult {
  const { t, may } = desk;
  const bad = deck.stage === 'refused' || deck.stage === 'failed';
  const title = desk.titleOf(deck);
  return html`<li>
    <span class="grow"><bdi class="name">${title}</bdi> <span class="small ${bad ? 'error' : 'quiet'}">${standingOf(desk, deck)}</span></span>
    ${deck.stage === 'converting' && deck.total
      ? html`<progress aria-label=${title} max=${deck.total} .value=${deck.count}></progress>`
      : nothing}
    ${may.add
      ? html`<wa-button size="s" appearance="plain" title=${t('delete')} @click=${busy(() => desk.ask('delete-deck', { deck: deck.deck }))}>
          <wa-icon name="close" label=${t('remove', { title })}></wa-icon>
        </wa-button>`
      : nothing}
  </li>`;
}

/** How it stands with the files, for the list of uploads. */
export function standings(decks: readonly Deck[]): ReadonlyMap<string, Standing> {
  return new Map(decks.map(({ deck, stage, reason, finding }) => [deck, { state: isInspected(stage) ? 'released' : stage, reason, finding }]));
}

function isInspected(stage: Stage): stage is Exclude<Stage, 'checking' | 'waiting' | 'refused'> {
  return stage !== 'checking' && stage !== 'waiting' && stage !== 'refused';
}
