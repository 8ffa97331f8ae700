const underway = new WeakSet<EventTarget>();

/**
 * A listener for a control that asks for something: until that has been answered, the control is disabled and does nothing more.
 * It keeps the focus, which `disabled` would take from it.
 *
 * @param act returns a promise for as long as it takes
 */
export function busy(act: (event: Event) => unknown): (event: Event) => void {
  return (event) => {
    const control = event.currentTarget as HTMLElement;
    if (underway.has(control)) {
      event.preventDefault();
      return;
    }
    const answered = act(event);
    if (answered instanceof Promise) {
      mark(control, true);
      const end = () => mark(control, false);
      answered.then(end, end);
    }
  };
}

function mark(control: HTMLElement, on: boolean): void {
  control.toggleAttribute('data-busy', on);
  if (on) {
    underway.add(control);
    control.setAttribute('aria-disabled', 'true');
  } else {
    underway.delete(control);
    control.removeAttribute('aria-disabled');
  }
}
