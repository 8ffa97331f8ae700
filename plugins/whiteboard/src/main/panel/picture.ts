import { decoded, lineHeight, linesOf, type Box, type Colour, type Figure, type SurfaceObject } from './figures.js';
import { painted } from './paths.js';

/** On white paper; pages of other colours have shades of them. */
export const PALETTE: Readonly<Record<Colour, string>> = {
  black: '#1b2528', red: '#c9222f', orange: '#b85600', green: '#23793a', teal: '#0b7480', blue: '#1d5fc2', purple: '#7a35b5', pink: '#bb2777',
};
/** Where a text's first line stands, in parts of its height. */
const BASELINE = 1;
const FONT = 'system-ui, sans-serif';
const SVG = 'http://www.w3.org/2000/svg';

export function svgElement<K extends keyof SVGElementTagNameMap>(name: K, attributes: Readonly<Record<string, string | number>> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return element;
}

/** A figure as an element of SVG; its colour is that of the class of its name. @param drawn while it is drawn */
export function elementOf(figure: Figure, drawn = false): SVGElement {
  if (figure.kind === 'text') {
    return textElement(figure);
  }
  const { path, filled, line, opacity } = painted(figure, drawn);
  const element = svgElement('path', { d: path, class: figure.colour, opacity });
  const look = filled ? { fill: 'currentColor' } : { 'fill': 'none', 'stroke': 'currentColor', 'stroke-width': line, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  Object.entries(look).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return element;
}

function textElement(figure: Figure): SVGElement {
  const [at = { x: 0, y: 0 }] = decoded(figure);
  const element = svgElement('text', { 'class': figure.colour, 'fill': 'currentColor', 'font-size': figure.width, 'font-family': FONT });
  linesOf(figure.text).forEach((line, i) => {
    const span = svgElement('tspan', { x: at.x, y: at.y + figure.width * BASELINE + i * lineHeight(figure) });
    span.textContent = line;
    element.append(span);
  });
  return element;
}

export const shifted = ({ right, down }: Pick<SurfaceObject, 'right' | 'down'>) => (right || down ? `translate(${right} ${down})` : '');

/** All of it as a picture that stands for itself, for paper. */
export function svgPicture(objects: readonly SurfaceObject[], { x, y, width, height }: Box): SVGSVGElement {
  const svg = svgElement('svg', { viewBox: `${x} ${y} ${width} ${height}`, width: '100%' });
  svg.append(
    ...objects.map((object) => {
      const element = elementOf(object.figure);
      element.setAttribute('color', PALETTE[object.figure.colour]);
      element.setAttribute('transform', shifted(object));
      return element;
    }),
  );
  return svg;
}

/** All of it as PNG on white, `scale` pixels a unit. */
export function pngPicture(objects: readonly SurfaceObject[], { x, y, width, height }: Box, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) {
    return Promise.resolve(null);
  }
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.lineCap = pen.lineJoin = 'round';
  for (const { figure, right, down } of objects) {
    pen.setTransform(scale, 0, 0, scale, (right - x) * scale, (down - y) * scale);
    paint(pen, figure);
  }
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

function paint(pen: CanvasRenderingContext2D, figure: Figure): void {
  pen.fillStyle = pen.strokeStyle = PALETTE[figure.colour];
  if (figure.kind === 'text') {
    const [at = { x: 0, y: 0 }] = decoded(figure);
    pen.font = `${figure.width}px ${FONT}`;
    linesOf(figure.text).forEach((line, i) => pen.fillText(line, at.x, at.y + figure.width * BASELINE + i * lineHeight(figure)));
    return;
  }
  const { path, filled, line, opacity } = painted(figure);
  pen.globalAlpha = opacity;
  pen.lineWidth = line;
  if (filled) {
    pen.fill(new Path2D(path));
  } else {
    pen.stroke(new Path2D(path));
  }
  pen.globalAlpha = 1;
}
