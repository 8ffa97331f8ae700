/** A text on paper. */
export interface Printed {
  /** Over it; empty for none. */
  readonly title: string;
  readonly text: string;
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
  const before = focused();
  window.focus();
  window.print();
  // Keys go to where they went, not to a page that nobody sees.
  globalThis.focus();
  before?.focus();
  // The dialog holds the page up in most browsers; in others the person comes back from it.
  document.addEventListener('pointerdown', () => frame.remove(), { once: true });
}

/** What has the focus, in whatever shadow. */
function focused(): HTMLElement | undefined {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) {
    one = one.shadowRoot.activeElement;
  }
  return one instanceof HTMLElement ? one : undefined;
}

function section(page: Document, { title, text, picture }: Printed, onNextPage: boolean): HTMLElement {
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
    section.append(...text.split('\n').map((line) => paragraph(page, line)));
  }
  if (picture) {
    section.append(page.importNode(picture, true));
  }
  return section;
}

function paragraph(page: Document, line: string): HTMLElement {
  const paragraph = page.createElement('p');
  paragraph.dir = 'auto';
  paragraph.textContent = line;
  Object.assign(paragraph.style, { margin: '0', minHeight: '1.5em', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
  return paragraph;
}
