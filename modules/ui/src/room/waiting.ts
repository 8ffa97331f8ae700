import { busy } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Waiting } from '../client/frames.js';
import { valuesOf } from '../shell/page.js';
import { pageStyles } from '../shell/styles.js';
import { peopleStyles } from './people.styles.js';
import { RoomElement } from './room-element.js';
import { factsOf } from './waiting-facts.js';

/** Who waits in the lobby, for staff (S45). */
export class WaitingPeople extends RoomElement {
  static override styles = [
    ...pageStyles,
    peopleStyles,
    css`
      :host {
        padding: 0;
      }

      .lobby {
        margin-bottom: var(--plenum-space-4);
      }
    `,
  ];

  protected override render() {
    const { lobby, lobbyMessage } = this.room.roster;
    if (lobby.length === 0) {
      return nothing;
    }
    return html`
      <section class="lobby" aria-labelledby="lobby">
        <div class="head">
          <h2 id="lobby">${this.t('lobby')} · ${lobby.length}</h2>
          ${lobby.length > 1
            ? html`<wa-button size="s" appearance="plain" @click=${busy(() => this.command('admit-all'))}>${this.t('admitAll')}</wa-button>`
            : nothing}
        </div>
        <ul>
          ${repeat(lobby, (one) => one.participant, (one) => this.row(one))}
        </ul>
        <form @submit=${this.tell}>
          <wa-input name="text" size="s" label=${this.t('tellLobby')} value=${lobbyMessage} maxlength="500"></wa-input>
          <wa-button size="s" type="submit" appearance="outlined">
            ${this.t('tell')}<span class="visually-hidden"> – ${this.t('tellLobby')}</span>
          </wa-button>
        </form>
      </section>
    `;
  }

  private row(one: Waiting) {
    const { participant, name } = one;
    return html`
      <li>
        <div class="who">
          <div class="ellipsis" title=${name}>${name}</div>
          <div class="role">${factsOf(one, this.app.language)}</div>
        </div>
        <div class="acts">
          <wa-button size="s" variant="brand" @click=${busy(() => this.command('admit', { participant }))}>
            ${this.t('admit')}<span class="visually-hidden"> – ${name}</span>
          </wa-button>
          <wa-button size="s" appearance="plain" @click=${busy(() => this.command('refuse', { participant }))}>
            ${this.t('refuse')}<span class="visually-hidden"> – ${name}</span>
          </wa-button>
        </div>
      </li>
    `;
  }

  private readonly tell = (submit: Event) => {
    submit.preventDefault();
    void this.command('tell-lobby', { text: valuesOf(submit.target)['text'] ?? '' }, this.t('told'));
  };
}
