/** A picture in a text. */
export interface PrintedPicture {
  readonly address: string;
  /** In its place where it cannot be had. */
  readonly words: string;
}

/** A text on paper. */
export interface Printed {
  /** Over it; empty for none. */
  readonly title: string;
  readonly text: string;
  /** In place of the text, if there are pictures in it: its lines, each in parts. */
  readonly lines?: readonly (readonly (string | PrintedPicture)[])[];
  /** Under the text, as wide as the paper. */
  readonly picture?: SVGElement;
}

/**
 * Opens the browser's print dialog, for paper or PDF: the reader's own fonts have every script and emoji they can read.
 *
 * @param name the browser proposes it as the name of the file
 * @param texts each of which begins on a page of its own
 */
export function print(name: string, texts: readonly Printed[]): void {
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  document.body.append(frame);
  const { contentWindow: window, contentDocument: page } = frame;
  if (!window || !page) {
    frame.remove();
    return;
  }
  page.title = name;
  page.documentElement.lang = document.documentElement.lang;
  Object.assign(page.body.style, { font: '11pt/1.5 system-ui, sans-serif', color: '#000' });
  page.body.append(...texts.map((text, place) => section(page, text, place > 0)));
  const images = [...page.querySelectorAll('img')];
  if (images.length > 0) {
    void Promise.all(images.map(arrived)).then(() => dialog(window));
  } else {
    dialog(window);
  }
  // The dialog holds the page up in most browsers; in others the person comes back from it.
  document.addEventListener('pointerdown', () => frame.remove(), { once: true });
}

function dialog(window: Window): void {
  const before = focused();
  window.focus();
  window.print();
  // Keys go to where they went, not to a page that nobody sees.
  globalThis.focus();
  before?.focus();
}

/** The picture is there, or its words are. */
async function arrived(image: HTMLImageElement): Promise<void> {
  try {
    await image.decode();
  } catch {
    image.replaceWith(image.alt);
  }
}

/** What has the focus, in whatever shadow. */
function focused(): HTMLElement | undefined {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) {
    one = one.shadowRoot.activeElement;
  }
  return one instanceof HTMLElement ? one : undefined;
}

function section(page: Document, { title, text, lines, picture }: Printed, onNextPage: boolean): HTMLElement {
  const section = page.createElement('section');
  section.style.breakBefore = onNextPage ? 'page' : 'auto';
  if (title) {
    const heading = page.createElement('h1');
    heading.dir = 'auto';
    heading.textContent = title;
    Object.assign(heading.style, { fontSize: '16pt', margin: '0 0 8pt', overflowWrap: 'anywhere' });
    section.append(heading);
  }
  if (text || !picture) {
    section.append(...(lines ?? text.split('\n').map((line) => [line])).map((line) => paragraph(page, line)));
  }
  if (picture) {
    section.append(page.importNode(picture, true));
  }
  return section;
}

function paragraph(page: Document, line: readonly (string | PrintedPicture)[]): HTMLElement {
  const paragraph = page.createElement('p');
  paragraph.dir = 'auto';
  paragraph.append(...line.map((part) => (typeof part === 'string' ? part : image(page, part))));
  Object.assign(paragraph.style, { margin: '0', minHeight: '1.5em', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
  return paragraph;
}

function image(page: Document, { address, words }: PrintedPicture): HTMLElement {
  const image = page.createElement('img');
  image.alt = words;
  image.src = address;
  Object.assign(image.style, { display: 'block', maxWidth: '100%', maxHeight: '90vh', breakInside: 'avoid' });
  return image;
}
