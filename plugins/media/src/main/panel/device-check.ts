import { definePanel, panelStyles, type Language, type Values } from '@plenum/panel';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Level, playTone } from './level.js';
import { DeviceFault, type Device, type Local, type Source } from './local.js';
import { texts, type Key } from './texts.js';
import { streamOf } from './tile-view.js';

/** What the person wants to begin with; they are asked only when they join. */
export interface Wants {
  readonly microphone: boolean;
  readonly camera: boolean;
}

/** `join`: before joining; `change`: in the call. */
type Mode = 'join' | 'change';

const ICONS = { microphone: 'microphone', camera: 'camera', speaker: 'volume' } as const;

/** Chooses devices and shows that they work. Tells `join` with a {@link Wants}; what it opened is closed again if the person thinks better of it. */
export class DeviceCheck extends LitElement {
  static override styles = [
    panelStyles,
    css`
      dialog {
        width: min(34rem, calc(100vw - 1.5rem));
        max-height: calc(100dvh - 1.5rem);
        overflow-y: auto;
        box-shadow: var(--plenum-shadow-raised);
      }

      form {
        display: grid;
        gap: var(--plenum-space-3);
      }

      h2 {
        font-size: var(--plenum-size-l);
      }

      .preview {
        position: relative;
        display: grid;
        place-items: center;
        width: 100%;
        max-height: 14rem;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: var(--plenum-radius);
        background: var(--plenum-surface-sunken);
      }

      .preview.off {
        height: 4.5rem;
        aspect-ratio: auto;
      }

      video {
        width: 100%;
        height: 100%;
        object-fit: cover;
        transform: scaleX(-1);
      }

      section {
        display: grid;
        gap: var(--plenum-space-2);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--plenum-space-1) var(--plenum-space-3);
        align-items: center;
        justify-content: space-between;
      }

      h3 {
        display: flex;
        gap: var(--plenum-space-2);
        align-items: center;
      }

      label.switch {
        display: flex;
        gap: var(--plenum-space-2);
        align-items: center;
        min-height: 24px;
        font-size: var(--plenum-size-s);
      }

      select {
        width: 100%;
      }

      .fault {
        display: flex;
        flex-wrap: wrap;
        gap: var(--plenum-space-2);
        align-items: center;
        padding: var(--plenum-space-2) var(--plenum-space-3);
        border-radius: var(--plenum-radius);
        background: var(--plenum-warning-quiet);
        color: var(--plenum-warning);
      }

      .fault p {
        flex: 1 1 14rem;
      }

      .meter {
        height: 8px;
        overflow: hidden;
        border-radius: 4px;
        background: var(--plenum-surface-sunken);
        box-shadow: inset 0 0 0 1px var(--plenum-line-strong);
      }

      .meter > div {
        height: 100%;
        background: var(--plenum-success);
      }

      .row {
        display: flex;
        gap: var(--plenum-space-2);
        align-items: center;
      }

      .row > select {
        flex: 1;
      }

      .ends {
        display: flex;
        flex-wrap: wrap;
        gap: var(--plenum-space-2);
        justify-content: flex-end;
        padding-top: var(--plenum-space-2);
        border-top: 1px solid var(--plenum-line);
      }
    `,
  ];

  @property({ attribute: false }) local!: Local;
  @property() language: Language = 'en';
  /** Why the person may not speak, or show their camera; empty if they may. */
  @property({ attribute: false }) why: Readonly<Record<Source, string>> = { microphone: '', camera: '' };
  @property({ type: Boolean }) mutedOnEntry = false;
  @state() private mode: Mode = 'join';
  @state() private wants: Wants = { microphone: true, camera: false };
  @state() private faults: ReadonlyMap<Source, DeviceFault> = new Map();
  @state() private level = 0;
  @state() private tone: 'silent' | 'plays' | 'failed' = 'silent';
  @query('dialog') private dialog!: HTMLDialogElement;
  private readonly meter = new Level((level) => (this.level = level));
  /** One's own voice, also while it is not sent. */
  private heard: { readonly from: MediaStreamTrack; readonly track: MediaStreamTrack } | undefined;
  private joined = false;

  async show(mode: Mode, wants: Wants): Promise<void> {
    this.mode = mode;
    this.joined = false;
    this.wants = { microphone: wants.microphone && !this.why.microphone, camera: wants.camera && !this.why.camera };
    this.faults = new Map();
    this.tone = 'silent';
    await this.updateComplete;
    this.dialog.showModal();
    if (mode === 'join') {
      await Promise.all([this.open('microphone'), this.open('camera')]);
    }
  }

  /** The devices are others than before. */
  look(): void {
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.silence();
  }

  protected override updated(): void {
    if (this.dialog.open) {
      this.hear(this.local.track('microphone'));
    }
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${this.closed}>
      ${this.local ? this.form() : nothing}
    </dialog>`;
  }

  private form() {
    const joins = this.mode === 'join';
    return html`<form method="dialog" @submit=${this.submit}>
      <h2 id="title">${this.t('check-title')}</h2>
      ${this.preview()} ${this.source('microphone')} ${this.source('camera')} ${this.speaker()}
      ${joins && this.mutedOnEntry ? html`<p class="small warning">${this.t('muted-entry-hint')}</p>` : nothing}
      ${joins ? html`<p class="small quiet">${this.t('listen-only')}</p>` : nothing}
      <div class="ends">
        ${joins ? html`<wa-button id="cancel" size="s" appearance="outlined" @click=${() => this.dialog.close()}>${this.t('cancel')}</wa-button>` : nothing}
        <wa-button id="done" size="s" variant="brand" @click=${this.done}>${this.t(joins ? 'check-join' : 'check-done')}</wa-button>
      </div>
    </form>`;
  }

  private preview() {
    const track = this.local.track('camera');
    return html`<div class="preview ${track ? '' : 'off'}">
      ${track
        ? html`<video .srcObject=${streamOf(track)} .muted=${true} muted autoplay playsinline aria-label=${this.t('preview')}></video>`
        : html`<span class="quiet">${this.t('no-preview')}</span>`}
    </div>
    ${track ? html`<p class="small quiet">${this.t('no-blur')}</p>` : nothing}`;
  }

  private source(source: Source) {
    const why = this.why[source];
    const fault = this.faults.get(source);
    return html`<section aria-labelledby=${source}>
      <div class="head">
        <h3 id=${source}><wa-icon name=${ICONS[source]}></wa-icon>${this.t(source)}</h3>
        ${this.mode === 'join' && !why
          ? html`<label class="switch">
              <input type="checkbox" role="switch" id="use-${source}" .checked=${this.wants[source]} @change=${(event: Event) => this.want(source, (event.target as HTMLInputElement).checked)} />
              ${this.t(`use-${source}`)}
            </label>`
          : nothing}
      </div>
      ${why ? html`<p class="small quiet">${why}</p>` : this.choice(source)}
      ${source === 'microphone' && !why ? this.meterShown() : nothing}
      <div role="alert">
        ${fault
          ? html`<div class="fault small">
              <p>${this.t(`${source}-${fault.trouble}`)}</p>
              ${fault.trouble === 'insecure' ? nothing : html`<wa-button size="s" appearance="outlined" @click=${() => this.open(source)}>${this.t('try-again')}</wa-button>`}
            </div>`
          : nothing}
      </div>
    </section>`;
  }

  private choice(device: Device) {
    const chosen = this.local.chosen(device);
    const all = this.local.devices(device);
    const known = all.some(({ deviceId }) => deviceId === chosen);
    return html`<select id="choose-${device}" aria-labelledby=${device} @change=${(event: Event) => this.choose(device, (event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${!known}>${this.t('standard-device')}</option>
      ${all.filter(({ deviceId }) => deviceId && deviceId !== 'default').map(({ deviceId, label }) => html`<option value=${deviceId} .selected=${deviceId === chosen}>${label}</option>`)}
    </select>`;
  }

  private meterShown() {
    const percent = Math.round(this.level * 100);
    return html`<div class="meter" role="meter" aria-label=${this.t('level')} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}>
      <div .style=${`width: ${percent}%`}></div>
    </div>`;
  }

  private speaker() {
    return html`<section aria-labelledby="speaker">
      <h3 id="speaker"><wa-icon name=${ICONS.speaker}></wa-icon>${this.t('speaker')}</h3>
      <div class="row">
        ${'setSinkId' in HTMLMediaElement.prototype ? this.choice('speaker') : html`<p class="small quiet">${this.t('only-one')}</p>`}
        <wa-button id="tone" size="s" appearance="outlined" @click=${this.play}>${this.t('test-speaker')}</wa-button>
      </div>
      <p class="small ${this.tone === 'failed' ? 'error' : 'quiet'}" role="status">${this.tone === 'silent' ? nothing : this.t(this.tone === 'plays' ? 'tone-plays' : 'tone-failed')}</p>
    </section>`;
  }

  private want(source: Source, on: boolean): void {
    this.wants = { ...this.wants, [source]: on };
    if (on) {
      void this.open(source);
    } else {
      this.local.close(source);
      this.clear(source);
    }
  }

  private async open(source: Source): Promise<void> {
    if (this.mode === 'join' && !this.wants[source]) {
      return;
    }
    this.clear(source);
    try {
      await this.local.open(source);
      // It was turned off meanwhile, or the dialog was closed.
      if (this.mode === 'join' && (!this.wants[source] || (!this.dialog.open && !this.joined))) {
        this.local.close(source);
      }
    } catch (fault) {
      if (fault instanceof DeviceFault) {
        this.faults = new Map(this.faults).set(source, fault);
      }
    }
    this.requestUpdate();
  }

  private clear(source: Source): void {
    const faults = new Map(this.faults);
    faults.delete(source);
    this.faults = faults;
  }

  private async choose(device: Device, id: string): Promise<void> {
    await this.local.choose(device, id);
    if (device !== 'speaker' && this.faults.has(device)) {
      await this.open(device);
    }
    this.dispatchEvent(new CustomEvent('chosen'));
    this.requestUpdate();
  }

  private hear(track: MediaStreamTrack | undefined): void {
    if (this.heard?.from === track) {
      return;
    }
    this.silence();
    if (track) {
      const copy = track.clone();
      copy.enabled = true;
      this.heard = { from: track, track: copy };
      this.meter.of(copy);
    }
  }

  private silence(): void {
    this.meter.stop();
    this.heard?.track.stop();
    this.heard = undefined;
  }

  private readonly play = async () => {
    this.tone = 'plays';
    this.tone = await playTone(this.local.chosen('speaker')).then(
      () => 'silent' as const,
      () => 'failed' as const,
    );
  };

  private readonly submit = (submit: Event) => {
    submit.preventDefault();
    this.done();
  };

  private readonly done = () => {
    this.joined = this.mode === 'join';
    this.dialog.close();
    if (this.joined) {
      this.dispatchEvent(new CustomEvent<Wants>('join', { detail: this.wants }));
    }
  };

  private readonly closed = () => {
    this.silence();
    if (this.mode === 'join' && !this.joined) {
      this.local.close('microphone', 'camera');
    }
  };

  private t(key: Key, values?: Values): string {
    return texts(this.language, key, values);
  }
}

export const deviceCheck = definePanel('plenum-media-check', DeviceCheck);
