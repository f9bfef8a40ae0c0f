import { DeliverVisitPaperDocument } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import type { Api } from '$lib/server/api';
import { textsOf } from '$lib/server/form-texts';
import { handIn } from '$lib/server/uploads';
import type { Problem } from '$lib/ui/form/problem';
import { documentProblems, receptionProblems } from '../../../shared-document/refusals';
import { fileIn } from '../../../shared-document/send.server';
import { isPaperKind } from './paper-kinds';

/** Hands over the paper of a form for a visit; what speaks against it, or nothing. */
export async function deliverPaper(api: Api, visitId: string, form: FormData): Promise<Problem[]> {
  const text = textsOf(form);
  const [kind, file, day] = [text('kind'), fileIn(form), text('effectiveOn')];
  if (!isPaperKind(kind)) return documentProblems([{ code: 'REQUIRED', field: 'kind' }]);
  if (!file) return [{ field: 'file', message: french('Choisissez un fichier.') }];
  const unopposed = text('unopposed') === 'oui';
  const effectiveOn = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
  const { data } = await api.mutate(DeliverVisitPaperDocument, {
    input: { visitId, kind, unopposed, fileName: file.name, effectiveOn },
  });
  const path = data.deliverVisitPaper?.path;
  if (!path) return documentProblems(data.deliverVisitPaper?.refusals);
  return receptionProblems(await handIn(path, file));
}
