import type { DsnDeclaration, DsnFile, DsnNature } from '../dsn/dsn-file.ts';

/** A DSN file as it was sent, under a name of its own. */
export interface SentDsn {
  /** Unique in one drop: the path inside an archive, or the name. */
  file: string;
  dsn: DsnFile;
}

/** One declaration with the file that brought it. */
export interface Declared {
  file: string;
  declaration: DsnDeclaration;
  /** The file's end is missing: people may be missing too. */
  cutOff: boolean;
}

/** Why a declaration of a drop is not used. */
export interface SetAside {
  file: string;
  line: number;
  siret: string | null;
  month: string | null;
  why:
    /** The file was made to try a payroll program out. */
    | 'TEST'
    /** Of a nature that says nothing of who is employed. */
    | 'NATURE'
    /** Another declaration of the drop is the later one. */
    | 'REPLACED'
    /** The drop withdraws it, or it is what withdraws. */
    | 'CANCELLED'
    /** Its SIRET cannot be read. */
    | 'NO_SIRET';
  /** File of the declaration that took its place. */
  by: string | null;
}

/** Natures whose people are employed, or about to be. */
const used: ReadonlySet<DsnNature> = new Set([
  'MONTHLY',
  'LEAVING',
  'OPENING',
  'SUBSTITUTE',
  'HIRE_ANNOUNCEMENT',
]);

/** The declarations of a drop that tell of people, and why the others are set aside. */
export function declaredIn(sent: readonly SentDsn[]): {
  declared: Declared[];
  setAside: SetAside[];
} {
  const declared: Declared[] = [];
  const setAside: SetAside[] = [];
  for (const { file, dsn } of sent) {
    const cutOff = dsn.warnings.some(({ code }) => code === 'CUT_OFF' || code === 'COUNT_DIFFERS');
    for (const declaration of dsn.declarations) {
      const each = { file, declaration, cutOff };
      const why = reasonAgainst(dsn, declaration);
      if (why) setAside.push(asideOf(each, why));
      else declared.push(each);
    }
  }
  return { declared, setAside };
}

/** What is said of a declaration that is not used. */
export function asideOf(
  { file, declaration: { line, siret, month } }: Declared,
  why: SetAside['why'],
  by: string | null = null,
): SetAside {
  return { file, line, siret, month, why, by };
}

function reasonAgainst(
  { test }: DsnFile,
  { nature, siret }: DsnDeclaration,
): SetAside['why'] | null {
  if (test) return 'TEST';
  if (!used.has(nature)) return 'NATURE';
  return siret === null ? 'NO_SIRET' : null;
}
