import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Region } from '../../client/frames.js';
import { growing, isCollapsed, REGIONS, type Piece, type Side } from './arrangement.js';
import type { Arranger } from './arranger.js';
import { CALL } from './cover.js';
import { splitter, type SplitterDesk } from './splitter.js';
import { DRAGGED, strip, type StripDesk, type Tab } from './strip.js';

/** What the regions need to know and what they do. */
export interface DockDesk extends StripDesk, SplitterDesk {
  readonly arranger: Arranger;
  tab(piece: Piece): Tab;
  /** Moves it and leaves the focus with it. */
  move(piece: Piece, region: Region, place?: number): void;
  expand(side: Side): void;
  /** The panel of the call: its tab while it wants the content area, and whether it has it. */
  readonly callTab: Tab | undefined;
  readonly isCovered: boolean;
  /** What is over and beside the panels of the region with the content. */
  readonly contentBar: () => unknown;
  readonly contentList: () => unknown;
}

const NAME = { left: 'regionLeft', content: 'regionContent', right: 'regionRight' } as const;
const MOVE = { left: 'moveLeft', content: 'moveContent', right: 'moveRight' } as const;
const STANDARD_WIDTH: Readonly<Record<Side, number>> = { left: 17, right: 22 };
/** In rem; more than the standard width of the other side, so that the middle stays. */
const LEAST = 12;

/** The regions beside each other, as wide as they are arranged. */
export function docks(desk: DockDesk): TemplateResult {
  const { regions } = desk.arranger;
  const used = REGIONS.filter((region) => regions[region].length > 0);
  return html`${repeat(used, (region) => region, (region) => dock(desk, region))}`;
}

/** Widths for CSS of what {@link docks} gives. */
export function columns({ arrangement, regions }: Arranger): string {
  const wide = growing(regions);
  const column = (region: Region) => {
    if (region === 'content' || region === wide) {
      return 'minmax(0, 1fr)';
    }
    const { width } = arrangement.sides[region];
    const open = width > 0 ? `minmax(${LEAST}rem, ${width}%)` : `${STANDARD_WIDTH[region]}rem`;
    const edge = '0.375rem';
    const parts = isCollapsed(arrangement, regions, region) ? ['2.75rem'] : region === 'left' ? [open, edge] : [edge, open];
    return parts.join(' ');
  };
  return REGIONS.filter((region) => regions[region].length > 0).map(column).join(' ');
}

/** The standard width of a side in per cent of the window. */
export const standardPercent = (side: Side, rootPixels: number, window: number): number =>
  Math.round((100 * STANDARD_WIDTH[side] * rootPixels) / window);

function dock(desk: DockDesk, region: Region): TemplateResult {
  const { arrangement, regions } = desk.arranger;
  const grows = growing(regions) === region;
  if (region === 'content' || grows) {
    return opened(desk, region, grows);
  }
  if (isCollapsed(arrangement, regions, region)) {
    return collapsed(desk, region);
  }
  const edge = splitter(desk, region, desk.t('edgeOf', { region: desk.t(NAME[region]) }));
  return region === 'left' ? html`${opened(desk, region, grows)}${edge}` : html`${edge}${opened(desk, region, grows)}`;
}

function opened(desk: DockDesk, region: Region, grows: boolean): TemplateResult {
  const pieces = desk.arranger.regions[region];
  const front = desk.arranger.front(region);
  const piece = pieces.find(({ id }) => id === front);
  const isHome = region === homeOf(desk.arranger);
  const isCovered = isHome && desk.isCovered;
  const tabs = [...(isHome ? callTabs(desk) : []), ...pieces.map((one) => desk.tab(one))];
  const name = desk.t(NAME[region]);
  return html`
    <div class="dock ${region}" id="dock-${region}" tabindex=${grows ? -1 : nothing} @dragover=${dragged} @drop=${(drop: DragEvent) => dropped(desk, region, drop)}>
      ${strip(desk, tabs, isCovered ? CALL : front, name, piece && !isCovered ? arranging(desk, piece, region, grows) : nothing)}
      ${withContent(desk, isHome, isHome, html`${repeat(pieces, ({ id }) => id, ({ id }) => slotted(id, id === front))}`)}
    </div>
  `;
}

/** The region that has the list of content: the middle, or what is in its place. */
export const homeOf = ({ regions }: Arranger): Region => growing(regions);

/** The tab of the call, first of all, while its panel wants the content area. */
export const callTabs = ({ callTab }: Pick<DockDesk, 'callTab'>): readonly Tab[] => (callTab ? [callTab] : []);

type ContentDesk = Pick<DockDesk, 'contentBar' | 'contentList' | 'isCovered' | 'callTab'>;

/**
 * The panels of a region. Around those of the one with the content is the call.
 *
 * @param isHome whether the call is here
 * @param hasContent whether the list of content is beside them
 */
export function withContent(desk: ContentDesk, isHome: boolean, hasContent: boolean, panels: TemplateResult): TemplateResult {
  return html`
    <div class="shown ${isHome && desk.isCovered ? 'covered' : ''}">
      ${isHome ? callPlace(desk) : nothing} ${hasContent ? desk.contentBar() : nothing}
      <div class="middle">${hasContent ? desk.contentList() : nothing}<div class="panels">${panels}</div></div>
    </div>
  `;
}

/** What the call's panel consists of is put over and under the panels by its `order`. */
function callPlace({ callTab, isCovered }: ContentDesk): TemplateResult {
  return html`
    <div class="call" id=${callTab ? 'panel-call' : nothing} role=${isCovered ? 'tabpanel' : nothing} aria-labelledby=${isCovered ? 'tab-call' : nothing}>
      <slot name=${CALL}></slot>
    </div>
  `;
}

/** Where the element of a piece is shown; it stays where it is in the document, so that nothing in it is lost. */
export function slotted(id: string, isFront: boolean): TemplateResult {
  return html`
    <div role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}" tabindex=${id === 'people' ? nothing : 0} ?hidden=${!isFront}><slot name=${id}></slot></div>
  `;
}

function collapsed(desk: DockDesk, side: Side): TemplateResult {
  const pieces = desk.arranger.regions[side];
  const news = pieces.reduce((sum, piece) => sum + desk.tab(piece).news, 0);
  const label = [desk.t(side === 'left' ? 'expandLeft' : 'expandRight'), ...(news > 0 ? [desk.t('news', { count: news })] : [])].join(', ');
  return html`
    <div class="dock collapsed ${side}">
      <button type="button" class="tool" id="expand-${side}" aria-expanded="false" title=${label} @click=${() => desk.expand(side)}>
        <wa-icon name=${side === 'left' ? 'chevron-right' : 'chevron-left'} label=${label}></wa-icon>
        ${news > 0 ? html`<span class="count" aria-hidden="true">${news > 99 ? '99+' : news}</span>` : nothing}
      </button>
      <div hidden>${repeat(pieces, ({ id }) => id, ({ id }) => html`<slot name=${id}></slot>`)}</div>
    </div>
  `;
}

/** The menu of the panel in front: where it is, and its side. */
function arranging(desk: DockDesk, piece: Piece, region: Region, grows: boolean): TemplateResult {
  const pieces = desk.arranger.regions[region];
  const place = pieces.indexOf(piece);
  const label = desk.t('arrange', { panel: desk.tab(piece).title });
  const item = (value: string, icon: string, text: string) => html`<wa-dropdown-item value=${value}><wa-icon slot="icon" name=${icon}></wa-icon>${text}</wa-dropdown-item>`;
  const icons = { left: 'side-left', content: 'middle', right: 'side-right' };
  const act = ({ detail }: CustomEvent<{ item: { value: string } }>) => {
    const { value } = detail.item;
    switch (value) {
      case 'earlier':
        return desk.move(piece, region, place - 1);
      case 'later':
        return desk.move(piece, region, place + 1);
      case 'collapse':
        return region === 'content' ? undefined : desk.collapse(region);
      default:
        return desk.move(piece, value as Region);
    }
  };
  return html`
    <wa-dropdown placement="bottom-end" @wa-select=${act}>
      <button type="button" slot="trigger" class="tool" aria-haspopup="menu" title=${label}><wa-icon name="more" label=${label}></wa-icon></button>
      ${REGIONS.filter((one) => one !== region).map((one) => item(one, icons[one], desk.t(MOVE[one])))}
      ${place > 0 ? item('earlier', 'chevron-left', desk.t('moveEarlier')) : nothing}
      ${place < pieces.length - 1 ? item('later', 'chevron-right', desk.t('moveLater')) : nothing}
      ${region === 'content' || grows ? nothing : item('collapse', 'minus', desk.t('collapse'))}
    </wa-dropdown>
  `;
}

/** Nothing else than tabs is taken here. */
function dragged(drag: DragEvent): void {
  if (drag.dataTransfer?.types.includes(DRAGGED)) {
    drag.preventDefault();
  }
}

/** A tab that was dragged here; before the tab it was dropped on. */
function dropped(desk: DockDesk, region: Region, drop: DragEvent): void {
  const { regions } = desk.arranger;
  const carried = drop.dataTransfer?.getData(DRAGGED);
  const piece = REGIONS.flatMap((one) => regions[one]).find(({ id }) => id === carried);
  const onto = (drop.target as Element).closest('[role=tab]')?.id.replace(/^tab-/, '');
  if (piece && piece.id !== onto) {
    drop.preventDefault();
    const others = regions[region].filter((one) => one !== piece);
    const place = others.findIndex(({ id }) => id === onto);
    desk.move(piece, region, place < 0 ? undefined : place);
  }
}
