import { calendarsAddress } from '@vigie/appointments/calendar/address';
import {
  fetchAddress as fetchAttachmentAddress,
  sendAddress as sendAttachmentAddress,
} from '@vigie/appointments/request/attachment/address';
import { demoDecisionAddress, demoOrderAddress, webhookAddress } from '@vigie/billing/card/address';
import { filesAddress as billingFilesAddress } from '@vigie/billing/file/address';
import type { RouteAddress } from '@vigie/chassis/route';
import { documentArchivesAddress } from '@vigie/documents/archive/address';
import { summonsAddress } from '@vigie/documents/delivery/address';
import { filesAddress } from '@vigie/documents/download/address';
import { sendAddress as sendDocumentAddress } from '@vigie/documents/sharing/address';
import { tokenAddress } from '@vigie/identity/client/address';
import { fetchAddress, sendAddress } from '@vigie/identity/registration-proof/address';
import { receiptsAddress } from '@vigie/workforce/declaration/receipt-file/address';
import { importsAddress } from '@vigie/workforce/import/drop/address';
import { modelAddress } from '@vigie/workforce/import/model/address';
import { exportsAddress } from '@vigie/workforce/export/address';
import type { SubgraphName } from './names.ts';

/** Routes beside GraphQL of the subgraphs that have some: over HTTP the gateway must know them without asking. */
export const routeAddresses: Partial<Record<SubgraphName, readonly RouteAddress[]>> = {
  identity: [tokenAddress, sendAddress, fetchAddress],
  appointments: [calendarsAddress, sendAttachmentAddress, fetchAttachmentAddress],
  documents: [documentArchivesAddress, filesAddress, sendDocumentAddress, summonsAddress],
  billing: [billingFilesAddress, webhookAddress, demoOrderAddress, demoDecisionAddress],
  workforce: [exportsAddress, importsAddress, modelAddress, receiptsAddress],
};
