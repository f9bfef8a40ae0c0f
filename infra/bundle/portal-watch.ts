/** Loaded with `--import` in front of the portal, so that it ends with the process that started it. */
import { exitWithParent } from '@vigie/chassis/parent';

exitWithParent();
