import type { Page } from 'playwright-core';

/** A finger's breadth, in CSS pixels. */
const breadth = 44;

/**
 * What is pressed and has less room than a finger needs, be it that another target takes some of it. One exception, WCAG's:
 * a link among the words of a sentence is as high as its line.
 */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate((breadth) => {
    const pressed = 'a[href], button, summary, select, textarea, input:not([type=hidden])';

    function inSentence(element: Element): boolean {
      if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return block?.textContent.trim() !== element.textContent.trim();
    }

    /** The box, what stands behind it and reaches over its card, and the words of what is chosen: any of them is pressed. */
    function roomOf(element: Element): { width: number; height: number } {
      const labels = element.matches('[type=checkbox], [type=radio], [type=file]')
        ? [...((element as HTMLInputElement).labels ?? [])]
        : [];
      const boxes = [element, ...labels].flatMap((part) => {
        const { content, position, width, height } = getComputedStyle(part, '::after');
        const behind = { width: Number.parseFloat(width), height: Number.parseFloat(height) };
        const reaches = content !== 'none' && position === 'absolute';
        return [part.getBoundingClientRect(), ...(reaches ? [behind] : [])];
      });
      return {
        width: Math.max(...boxes.map(({ width }) => width)),
        height: Math.max(...boxes.map(({ height }) => height)),
      };
    }

    /** What floats above the page covers what is scrolled beneath it. */
    function layerOf(element: Element): Element | null {
      const { position } = getComputedStyle(element);
      if (position === 'fixed' || position === 'sticky') return element;
      return element.parentElement && layerOf(element.parentElement);
    }

    const targets = [...document.querySelectorAll(pressed)]
      .filter((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .filter((element) => !element.closest('.visually-hidden') && !inSentence(element))
      .map((element) => ({
        element,
        layer: layerOf(element),
        box: element.getBoundingClientRect(),
        room: roomOf(element),
        name: `${element.tagName.toLowerCase()} « ${(element.textContent.trim() || element.getAttribute('aria-label') || element.getAttribute('name') || '').replaceAll(/\s+/g, ' ').slice(0, 40)} »`,
      }));

    const isSmall = ({ room: { width, height } }: (typeof targets)[number]) =>
      Math.round(width) < breadth || Math.round(height) < breadth;

    /** Two boxes that lie over each other; half a pixel is a matter of rounding. */
    const meet = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

    return [
      ...targets
        .filter(isSmall)
        .map(
          ({ name, room: { width, height } }) =>
            `small target ${Math.round(width)} × ${Math.round(height)}: ${name}`,
        ),
      ...targets.flatMap((one, at) =>
        targets
          .slice(at + 1)
          .filter(
            (other) =>
              one.layer === other.layer &&
              !one.element.contains(other.element) &&
              meet(one.box, other.box),
          )
          .map((other) => `targets over each other: ${one.name}, ${other.name}`),
      ),
    ];
  }, breadth);
}
