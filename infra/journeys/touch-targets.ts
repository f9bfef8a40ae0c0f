import type { Page } from 'playwright-core';

/** A finger's breadth, in CSS pixels. */
const breadth = 44;

/**
 * What is pressed on a phone and smaller than a finger. A link in a sentence is as high as its line, which WCAG allows; a box
 * to tick is pressed on its label.
 */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate((breadth) => {
    const pressed = 'a[href], button, summary, select, textarea, input:not([type=hidden])';
    const inSentence = (element: Element) =>
      element.tagName === 'A' && getComputedStyle(element).display === 'inline';
    const labelOf = (element: Element) =>
      element.matches('[type=checkbox], [type=radio]')
        ? (element.closest('label') ?? (element as HTMLInputElement).labels?.[0])
        : null;
    /** A label may reach over its whole card with what stands behind it. */
    const sizeOf = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const behind = getComputedStyle(element, '::after');
      if (behind.content === 'none' || behind.position !== 'absolute') return { width, height };
      return {
        width: Math.max(width, Number.parseFloat(behind.width)),
        height: Math.max(height, Number.parseFloat(behind.height)),
      };
    };
    return [...document.querySelectorAll(pressed)]
      .filter((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .filter((element) => !element.closest('.visually-hidden') && !inSentence(element))
      .flatMap((element) => {
        const { width, height } = sizeOf(labelOf(element) ?? element);
        // Out of sight until it has the focus, or not drawn at all.
        if (width <= 1 || height <= 1) return [];
        if (Math.round(height) >= breadth && Math.round(width) >= breadth) return [];
        const name = (element.textContent.trim() || element.getAttribute('name')) ?? '';
        return `small target ${Math.round(width)} × ${Math.round(height)}: ${element.tagName.toLowerCase()}.${element.className} « ${name.slice(0, 40)} »`;
      });
  }, breadth);
}
