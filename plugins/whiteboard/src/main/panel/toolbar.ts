import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { busy, definePanel, panelStyles } from '@plenum/panel';
import { WIDTHS, type SurfaceDesk, type Tool, type Width } from './desk.js';
import { COLOURS, SHAPES, STAMPS, type Colour } from './figures.js';
import { objectList } from './object-list.js';
import { inkStyles, toolbarStyles } from './styles.js';

const ICONS: Readonly<Record<Exclude<Tool, 'none'>, string>> = {
  'select': 'select', 'pen': 'pen', 'marker': 'marker', 'line': 'line', 'arrow': 'arrow', 'rectangle': 'rectangle', 'ellipse': 'ellipse', 'text': 'text',
  'tick': 'check', 'cross': 'close', 'question': 'question', 'star': 'star', 'eraser': 'eraser', 'pointer': 'pointer',
};
const ALONE: readonly Exclude<Tool, 'none'>[] = ['select', 'pen', 'marker'];
const BEHIND: readonly Exclude<Tool, 'none'>[] = ['text', 'eraser', 'pointer'];

/** The tools of one surface, in the place that the panel with the page has for them. */
export class ToolBar extends LitElement {
  static override styles = [panelStyles, inkStyles, toolbarStyles];

  @property({ attribute: false }) desk: SurfaceDesk | undefined;
  /** Units that the page is high. */
  @property({ attribute: false }) height: () => number = () => 1000;
  @state() private listed = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  protected override render() {
    const { desk } = this;
    if (!desk) {
      return nothing;
    }
    return html`
      ${desk.refused
        ? html`<span class="row small quiet">${desk.t('no-draw')} ${desk.refused} ${this.listButton(desk)}</span>`
        : desk.asksHidden
          ? html`<span class="row small">${desk.t('hidden')} <wa-button size="s" appearance="outlined" @click=${() => desk.agree()}>${desk.t('hidden-agree')}</wa-button></span>`
          : this.tools(desk)}
      ${desk.problem ? html`<p class="error small" role="alert">${desk.problem}</p>` : nothing}
      <dialog aria-label=${desk.t('objects')} @close=${() => (this.listed = false)}>
        ${this.listed ? objectList(desk, this.height(), () => this.dialog?.close()) : nothing}
      </dialog>
    `;
  }

  private tools(desk: SurfaceDesk) {
    const { t, tool, isBoard } = desk;
    const out = isBoard || tool !== 'none';
    return html`<div class="bar">
      ${isBoard
        ? nothing
        : html`<button type="button" class="annotate" aria-pressed=${out} @click=${() => desk.choose(out ? 'none' : 'pen')}>
            <wa-icon name="pen"></wa-icon>${t('annotate')}
          </button>`}
      ${out ? this.toolbar(desk) : desk.objects.length > 0 ? this.listButton(desk) : nothing}
    </div>`;
  }

  private toolbar(desk: SurfaceDesk) {
    const { t } = desk;
    return html`<div class="tools" role="toolbar" aria-label=${t('tools')} @keydown=${rove}>
      ${ALONE.map((tool) => this.toolButton(desk, tool))} ${this.several(desk, 'shapes', SHAPES)} ${this.several(desk, 'stamps', STAMPS)}
      ${BEHIND.map((tool) => this.toolButton(desk, tool))}
      <span class="gap"></span>
      ${this.colours(desk)} ${this.widths(desk)}
      <span class="gap"></span>
      ${this.act(desk, 'undo', 'undo', desk.canUndo, () => desk.undo())} ${this.act(desk, 'redo', 'refresh', desk.canRedo, () => desk.redo())} ${this.menu(desk)}
    </div>`;
  }

  private toolButton(desk: SurfaceDesk, tool: Exclude<Tool, 'none'>): TemplateResult {
    return html`<button type="button" class="tool" data-tool=${tool} aria-pressed=${desk.tool === tool} title=${desk.t(tool)} @click=${() => desk.choose(tool)}>
      <wa-icon name=${ICONS[tool]} label=${desk.t(tool)}></wa-icon>
    </button>`;
  }

  /** Tools of one sort behind one button, which shows the one that was used last. */
  private several(desk: SurfaceDesk, name: 'shapes' | 'stamps', tools: readonly Exclude<Tool, 'none'>[]): TemplateResult {
    const current = tools.find((one) => one === desk.tool);
    const label = current ? `${desk.t(name)}: ${desk.t(current)}` : desk.t(name);
    return html`<wa-dropdown @wa-select=${(chosen: CustomEvent<{ item: { value: string } }>) => desk.choose(chosen.detail.item.value as Tool)}>
      <button type="button" slot="trigger" class="tool ${current ? 'on' : ''}" data-tool=${name} aria-haspopup="menu" title=${label}>
        <wa-icon name=${ICONS[current ?? tools[name === 'shapes' ? 2 : 0] ?? 'rectangle']} label=${label}></wa-icon><wa-icon class="fold" name="chevron-down"></wa-icon>
      </button>
      ${tools.map((tool) => html`<wa-dropdown-item type="checkbox" value=${tool} .checked=${live(desk.tool === tool)}><wa-icon slot="icon" name=${ICONS[tool]}></wa-icon>${desk.t(tool)}</wa-dropdown-item>`)}
    </wa-dropdown>`;
  }

  private colours(desk: SurfaceDesk): TemplateResult {
    const label = `${desk.t('colour')}: ${desk.t(desk.colour)}`;
    return html`<wa-dropdown @wa-select=${(chosen: CustomEvent<{ item: { value: string } }>) => desk.paint(chosen.detail.item.value as Colour)}>
      <button type="button" slot="trigger" class="tool" data-tool="colour" aria-haspopup="menu" title=${label}>
        <wa-icon class=${desk.colour} name="circle" label=${label}></wa-icon><wa-icon class="fold" name="chevron-down"></wa-icon>
      </button>
      ${COLOURS.map((colour) => html`<wa-dropdown-item type="checkbox" value=${colour} .checked=${live(desk.colour === colour)}><wa-icon slot="icon" class=${colour} name="circle"></wa-icon>${desk.t(colour)}</wa-dropdown-item>`)}
    </wa-dropdown>`;
  }

  private widths(desk: SurfaceDesk): TemplateResult {
    const label = `${desk.t('width')}: ${desk.t(desk.width)}`;
    return html`<wa-dropdown @wa-select=${(chosen: CustomEvent<{ item: { value: string } }>) => desk.thicken(chosen.detail.item.value as Width)}>
      <button type="button" slot="trigger" class="tool" data-tool="width" aria-haspopup="menu" title=${label}>
        <span class="stroke ${desk.width}" aria-hidden="true"></span><span class="visually-hidden">${label}</span><wa-icon class="fold" name="chevron-down"></wa-icon>
      </button>
      ${(Object.keys(WIDTHS) as Width[]).map((width) => html`<wa-dropdown-item type="checkbox" value=${width} .checked=${live(desk.width === width)}>
        <span slot="icon" class="stroke ${width}" aria-hidden="true"></span>${desk.t(width)}
      </wa-dropdown-item>`)}
    </wa-dropdown>`;
  }

  private act(desk: SurfaceDesk, key: 'undo' | 'redo', icon: string, can: boolean, act: () => Promise<unknown>): TemplateResult {
    // Not disabled while the focus is on it: that would lose it to nobody.
    return html`<button type="button" class="tool" data-tool=${key} aria-disabled=${!can} title=${desk.t(key)} @click=${busy(async () => can && (await act()))}>
      <wa-icon name=${icon} label=${desk.t(key)}></wa-icon>
    </button>`;
  }

  private menu(desk: SurfaceDesk): TemplateResult {
    const { t, may, objects, meeting } = desk;
    const people = may.manage ? [...new Set(objects.map(({ by }) => by))].filter((by) => by !== meeting.you().participant) : [];
    const chosen = ({ detail }: CustomEvent<{ item: { value: string } }>) => {
      const [act = '', of] = detail.item.value.split(' ');
      const acts: Readonly<Record<string, () => unknown>> = {
        list: () => this.openList(),
        own: () => desk.clearOwn(),
        last: () => desk.undoLast(),
        all: () => desk.clear(),
        of: () => desk.clear(of),
      };
      acts[act]?.();
    };
    return html`<wa-dropdown placement="bottom-end" @wa-select=${chosen}>
      <button type="button" slot="trigger" class="tool" data-tool="more" aria-haspopup="menu" title=${t('more')}><wa-icon name="more" label=${t('more')}></wa-icon></button>
      <wa-dropdown-item value="list"><wa-icon slot="icon" name="contents"></wa-icon>${t('list')}</wa-dropdown-item>
      <wa-dropdown-item value="own"><wa-icon slot="icon" name="eraser"></wa-icon>${t('clear-own')}</wa-dropdown-item>
      ${may.manage
        ? html`<wa-divider></wa-divider>
            <wa-dropdown-item value="last"><wa-icon slot="icon" name="undo"></wa-icon>${t('undo-last')}</wa-dropdown-item>
            ${people.slice(0, 20).map((by) => html`<wa-dropdown-item value="of ${by}"><wa-icon slot="icon" name="person"></wa-icon>${t('clear-of', { name: meeting.person(by).name })}</wa-dropdown-item>`)}
            <wa-dropdown-item value="all" variant="danger"><wa-icon slot="icon" name="delete"></wa-icon>${t('clear-all')}</wa-dropdown-item>`
        : nothing}
    </wa-dropdown>`;
  }

  private listButton(desk: SurfaceDesk): TemplateResult {
    return html`<button type="button" class="tool" data-tool="list" title=${desk.t('list')} @click=${() => this.openList()}>
      <wa-icon name="contents" label=${desk.t('list')}></wa-icon>
    </button>`;
  }

  private openList(): void {
    this.listed = true;
    void this.updateComplete.then(() => this.dialog?.open || this.dialog?.showModal());
  }
}

/** Left and right lead from tool to tool. */
function rove(key: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key.key];
  const all = [...(key.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button.tool')];
  const at = all.indexOf(key.target as HTMLElement);
  const next = step && at >= 0 && all[(at + step + all.length) % all.length];
  if (next) {
    key.preventDefault();
    next.focus();
  }
}

/** The tag to make one. */
export const toolBarTag = definePanel('plenum-annotation-tools', ToolBar);
