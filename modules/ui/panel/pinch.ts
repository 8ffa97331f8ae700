import type { Undo } from './meeting.js';

/**
 * Takes what is in a scrolling element larger and smaller with two fingers; what is between them stays there.
 *
 * @param size how large it is now, as a number of the caller's own
 * @param resize is told how large it shall be: in proportion to how far the fingers are from each other; may take the nearest that it has. What it
 *   returns is waited for before the element is scrolled
 * @returns lets the element be
 */
export function pinching(element: HTMLElement, size: () => number, resize: (size: number) => Promise<unknown>): Undo {
  let from: { readonly size: number; readonly distance: number; readonly place: Place } | undefined;
  let following = new AbortController();
  const begin = (event: TouchEvent) => {
    following.abort();
    following = new AbortController();
    // Not at the element: what a finger is on can be replaced as it grows, and then its touches reach nothing around it any more.
    for (const touch of event.touches) {
      const target = touch.target as HTMLElement;
      const options = { passive: false, signal: following.signal };
      target.addEventListener('touchmove', move, options);
      target.addEventListener('touchend', begin, options);
      target.addEventListener('touchcancel', stop, options);
    }
    const fingers = fingersOf(event);
    from = fingers && { size: size(), distance: Math.max(1, fingers.distance), place: placeOf(element, fingers) };
    if (from) {
      // Else the browser takes the whole window larger.
      event.preventDefault();
    }
  };
  const move = (event: TouchEvent) => {
    const fingers = fingersOf(event);
    if (!from || !fingers) {
      return;
    }
    event.preventDefault();
    const { place } = from;
    void resize((from.size * fingers.distance) / from.distance).then(() => hold(element, place, fingers));
  };
  const stop = () => (from = undefined);
  element.addEventListener('touchstart', begin, { passive: false });
  return () => {
    element.removeEventListener('touchstart', begin);
    following.abort();
  };
}

interface Fingers {
  readonly distance: number;
  /** Between them, in the window. */
  readonly x: number;
  readonly y: number;
}

/** In what scrolls: parts of its width and height. */
interface Place {
  readonly right: number;
  readonly down: number;
}

function fingersOf({ touches }: TouchEvent): Fingers | undefined {
  const [one, other] = touches;
  return one && other && touches.length === 2
    ? {
        distance: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
        x: (one.clientX + other.clientX) / 2,
        y: (one.clientY + other.clientY) / 2,
      }
    : undefined;
}

function placeOf(element: HTMLElement, { x, y }: Fingers): Place {
  const { left, top } = element.getBoundingClientRect();
  return {
    right: (element.scrollLeft + x - left) / Math.max(1, element.scrollWidth),
    down: (element.scrollTop + y - top) / Math.max(1, element.scrollHeight),
  };
}

/** Scrolls so that a place is under the fingers. */
function hold(element: HTMLElement, { right, down }: Place, { x, y }: Fingers): void {
  const { left, top } = element.getBoundingClientRect();
  element.scrollTo(right * element.scrollWidth - (x - left), down * element.scrollHeight - (y - top));
}
