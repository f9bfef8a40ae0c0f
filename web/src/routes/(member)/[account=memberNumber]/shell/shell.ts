import type { LayoutData } from '../$types';

/** What the layout knows of the account and the person. */
export type Shell = LayoutData['shell'];
