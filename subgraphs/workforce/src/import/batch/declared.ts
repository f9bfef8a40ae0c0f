/** What declarations tell beside their rows. */
export interface Declared {
  months: string[];
  announced: number;
  notEmployed: number;
  whole: boolean;
}
