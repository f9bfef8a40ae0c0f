import { bytes } from '@vigie/chassis/environment';

/** What workforce is told as a process of its own. */
export const environment = {
  /** 32 random bytes in base64 that encrypt national numbers. */
  DATA_KEY: bytes,
};
