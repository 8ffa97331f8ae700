import type { Role } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { AdminPlugin, TouchedMeeting } from '../../../client/api.js';
import { partStyles } from '../admin.styles.js';
import { AdminPart } from '../part.js';
import { isOff, may, positionOf, ROLES, touched, type Position, type Touched } from './switching.js';
import { texts } from './texts.js';
import { position } from './words.js';

interface Asked {
  readonly plugin: AdminPlugin;
  readonly wanted: Position;
  readonly touched: Touched;
}

/** Shows which running meetings a moved switch would touch, as they are now, and moves it. Tells `switched`. */
export class SwitchDialog extends AdminPart {
  static override styles = [
    ...partStyles,
    css`
      /* Takes no place on the page. */
      :host {
        position: absolute;
      }

      ul {
        max-height: 12rem;
        overflow-y: auto;
        border: 1px solid var(--plenum-line);
        border-radius: var(--plenum-radius);
      }

      li {
        display: flex;
        justify-content: space-between;
        gap: var(--plenum-space-3);
        padding: var(--plenum-space-2) var(--plenum-space-3);
        overflow-wrap: anywhere;
      }

      li + li {
        border-top: 1px solid var(--plenum-line);
      }

      li span:last-child {
        white-space: nowrap;
      }

      .touched {
        display: grid;
        gap: var(--plenum-space-2);
      }
    `,
  ];
  private readonly t = this.texts(texts);
  @state() private asked: Asked | undefined;
  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';

  /** Looks at the running meetings again first. */
  async show(id: string, wanted: Position): Promise<void> {
    await this.attempt(async () => {
      const { plugins, meetings } = await this.app.api.plugins();
      const plugin = plugins.find((one) => one.id === id);
      if (plugin) {
        this.asked = { plugin, wanted, touched: touched(plugin, meetings, wanted) };
        this.problem = '';
        this.open = true;
      }
    });
  }

  protected override render() {
    const { asked } = this;
    const title = asked ? this.titleOf(asked.plugin) : '';
    return html`
      <wa-dialog label=${this.t('confirmTitle', { title })} ?open=${this.open} @wa-after-hide=${() => (this.open = false)}>
        ${asked ? this.content(asked) : nothing}
        <wa-button slot="footer" appearance="outlined" @click=${() => (this.open = false)}>${this.a('cancel')}</wa-button>
        <wa-button slot="footer" variant=${asked && isOff(asked.wanted) ? 'danger' : 'brand'} ?loading=${this.busy} @click=${this.move}>
          ${this.t('confirm')}
        </wa-button>
      </wa-dialog>
    `;
  }

  private content({ plugin, wanted, touched: meetings }: Asked) {
    const none = meetings.lose.length + meetings.change.length + meetings.gain.length === 0;
    return html`
      <div class="stack">
        <dl class="facts">
          <dt>${this.t('from')}</dt>
          <dd>${this.line(positionOf(plugin))}</dd>
          <dt>${this.t('to')}</dt>
          <dd><strong>${this.line(wanted)}</strong></dd>
        </dl>
        ${none ? html`<p>${this.t(wanted.appliesTo === 'new-meetings' ? 'touchedNew' : 'touchedNone')}</p>` : nothing}
        ${this.list('touchedLose', meetings.lose)} ${this.list('touchedChange', meetings.change)} ${this.list('touchedGain', meetings.gain)}
        ${none ? nothing : html`<p class="quiet small">${this.t('touchedText')}</p>`}
        ${this.problem ? html`<wa-callout variant="danger" role="alert">${this.problem}</wa-callout>` : nothing}
      </div>
    `;
  }

  private list(key: 'touchedLose' | 'touchedChange' | 'touchedGain', meetings: readonly TouchedMeeting[]) {
    return meetings.length === 0
      ? nothing
      : html`
          <div class="touched">
            <p>${this.t(key, { count: meetings.length })}</p>
            <ul tabindex="0" aria-label=${this.t(key, { count: meetings.length })}>
              ${meetings.map(
                (meeting) => html`
                  <li>
                    <span>${meeting.title || this.t('untitled')}</span>
                    <span class="quiet small">${this.t('people', { count: meeting.people })}</span>
                  </li>
                `,
              )}
            </ul>
          </div>
        `;
  }

  private line(one: Position) {
    const roles: readonly Role[] = ROLES.filter((role) => may(one, role));
    return position(one, this.t, roles.map((role) => this.a(role)));
  }

  private titleOf(plugin: AdminPlugin) {
    return plugin.title[this.app.language] ?? plugin.id;
  }

  private readonly move = async () => {
    const { asked } = this;
    if (!asked) {
      return;
    }
    this.busy = true;
    try {
      await this.app.api.setPluginSwitch(asked.plugin.id, asked.wanted);
      this.open = false;
      this.app.tell(this.t('switched', { title: this.titleOf(asked.plugin) }));
      this.dispatchEvent(new CustomEvent('switched'));
    } catch (problem) {
      this.problem = this.why(problem);
    } finally {
      this.busy = false;
    }
  };
}
