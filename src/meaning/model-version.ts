// Which models these are. Vectors are kept with it, and made anew when it changes.
export const MODEL_VERSION = 'e5-small-1';

/** Where the models' files lie, with their model card. */
export function modelFolder(): URL {
  return new URL('model/', import.meta.url);
}
