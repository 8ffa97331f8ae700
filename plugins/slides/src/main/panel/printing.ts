/**
 * Opens the browser's print dialog with pictures, each on a sheet of its own.
 *
 * @param name the browser proposes it as the name of the file
 * @returns when the dialog was opened; rejects if a picture cannot be loaded
 */
export async function printPictures(name: string, addresses: readonly string[]): Promise<void> {
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
  page.body.style.margin = '0';
  try {
    for (const address of addresses) {
      page.body.append(await sheet(page, address));
    }
    window.focus();
    window.print();
  } catch (fault) {
    frame.remove();
    throw fault;
  }
  globalThis.focus();
  // The dialog holds the page up in most browsers; in others the person comes back from it.
  document.addEventListener('pointerdown', () => frame.remove(), { once: true });
}

/** One after the other: the server gives so many files a second. */
async function sheet(page: Document, address: string): Promise<HTMLElement> {
  const picture = page.createElement('img');
  Object.assign(picture.style, { display: 'block', width: '100%', maxHeight: '100vh', objectFit: 'contain', breakAfter: 'page', breakInside: 'avoid' });
  picture.src = address;
  await picture.decode();
  return picture;
}
