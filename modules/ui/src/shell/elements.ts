// Web Awesome's elements, once for the shell and all panels.
import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import '@awesome.me/webawesome/dist/components/tag/tag.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import '@awesome.me/webawesome/dist/components/tooltip/tooltip.js';
import '@awesome.me/webawesome/dist/translations/sv.js';
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import names from './icons.json';

declare const __ICONS__: string;

/** Names that Web Awesome's own elements use. */
const SYSTEM: Readonly<Record<string, string>> = {
  'xmark': 'close',
  'circle-xmark': 'close',
  'eye-slash': 'eye-off',
  'ellipsis': 'more',
  'user': 'person',
  'plus': 'add',
};

function address(name: string): string {
  const known = SYSTEM[name] ?? name;
  return `${__ICONS__}/${known in names ? known : 'circle'}.svg`;
}

for (const library of ['default', 'system']) {
  registerIconLibrary(library, { resolver: address, mutator: (svg) => svg.setAttribute('fill', 'currentColor') });
}
