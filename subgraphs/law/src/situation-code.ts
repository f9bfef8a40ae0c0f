/**
 * Codes of the situations that an employer may declare. They are stored and travel over the API: a code is never
 * renamed nor reused. `WS_MINOR` is derived from the birth date; `WS_PHYSICIAN` is decided by the service's physician.
 */
export type SituationCode = SimpleCode | AdaptedCode | EnhancedCode;

type SimpleCode =
  | 'WS_NONE'
  | 'WS_DRIVING'
  | 'WS_ELEC'
  | 'WS_ELEC_LOW'
  | 'WS_SCREEN'
  | 'WS_ROAD'
  | 'WS_LOAD'
  | 'WS_POSTURE'
  | 'WS_REPET'
  | 'WS_NOISE'
  | 'WS_VIB'
  | 'WS_ROA'
  | 'WS_TEMP'
  | 'WS_SHIFT'
  | 'WS_ACD'
  | 'WS_HEIGHT'
  | 'WS_ISOLATED'
  | 'WS_PUBLIC'
  | 'WS_RPS'
  | 'WS_CONFINED';

type AdaptedCode =
  | 'WS_NIGHT'
  | 'WS_MINOR'
  | 'WS_RQTH'
  | 'WS_INVAL'
  | 'WS_PREG'
  | 'WS_BIO2'
  | 'WS_EMF'
  | 'WS_PHYSICIAN';

type EnhancedCode =
  | 'WS_ASBESTOS'
  | 'WS_LEAD'
  | 'WS_CMR_PRODUCT'
  | 'WS_WOOD'
  | 'WS_SILICA'
  | 'WS_DIESEL'
  | 'WS_USEDOIL'
  | 'WS_FORMALDEHYDE'
  | 'WS_HAP'
  | 'WS_WELD'
  | 'WS_CYTO'
  | 'WS_BIO34'
  | 'WS_RI_A'
  | 'WS_RI_B'
  | 'WS_RADON'
  | 'WS_HYPER'
  | 'WS_SCAFFOLD'
  | 'WS_MINOR_REG'
  | 'WS_LOAD55'
  | 'WS_PYRO'
  | 'WS_EMP_LIST';
