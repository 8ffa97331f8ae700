import { html, type TemplateResult } from 'lit';
import { LEAST_WIDTH, MOST_WIDTH, type Side } from './arrangement.js';

const STEP = 2;

/** What the edge of a side needs to know and what it does. */
export interface SplitterDesk {
  /** How wide the side is, in per cent of the window. */
  widthOf(side: Side): number;
  resize(side: Side, width: number): void;
  standardWidth(side: Side): void;
  collapse(side: Side): void;
}

/** The edge of a side: dragged, or moved by arrow keys; Enter collapses the side, a double click gives it its standard width. */
export function splitter(desk: SplitterDesk, side: Side, label: string): TemplateResult {
  return html`
    <div
      class="splitter"
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${label}
      aria-controls="dock-${side}"
      aria-valuemin=${LEAST_WIDTH}
      aria-valuemax=${MOST_WIDTH}
      aria-valuenow=${desk.widthOf(side)}
      aria-valuetext="${desk.widthOf(side)} %"
      @keydown=${(key: KeyboardEvent) => keys(desk, side, key)}
      @pointerdown=${(pointer: PointerEvent) => drag(desk, side, pointer)}
      @dblclick=${() => desk.standardWidth(side)}
    ></div>
  `;
}

function keys(desk: SplitterDesk, side: Side, event: KeyboardEvent): void {
  const wider = side === 'left' ? STEP : -STEP;
  const to: Readonly<Record<string, () => void>> = {
    ArrowRight: () => desk.resize(side, desk.widthOf(side) + wider),
    ArrowLeft: () => desk.resize(side, desk.widthOf(side) - wider),
    Home: () => desk.resize(side, LEAST_WIDTH),
    End: () => desk.resize(side, MOST_WIDTH),
    Enter: () => desk.collapse(side),
  };
  const act = to[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
}

function drag(desk: SplitterDesk, side: Side, { currentTarget, pointerId }: PointerEvent): void {
  const edge = currentTarget as HTMLElement;
  const body = edge.parentElement?.getBoundingClientRect();
  if (!body) {
    return;
  }
  const follow = ({ clientX }: PointerEvent) => desk.resize(side, (100 * (side === 'left' ? clientX - body.left : body.right - clientX)) / body.width);
  edge.setPointerCapture(pointerId);
  edge.addEventListener('pointermove', follow);
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', follow), { once: true });
}
