/** Advisory lock under which rows enter the one journal and are sealed. The number means nothing. */
export const journalLock = 7_245_113;
