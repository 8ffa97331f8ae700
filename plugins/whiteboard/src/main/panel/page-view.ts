import { boxOf, PAGE_WIDTH, type Figure, type SurfaceObject } from './figures.js';
import { elementOf, shifted, svgElement } from './picture.js';
import type { Seen } from './sheet.js';

/** How long a stroke or pointer of somebody stays of whom nothing more is heard. */
const STAYS_MILLISECONDS = 4_000;

/** The page as SVG: objects, and over them what is only for a moment. One element an object: a change touches nothing else. */
export class PageView implements Seen {
  readonly svg = svgElement('svg', { 'class': 'page', 'preserveAspectRatio': 'xMinYMin meet', 'viewBox': `0 0 ${PAGE_WIDTH} ${PAGE_WIDTH}` });
  private readonly objects = svgElement('g');
  private readonly moment = svgElement('g');
  private readonly marks = svgElement('g');
  private readonly elements = new Map<string, SVGElement>();
  private readonly passing = new Map<string, { readonly element: SVGElement; readonly timer: ReturnType<typeof setTimeout> }>();
  private perPixel = 1;

  constructor() {
    this.svg.append(this.objects, this.moment, this.marks);
  }

  /** @param width of the page in pixels, as it is shown */
  fit(width: number, height: number): void {
    if (width > 0 && height > 0) {
      this.perPixel = PAGE_WIDTH / width;
      this.svg.setAttribute('viewBox', `0 0 ${PAGE_WIDTH} ${height * this.perPixel}`);
    }
  }

  /** The place of the page under a place of the window. */
  at(event: { readonly clientX: number; readonly clientY: number }): { readonly x: number; readonly y: number } {
    const { left, top } = this.svg.getBoundingClientRect();
    return { x: (event.clientX - left) * this.perPixel, y: (event.clientY - top) * this.perPixel };
  }

  /** Units that so many pixels are. */
  units(pixels: number): number {
    return pixels * this.perPixel;
  }

  reset(objects: readonly SurfaceObject[]): void {
    this.elements.clear();
    const all = document.createDocumentFragment();
    objects.forEach((object) => all.append(this.make(object)));
    this.objects.replaceChildren(all);
  }

  added(object: SurfaceObject): void {
    this.objects.append(this.make(object));
  }

  changed(object: SurfaceObject): void {
    this.elements.get(object.id)?.setAttribute('transform', shifted(object));
  }

  removed(id: string): void {
    this.elements.get(id)?.remove();
    this.elements.delete(id);
  }

  /** Shown while it is drawn, or sent. @return takes it away */
  ghost(figure: Figure): () => void {
    const element = elementOf(figure);
    this.moment.append(element);
    return () => element.remove();
  }

  /** What is drawn in this moment, by name of who and what; replaces what was of that name. Without a figure it is taken away. */
  show(name: string, figure: Figure | undefined): void {
    this.pass(name, figure && elementOf(figure, true));
  }

  /** Where somebody points, with their name. */
  point(name: string, at: { readonly x: number; readonly y: number }, who: string, colour: string): void {
    const size = this.units(1);
    const flag = svgElement('g', { class: `pointer ${colour}`, transform: `translate(${at.x} ${at.y}) scale(${size})` });
    const label = svgElement('text', { x: 14, y: 5 });
    label.textContent = who;
    flag.append(svgElement('circle', { r: 7 }), label);
    this.pass(name, flag);
  }

  private pass(name: string, element: SVGElement | undefined): void {
    const before = this.passing.get(name);
    clearTimeout(before?.timer);
    before?.element.remove();
    this.passing.delete(name);
    if (element) {
      this.moment.append(element);
      this.passing.set(name, { element, timer: setTimeout(() => this.pass(name, undefined), STAYS_MILLISECONDS) });
    }
  }

  /** Ends all that somebody shows for a moment. */
  forget(prefix: string): void {
    [...this.passing.keys()].filter((name) => name.startsWith(prefix)).forEach((name) => this.pass(name, undefined));
  }

  /** The selected object, and where the keyboard is. */
  mark(selected: SurfaceObject | undefined, cursor: { readonly x: number; readonly y: number } | undefined): void {
    this.marks.replaceChildren();
    if (selected) {
      const { x, y, width, height } = boxOf(selected.figure);
      const edge = this.units(4);
      this.marks.append(
        svgElement('rect', {
          'class': 'selected', 'x': x + selected.right - edge, 'y': y + selected.down - edge, 'width': width + 2 * edge, 'height': height + 2 * edge,
          'stroke-width': this.units(1.5), 'stroke-dasharray': `${this.units(5)} ${this.units(4)}`,
        }),
      );
    }
    if (cursor) {
      const arm = this.units(12);
      const path = `M${cursor.x - arm} ${cursor.y}H${cursor.x + arm}M${cursor.x} ${cursor.y - arm}V${cursor.y + arm}`;
      this.marks.append(svgElement('path', { 'class': 'cursor under', 'd': path, 'stroke-width': this.units(4) }), svgElement('path', { 'class': 'cursor', 'd': path, 'stroke-width': this.units(2) }));
    }
  }

  /** Moves what is seen of an object before the server knows. */
  preview(object: SurfaceObject, right: number, down: number): void {
    this.elements.get(object.id)?.setAttribute('transform', shifted({ right, down }));
  }

  stop(): void {
    this.passing.forEach(({ timer }) => clearTimeout(timer));
    this.passing.clear();
    this.moment.replaceChildren();
  }

  private make(object: SurfaceObject): SVGElement {
    const element = elementOf(object.figure);
    element.setAttribute('transform', shifted(object));
    this.elements.set(object.id, element);
    return element;
  }
}
