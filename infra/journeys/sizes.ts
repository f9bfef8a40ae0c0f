/** Sizes at which every screen is looked at. */
export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };
