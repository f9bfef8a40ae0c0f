import { bytes } from '@vigie/chassis/environment';

/** What appointments is told as a process of its own. */
export const environment = {
  /** 32 random bytes in base64 that encrypt the files of requests. */
  DATA_KEY: bytes,
};
