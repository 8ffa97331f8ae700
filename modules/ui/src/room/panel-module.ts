import { pause } from '../client/backoff.js';

const ATTEMPTS = 6;

/** How a module is loaded, and how time passes. */
export interface Loader {
  load(module: string): Promise<unknown>;
  wait(milliseconds: number): Promise<void>;
}

const browser: Loader = {
  load: (module) => import(/* @vite-ignore */ module),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/**
 * Loads a panel's module, again if its file does not come: people hear of a replaced plugin a moment before the server serves its
 * files. Some browsers do not ask again for an address that failed, so each attempt has its own.
 *
 * @param wanted false as soon as another module has taken its place
 * @throws what the last attempt did, or the one after which it was not wanted any more
 */
export async function loadPanel(module: string, wanted: () => boolean, loader: Loader = browser): Promise<void> {
  for (let failures = 0; ; failures++) {
    try {
      await loader.load(failures === 0 ? module : `${module}${module.includes('?') ? '&' : '?'}attempt=${failures + 1}`);
      return;
    } catch (fault) {
      if (failures + 1 === ATTEMPTS || !wanted()) {
        throw fault;
      }
      await loader.wait(pause(failures, Math.random()));
    }
  }
}
