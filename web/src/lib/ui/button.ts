export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-quiet';

/** Classes of `button.css`, shared by buttons and by links that look like buttons. */
export function buttonClasses(
  look: ButtonLook,
  options: { small: boolean; wide: boolean },
): string {
  const classes = ['button', `button-${look}`];
  if (options.small) classes.push('button-small');
  if (options.wide) classes.push('button-wide');
  return classes.join(' ');
}
