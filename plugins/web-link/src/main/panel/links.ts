import { busy, PanelElement, panelStyles, type ContentDesk } from '@plenum/panel';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { refusal, texts } from './texts.js';

interface Link {
  readonly id: string;
  readonly title: string;
  readonly address: string;
}

const ADD = 'web-link:add';

/** As the server takes it; without one before it, it is https. Empty if it is no address. */
export function addressOf(text: string): string {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  return URL.canParse(whole) && /^https?:$/.test(new URL(whole).protocol) ? new URL(whole).href : '';
}

/** Pages of the web, which each person opens for themselves: nothing of another server is loaded into the meeting. */
export class WebLinks extends PanelElement<{ links?: readonly Link[] }> {
  static override styles = [
    panelStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--plenum-space-3);
        min-height: 100%;
        padding: var(--plenum-space-3);
      }

      form,
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--plenum-space-2) var(--plenum-space-3);
        align-items: end;
      }

      .head {
        justify-content: flex-end;
      }

      label {
        display: grid;
        flex: 1 1 14rem;
        gap: var(--plenum-space-1);
      }

      form button {
        min-height: 32px;
        padding: var(--plenum-space-1) var(--plenum-space-3);
        border: 1px solid var(--plenum-line-strong);
        border-radius: var(--plenum-radius);
        background: var(--plenum-surface);
        color: var(--plenum-text);
        font: inherit;
        cursor: pointer;
      }

      form .main {
        border-color: var(--plenum-accent);
        background: var(--plenum-accent);
        color: var(--plenum-accent-text);
      }

      .card {
        display: grid;
        flex: 1;
        gap: var(--plenum-space-3);
        place-content: center;
        justify-items: center;
        text-align: center;
        overflow-wrap: anywhere;
      }

      h2 {
        font-size: var(--plenum-size-l);
      }

      .card > wa-icon {
        color: var(--plenum-accent);
        font-size: 2.5rem;
      }

      .out {
        display: inline-flex;
        gap: var(--plenum-space-2);
        align-items: center;
        padding: var(--plenum-space-2) var(--plenum-space-5);
        border-radius: var(--plenum-radius);
        background: var(--plenum-accent);
        color: var(--plenum-accent-text);
        font-weight: 600;
        text-decoration: none;
      }
    `,
  ];

  @state() private links: readonly Link[] = [];
  @state() private front = '';
  @state() private adding = false;
  @state() private problem = '';
  private readonly t = this.texts(texts);
  private readonly contentDesk: ContentDesk = { open: (link) => (this.front = link), busy: () => this.adding };

  protected begin(view: { links?: readonly Link[] }): void {
    this.links = view.links ?? [];
  }

  protected listen(): void {
    this.on<Omit<Link, 'id'> & { link: string; by: string }>('link-added', ({ link, title, address, by }, { earlier }) => {
      if (address && !this.links.some(({ id }) => id === link)) {
        this.links = [...this.links, { id: link, title, address }];
      }
      if (!earlier && by !== this.meeting.you().participant) {
        this.meeting.say(this.t('added', { title }));
      }
    });
    this.on<{ link: string }>('link-deleted', ({ link }) => (this.links = this.links.filter(({ id }) => id !== link)));
  }

  protected override updated(): void {
    this.meeting.vacant(this.links.length === 0);
    this.meeting.offer(this.links.map(({ id, title }) => ({ id, title, kind: 'link' })), this.contentDesk);
    if (this.adding && this.shadowRoot?.activeElement === null) {
      this.shadowRoot.querySelector('input')?.focus();
    }
  }

  private async ask<R>(name: string, payload: object): Promise<R | undefined> {
    this.problem = '';
    try {
      return await this.requestOnce<R>(name, payload);
    } catch (refused) {
      this.problem = refusal(refused, this.meeting);
      return undefined;
    }
  }

  private readonly add = busy(async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const address = String(form.get('address'));
    const added = await this.ask<{ link: string }>('add-link', { title: form.get('title'), address: addressOf(address) || address });
    if (added) {
      this.adding = false;
      this.front = added.link;
      this.meeting.look(added.link);
      if (!this.meeting.shown() && this.meeting.mayShow()) {
        await this.meeting.show(added.link).catch((refused: unknown) => (this.problem = refusal(refused, this.meeting)));
      }
    }
  });

  protected override render() {
    const current = this.links.find(({ id }) => id === this.front) ?? this.links[0];
    const may = this.meeting.can(ADD) && !this.meeting.you().hidden;
    return html`
      ${may ? this.managing(current) : nothing} ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      ${current ? this.page(current) : html`<p class="card quiet">${this.t('none')}</p>`}
    `;
  }

  private managing(current: Link | undefined) {
    if (this.adding) {
      return html`<form aria-label=${this.t('new')} @submit=${this.add}>
        <label>${this.t('title')} <input name="title" dir="auto" autocomplete="off" maxlength="200" required /></label>
        <label>${this.t('address')} <input name="address" type="text" inputmode="url" autocomplete="off" maxlength="2000" required /></label>
        <button class="main">${this.t('add')}</button>
        <button type="button" @click=${() => (this.adding = false)}>${this.t('cancel')}</button>
      </form>`;
    }
    return html`<div class="head">
      <wa-button id="new" size="s" appearance="outlined" @click=${() => (this.adding = true)}><wa-icon slot="start" name="add"></wa-icon>${this.t('new')}</wa-button>
      ${current
        ? html`<wa-button id="delete" size="s" appearance="outlined" @click=${busy(() => this.ask('delete-link', { link: current.id }))}><wa-icon slot="start" name="delete"></wa-icon>${this.t('delete')}</wa-button>`
        : nothing}
    </div>`;
  }

  private page({ title, address }: Link) {
    return html`<article class="card">
      <wa-icon name="link"></wa-icon>
      <h2><bdi>${title}</bdi></h2>
      <p class="quiet" dir="ltr">${address}</p>
      <a class="out" href=${address} target="_blank" rel="noopener noreferrer external">${this.t('open')} <wa-icon name="arrow"></wa-icon></a>
      <p class="small quiet">${this.t('leaves')}</p>
    </article>`;
  }
}
