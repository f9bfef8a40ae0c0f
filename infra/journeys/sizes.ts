/** Sizes at which every screen is looked at. */
export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };
export const wide = { width: 1440, height: 900 };
export const tablet = { width: 768, height: 1024 };
export const small = { width: 320, height: 640 };
