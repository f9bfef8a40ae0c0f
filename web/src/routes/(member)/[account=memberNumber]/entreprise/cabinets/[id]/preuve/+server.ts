import { downloadProof } from '../../../../../mandate/proof.server';
import type { RequestHandler } from './$types';

/** The proof of a mandate, for the client. */
export const GET: RequestHandler = (event) => downloadProof(event, event.params.id);
