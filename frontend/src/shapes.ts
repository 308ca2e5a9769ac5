/** The JSON that the server's data addresses answer with, as the islands read it. Days are ISO (`2024-01-06`). */

export type Status =
  | "planned"
  | "proposed"
  | "ongoing"
  | "happened"
  | "postponed"
  | "cancelled"
  | "denied"
  | "refused";

/** One stop of a trip; `lon` and `lat` are degrees, null where the place is not known. */
export interface Leg {
  readonly n: number;
  readonly place: string;
  readonly country: string;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Whether the point is the town's or, where only the state is known, that of its seat of government. */
  readonly of?: "town" | "state" | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly when: string;
  readonly status: Status;
  readonly met: readonly string[];
  readonly href: string;
}

export interface Trip {
  readonly id: string;
  readonly href: string;
  readonly traveller: string;
  readonly status: Status;
  readonly legs: readonly Leg[];
}

/** `unplaced` counts the legs whose place has no coordinates; `truncated` what was left out. */
export interface Trips {
  readonly trips: readonly Trip[];
  readonly unplaced: number;
  readonly truncated?: number;
}

export interface Lane {
  readonly key: string;
  readonly label: string;
  readonly href: string;
}

/** One event in a lane; `soft` where its ends are only known roughly. */
export interface Item {
  readonly id: string;
  readonly href: string;
  readonly lane: string;
  readonly kind: string;
  readonly status: Status;
  readonly label: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: string;
  readonly soft: boolean;
  readonly when: string;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly items: readonly Item[];
  readonly undated: number;
  readonly truncated?: number;
}

/** Events a month or a year; `start` and `end` are inclusive days. */
export interface Bin {
  readonly start: string;
  readonly end: string;
  readonly count: number;
}

export interface Histogram {
  readonly unit: string;
  readonly bins: readonly Bin[];
}

export interface Person {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly kind: string;
  readonly country: string;
  readonly count: number;
}

/** Two that met: how often, and when last. */
export interface Tie {
  readonly source: string;
  readonly target: string;
  readonly count: number;
  readonly last: string | null;
  readonly href: string;
}

export interface Network {
  readonly nodes: readonly Person[];
  readonly edges: readonly Tie[];
  readonly truncated?: number;
}
